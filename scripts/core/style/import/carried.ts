/** What a rule of Vale becomes, and how its expressions are read. */
import type { StyleCheck } from '../../kinds/style-check.ts';
import type { StyleRule } from '../../kinds/style-rule.ts';
import { rewritten } from './context.ts';
import { alternativesOf, NotCarried } from './expression.ts';
import type { ValeRule } from './vale-rule.ts';

/** One rule that is to be: a file of Vale can become several, since each of ours has one kind of check. */
export interface Carried {
  /** Behind the name of the file, where it becomes more than one rule. */
  readonly suffix: string;
  readonly check: StyleCheck;
  readonly fields?: readonly string[];
  /** Which text its examples are, where it is not the first of `fields`. */
  readonly exampleField?: string;
  readonly antipatterns: StyleRule['antipatterns'];
  /** Texts that should be flagged, and texts that should not, for examples. */
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

export interface Translation {
  readonly rules: readonly Carried[];
  /** What is not quite the same, each as a sentence. */
  readonly remarks: readonly string[];
}

export const nothing: Pick<Carried, 'suffix' | 'antipatterns' | 'bad' | 'good'> = {
  suffix: '',
  antipatterns: [],
  bad: [],
  good: [],
};
/** What an expression of Vale became: words to look for, or expressions with what they must spare. */
export interface Read {
  readonly texts: readonly string[];
  readonly patterns: readonly { readonly find: string; readonly sample: string }[];
  readonly spared: readonly { readonly pattern: string; readonly sample: string }[];
  readonly ignoresCase: boolean;
}

export function readExpression(
  source: string,
  { words, listed, trims }: { words: boolean; listed: boolean; trims?: boolean },
): Read {
  const { rows, ignoresCase } = alternativesOf(source);
  const read = rows.map((row) => rewritten(row, words, trims));
  const isListed = (texts: readonly string[] | undefined): texts is readonly string[] =>
    listed && texts?.every((text) => /[\p{L}\p{N}]/u.test(text)) === true;
  return {
    texts: read.flatMap(({ texts }) => (isListed(texts) ? texts.map((text) => text.trim()) : [])),
    patterns: read.filter(({ texts }) => !isListed(texts)),
    spared: read.flatMap(({ spared }) => spared),
    ignoresCase,
  };
}

/** The exceptions of a rule: words within which nothing is flagged. */
export const exempt = ({ exceptions }: ValeRule): StyleRule['antipatterns'] =>
  exceptions.map((one) => (/^[\p{L}\p{N} '’&-]+$/u.test(one) ? { text: one } : { pattern: one }));

/** Words as an expression that finds them. */
export const escaped = (text: string): string => text.replaceAll(/[$()*+./?[\\\]^{|}]/g, '\\$&');

/** Reads what can be read; each of the others becomes a remark. Throws NotCarried with the first reason where nothing is left. */
export function readAll<T>(
  sources: readonly T[],
  read: (source: T) => Read,
): {
  readonly read: readonly { readonly source: T; readonly read: Read }[];
  readonly remarks: readonly string[];
} {
  const remarks: string[] = [];
  const done = sources.flatMap((source) => {
    try {
      return [{ source, read: read(source) }];
    } catch (error) {
      if (!(error instanceof NotCarried)) throw error;
      remarks.push(`Left out: ${error.message}.`);
      return [];
    }
  });
  if (done.length === 0) throw new NotCarried((remarks[0] ?? '').replace(/^Left out: |\.$/g, ''));
  return { read: done, remarks };
}
