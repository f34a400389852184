/** A page as the compiler of the site sees it, and every place where it is more than text. */
import { pictureParts, placeOfAddress } from './page-addresses.ts';
import { codeParts, deepest, sizeCounter } from './page-limits.ts';
import type { PageNode, PagePart, TreeReading } from './page-parts.ts';
import { nameOf, tagParts } from './page-tags.ts';

/** Nodes that are text, or only hold others: all that is not named here or below is refused. */
const plain = new Set([
  ...['root', 'paragraph', 'heading', 'thematicBreak', 'list', 'listItem', 'blockquote', 'code'],
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'linkReference'],
  ...['table', 'tableRow', 'tableCell', 'footnoteDefinition', 'footnoteReference'],
  ...['containerDirective', 'leafDirective', 'textDirective'],
]);

const containers = new Set([
  'blockquote',
  'list',
  'containerDirective',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

/** Walks the tree of a text. */
export function readTree(root: PageNode, text: string): TreeReading {
  const parts: PagePart[] = [];
  const shown: (readonly [number, number])[] = [];
  const blocks = new Set<number>();
  const sizes = sizeCounter();
  // Not by recursion: emphasis in emphasis is as deep as the page is long.
  const open: (readonly [node: PageNode, above: number, parent: PageNode])[] = [[root, 0, root]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, above, parent] = next;
    const depth = above + (containers.has(node.type) ? 1 : 0);
    const offset = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? text.length;
    if (depth > deepest) {
      parts.push({ type: 'deep', limit: deepest, offset });
      continue;
    }
    parts.push(...sizes(node, offset));
    if (node.type === 'code' || node.type === 'inlineCode') shown.push([offset, end]);
    else if (node.type !== 'text') blocks.add(offset);
    parts.push(...partsOf(node, parent, offset, text.slice(offset, end), shown));
    // The last one put in is the next one out.
    for (const child of node.children?.toReversed() ?? []) open.push([child, depth, node]);
  }
  return { parts: parts.sort((a, b) => a.offset - b.offset), shown, blocks };
}

function partsOf(
  node: PageNode,
  parent: PageNode,
  offset: number,
  source: string,
  shown: TreeReading['shown'][number][],
): readonly PagePart[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [{ type: 'esm', word: /^\w*/.exec(source)?.[0] ?? '', offset }];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [{ type: 'expression', source, offset }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return tagParts(node, nameOf(parent), offset, source, shown);
    case 'link':
    case 'definition':
      return [{ type: 'link', destination: node.url ?? '', offset: offset + placeOfAddress(source) }];
    case 'image':
      return pictureParts(node, offset, source);
    case 'imageReference':
      return [{ type: 'picture', offset }];
    case 'code':
      return codeParts(node, offset, source);
  }
  if (!plain.has(node.type)) return [{ type: 'unknown', what: node.type, offset }];
  // The only nodes among the plain ones that can carry attributes are directives.
  if (Object.keys(node.attributes ?? {}).length === 0) return [];
  const brace = Math.max(0, source.split('\n', 1)[0]?.lastIndexOf('{') ?? 0);
  const braces = source.slice(brace, source.indexOf('}', brace) + 1);
  return [{ type: 'expression', source: braces, offset: offset + brace }];
}
