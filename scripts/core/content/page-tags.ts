/** The tags of a page: their attributes, what they hold, and where they stand. */
import type { Attribute, PageNode, PagePart, TagAttribute, TreeReading } from './page-parts.ts';

/** What a node is called: a tag by its name, a list by its sort, anything else as markdown's tree calls it. */
export const nameOf = ({ type, name, ordered }: PageNode): string =>
  type.startsWith('mdxJsx') ? (name ?? '') : type === 'list' && ordered ? 'numbered list' : type;

/** A tag with its attributes, and the expressions among them; the tree says what they are, but not where. */
export function tagParts(
  { name, attributes, children }: PageNode,
  within: string,
  offset: number,
  source: string,
  shown: TreeReading['shown'][number][],
): PagePart[] {
  const parts: PagePart[] = [];
  const named: Attribute[] = [];
  let at = 1 + (name?.length ?? 0);
  /** Moves on to where a text stands next, and stays where it is not found. */
  const find = (what: string): number => Math.max(at, source.indexOf(what, at));
  for (const attribute of attributes as readonly TagAttribute[]) {
    let { value } = attribute;
    if (attribute.type === 'mdxJsxAttribute') {
      const written = attribute.name ?? '';
      at = find(written);
      named.push({
        name: written,
        offset: offset + at,
        ...(typeof value === 'string' ? { value } : value && ({ computed: true } as const)),
      });
      at += written.length;
    } else value = { value: String(value ?? '') };
    if (typeof value === 'string') {
      at = find('=') + 1;
      const quote = /["']/.exec(source.slice(at));
      const from = at + (quote?.index ?? 0);
      at = from + 1;
      at = find(quote?.[0] ?? '') + 1;
      shown.push([offset + from, offset + at]);
    } else if (value) {
      at = find('{');
      parts.push({ type: 'expression', source: `{${value.value}}`, offset: offset + at });
      at += value.value.length + 2;
    }
  }
  const holds = (children ?? [])
    .filter((child) => child.type !== 'text' || /\S/.test(child.value ?? ''))
    .map((child) => ({ what: nameOf(child), offset: child.position?.start.offset ?? offset }));
  return [{ type: 'tag', name: name ?? '', attributes: named, place: { within, holds }, offset }, ...parts];
}
