/** Lines that git leaves in a file where two versions could not be merged. */

export interface MergeLeftover {
  readonly offset: number;
  /** The line. */
  readonly found: string;
}

const marker = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/gm;

/** The first such line outside of `shown`, where a page only shows text; seven equals signs alone underline a heading. */
export function mergeLeftover(
  text: string,
  isShown: (offset: number) => boolean = () => false,
): MergeLeftover | undefined {
  for (const { 0: found, index } of text.matchAll(marker))
    if (!isShown(index)) return { offset: index, found };
  return undefined;
}

/** What to do with it, in the words of every file. */
export const mergeAdvice = {
  en: 'Keep one version, and delete the other with the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
  fr: 'Gardez une version, et supprimez l’autre avec les lignes qui commencent par `<<<<<<<`, `=======` et `>>>>>>>`.',
};
