/** Which line of a bilingual text is in which language. */

/** The commonest words that only one of the two languages has. */
const common: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the and of to is are was were be been it its this that these for with from at by we our you your they their have has had will would can not but who what when which all there here up out'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les des du de et un une est sont était être il elle ce cette ces pour avec dans sur par au aux nous notre nos vous votre vos ils leur leurs qui que dont où mais ne pas plus à y sera seront ont'.split(
      ' ',
    ),
  ),
};

/** Below this many words nobody can say. */
const fewestWords = 6;

export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** `und` where it may be any: then only rules without a language hold. */
  readonly language: string;
}

/** Cuts a text into lines and says of each which of the languages it is in. */
export function linesByLanguage(text: string, languages: readonly string[]): Stretch[] {
  const [only] = languages;
  if (only !== undefined && languages.length === 1) return [{ from: 0, to: text.length, language: only }];
  const found: Stretch[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '')
      found.push({ from, to: from + line.length, language: languageOf(line, languages) });
    from += line.length + 1;
  }
  return found;
}

/** The language of a text, of those it may be in; `und` when that cannot be told. */
export function languageOf(text: string, languages: readonly string[]): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < fewestWords) return 'und';
  let best = 'und';
  let most = 1;
  for (const language of languages) {
    const known = common[language.split('-', 1)[0] ?? ''];
    const count = words.filter((word) => known?.has(word)).length;
    if (count > most) [best, most] = [language, count];
    else if (count === most) best = 'und';
  }
  return best;
}
