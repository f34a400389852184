/** What a check finds. A finding names a file and a path of keys; each host turns that into its own kind of place. */
import type { Severity } from './levels.ts';
import type { InBoth } from './wording.ts';

/** Keys and list indexes from the root of an entry down to a value. */
export type KeyPath = readonly (string | number)[];

export type Span = readonly [from: number, to: number];

/** A place in a file: by keys (default: the whole entry), or by offset where there are no keys. */
export interface Place {
  /** Path from the repository's root, with forward slashes. */
  readonly file: string;
  readonly path?: KeyPath;
  /** The path is one in the file. Otherwise it is one in the entry's data, whose lists lack the items that are broken. */
  readonly asWritten?: true;
  /** Point at the key itself rather than at its value. */
  readonly onKey?: boolean;
  /**
   * From where to where inside the text at `path`, in UTF-16 code units of the text as it is read: without quotes, escapes and
   * indentation. Without a path it is the body of an MDX page.
   */
  readonly span?: Span;
  /** Offset into the file's text, in UTF-16 code units: where there is no value, as in a file that cannot be read. */
  readonly offset?: number;
}

/** Somebody else who is involved, with their own place. */
export interface Related extends Place {
  readonly message: InBoth;
}

/** What is wrong, in a sentence, and how it is repaired. */
export interface Said {
  readonly message: InBoth;
  readonly fix: InBoth;
}

/** What a rule yields. Values stand in backticks so that each host can style them. */
export interface Finding extends Place {
  /** One sentence: what is wrong, with which value. */
  readonly message: InBoth;
  /** One imperative sentence, or the YAML to paste. */
  readonly fix?: InBoth;
  /** Message and repair for those who answer a form: without keys, paths and ids. */
  readonly forForm?: InBoth;
  readonly related?: readonly Related[];
  /** The last day on which all was well, where nothing but time has brought it about. */
  readonly since?: string;
  /** Only where one rule has two levels. */
  readonly severity?: Severity;
}

/** A finding with the rule that made it. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Was it there before the change? Only where a change is judged. */
  readonly inBaseline?: boolean;
}

/** What a value holds at a path; undefined where there is no such place. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

/** `team[0].person`: a key path as people write it; keys that are not plain words are quoted. */
export function writePath(path: KeyPath = []): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(part)) text += text ? `.${part}` : part;
    else text += `[${JSON.stringify(part)}]`;
  }
  return text;
}
