/** Numbers and lists within an English sentence. */

/** `1 file`, `2 files`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export const andList = (words: readonly string[]): string => listed(words, 'and');

/** `a`, `a or b`, `a, b or c`. */
export const orList = (words: readonly string[]): string => listed(words, 'or');

function listed(words: readonly string[], joint: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}
