/** A text as a YAML scalar in quotes: double ones, or single ones where double ones would need escapes. */
export const quoted = (text: string): string =>
  /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;

/** For the inside of backticks in a message: one line, no backtick, and not longer than one reads. */
export function shown(text: string, length = 100): string {
  const flat = text.trim().replaceAll(/\s+/g, ' ').replaceAll('`', "'");
  return flat.length > length ? `${flat.slice(0, length - 1)}…` : flat;
}
