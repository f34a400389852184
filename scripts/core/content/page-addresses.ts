/** Where the addresses of a page stand: the compiler's tree says what they are, and not where. */
import type { PageNode, PagePart } from './page-parts.ts';

/** A picture, and the links in its description: they are shown as words here, and as links elsewhere. */
export function pictureParts({ url }: PageNode, offset: number, source: string): PagePart[] {
  const at = placeOfAddress(source);
  const links = source.slice(0, at - 2).matchAll(/\]\(\s*<?(?<destination>[^\s)>]*)/g);
  return [
    { type: 'picture', destination: url ?? '', offset: offset + at },
    ...Array.from(links, ({ 0: { length }, index, groups }): PagePart => {
      const destination = groups?.['destination'] ?? '';
      return {
        type: 'link',
        destination,
        offset: offset + index + length - destination.length,
      };
    }),
  ];
}

/** Where the destination begins in the source of a link, a picture or a definition; a bare address is its own. */
export function placeOfAddress(source: string): number {
  const definition = /^\[(?:\\.|[^\]\\])*\]:\s*<?/.exec(source);
  if (definition) return definition[0].length;
  if (!/^!?\[/.test(source)) return 0;
  let depth = 0;
  for (let at = source.indexOf('['); at < source.length; at++) {
    const character = source[at];
    if (character === '\\') at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0)
      return at + (/^\]\(\s*<?/.exec(source.slice(at))?.[0].length ?? 0);
  }
  return 0;
}
