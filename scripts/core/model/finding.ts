/** What a check finds. A finding names a file and a path of keys; each host turns that into its own kind of place. */

/** Keys and list indexes from the root of an entry down to a value. */
export type KeyPath = readonly (string | number)[];

export type Severity = 'error' | 'warning';

/** A place in a file: by keys (default: the whole entry), or by offset where there are no keys. */
export interface Place {
  /** Path from the repository's root, with forward slashes. */
  readonly file: string;
  readonly path?: KeyPath;
  /** Point at the key itself rather than at its value. */
  readonly onKey?: boolean;
  /** Offset into the file's text, in UTF-16 code units: for broken files and for prose. */
  readonly offset?: number;
}

/** Somebody else who is involved, with their own place. */
export interface Related extends Place {
  readonly message: string;
}

/** What a rule yields. Values stand in backticks so that each host can style them. */
export interface Finding extends Place {
  /** One sentence: what is wrong, with which value. */
  readonly message: string;
  /** One imperative sentence, or the YAML to paste. */
  readonly fix?: string;
  readonly related?: readonly Related[];
  /** Only where one rule has two levels. */
  readonly severity?: Severity;
}

/** A finding with the rule that made it. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Was it there before the change? Only where a change is judged. */
  readonly known?: boolean;
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
