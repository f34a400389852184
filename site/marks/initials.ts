/** First and last name by their first letters: `Amina Cissé` is AC, `Prénom` is P. Letters, not code units. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s\u00a0-]+/).filter((word) => /\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word = '') => /\p{L}\p{M}*/u.exec(word)?.[0].toLocaleUpperCase() ?? '').join('');
}
