/** A long name of an account breaks after a dot or a sign, not within a word: its parts, with `mark` between them. */
export const breakable = <N>(name: string, mark: () => N): (N | string)[] =>
  name.split(/(?<=[-._/])|(?=@)/).flatMap((part, index) => (index > 0 ? [mark(), part] : [part]));
