/** English on French pages: found by the small words that every sentence has, per text that does not say that it is English. */

const english = new Set(
  'the of and is are was were that this with for which has have been its by not from who what when nobody somebody there they you your our we be an or as at to in must does do their than more every no one if can'.split(
    ' ',
  ),
);
const french = new Set(
  'le la les l de des d du un une et est sont que qu qui dans pour sur par pas ne n au aux ce cette se il elle nous vous votre notre ou où en avec sans leur plus à y s c j'.split(
    ' ',
  ),
);

/** Elements within a sentence. */
const inline = /^(?:a|abbr|b|bdi|em|i|kbd|mark|small|span|strong|time|wbr)$/;
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|path|source|track|use|wbr)$/;
/** What no reader reads, or what is the same in every language. The title has no language of its own: its data may be foreign. */
const skipped = /<(script|style|pre|code|template|title|svg)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g;
const tokens = /<(\/?)([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)/g;

/** Is it a sentence, or a part of one, in English rather than in French? */
export function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (list: ReadonlySet<string>) => words.filter((word) => list.has(word)).length;
  return count(english) >= 2 && count(english) > count(french);
}

/** The English texts of a page whose element, and what it stands in, says that it is French. */
export function englishIn(html: string): string[] {
  const found: string[] = [];
  const stack: { readonly tag: string; readonly lang: string | undefined }[] = [];
  let text = '';
  const end = () => {
    const lang = stack.findLast((one) => one.lang !== undefined)?.lang ?? 'fr';
    const said = text.replaceAll(/\s+/g, ' ').trim();
    text = '';
    if (lang.startsWith('fr') && isEnglish(said)) found.push(said);
  };
  for (const [, close, tag = '', attributes = '', words] of html.replaceAll(skipped, ' ').matchAll(tokens)) {
    if (words !== undefined) {
      text += words;
      continue;
    }
    const lang = / lang="([^"]*)"/.exec(attributes)?.[1];
    if (!inline.test(tag) || lang !== undefined || (close && stack.at(-1)?.lang !== undefined)) end();
    if (close) {
      const at = stack.findLastIndex((one) => one.tag === tag);
      if (at >= 0) stack.splice(at);
    } else if (!empty.test(tag) && !attributes.endsWith('/')) stack.push({ tag, lang });
    for (const [, said = ''] of attributes.matchAll(/ (?:aria-label|alt|placeholder|title)="([^"]*)"/g))
      if (
        (lang ?? stack.findLast((one) => one.lang !== undefined)?.lang ?? 'fr').startsWith('fr') &&
        isEnglish(said)
      )
        found.push(said);
  }
  end();
  return found;
}
