/** A page as the compiler of the site sees it, and every place where it is more than text. */

/** A node of the compiler's tree (mdast), as far as it is asked here. */
export interface PageNode {
  readonly type: string;
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
  readonly children?: readonly PageNode[];
  readonly name?: string | null;
  readonly url?: string;
  /** A list for a tag, a map for a directive. */
  readonly attributes?: readonly TagAttribute[] | Readonly<Record<string, unknown>> | null;
}

interface Point {
  /** In UTF-16 code units from the start of the text. */
  readonly offset?: number | undefined;
}

interface TagAttribute {
  readonly type: string;
  readonly name?: string;
  /** A text, nothing for a bare name, or an expression with its source. */
  readonly value?: string | null | { readonly value: string };
}

/** Reads a page into its tree. Throws an error whose message begins with `line:column: ` where it gives up. */
export type ParsePage = (text: string) => PageNode;

/** An attribute as it is written; `value` is absent for a bare name. */
export interface Attribute {
  readonly name: string;
  readonly value?: string;
  readonly offset: number;
}

/** A part of a page that can do more than be read. */
export type PagePart =
  | { readonly type: 'esm'; readonly word: string; readonly offset: number }
  /** `{…}` in the text, as an attribute's value, spread into a tag, or behind a directive. */
  | { readonly type: 'expression'; readonly source: string; readonly offset: number }
  | {
      readonly type: 'tag';
      readonly name: string;
      readonly attributes: readonly Attribute[];
      readonly offset: number;
    }
  | { readonly type: 'link'; readonly destination: string; readonly offset: number }
  /** A picture is fetched without a click; without a destination it shows what a definition elsewhere names. */
  | { readonly type: 'picture'; readonly destination?: string; readonly offset: number }
  | { readonly type: 'deep'; readonly limit: number; readonly offset: number }
  /** A node of a type that nobody has allowed. */
  | { readonly type: 'unknown'; readonly what: string; readonly offset: number };

/** What is found in a tree, and where its text is only shown: code, and the quoted values of tags. */
export interface TreeReading {
  readonly parts: readonly PagePart[];
  readonly shown: readonly (readonly [from: number, to: number])[];
  /** Where blocks begin. */
  readonly blocks: ReadonlySet<number>;
}

/** Compilers fall over lists in lists in lists; nobody can read them either. */
export const deepest = 50;

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
  // Not by recursion: emphasis in emphasis is as deep as the page is long.
  const open: (readonly [PageNode, number])[] = [[root, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, above] = next;
    const depth = above + (containers.has(node.type) ? 1 : 0);
    const offset = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? text.length;
    if (depth > deepest) {
      parts.push({ type: 'deep', limit: deepest, offset });
      continue;
    }
    if (node.type === 'code' || node.type === 'inlineCode') shown.push([offset, end]);
    else if (node.type !== 'text') blocks.add(offset);
    parts.push(...partsOf(node, offset, text.slice(offset, end), shown));
    for (const child of node.children ?? []) open.push([child, depth]);
  }
  return { parts: parts.sort((a, b) => a.offset - b.offset), shown, blocks };
}

function partsOf(node: PageNode, offset: number, source: string, shown: TreeReading['shown'][number][]) {
  switch (node.type) {
    case 'mdxjsEsm':
      return [{ type: 'esm', word: /^\w*/.exec(source)?.[0] ?? '', offset } as const];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [{ type: 'expression', source, offset } as const];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return tagParts(node, offset, source, shown);
    case 'link':
    case 'definition':
      return [
        { type: 'link', destination: decode(node.url), offset: offset + destinationIn(source) } as const,
      ];
    case 'image':
      return pictureParts(node, offset, source);
    case 'imageReference':
      return [{ type: 'picture', offset } as const];
  }
  if (!plain.has(node.type)) return [{ type: 'unknown', what: node.type, offset } as const];
  // The only nodes among the plain ones that can carry attributes are directives.
  if (Object.keys(node.attributes ?? {}).length === 0) return [];
  const brace = Math.max(0, source.split('\n', 1)[0]?.lastIndexOf('{') ?? 0);
  const braces = source.slice(brace, source.indexOf('}', brace) + 1);
  return [{ type: 'expression', source: braces, offset: offset + brace } as const];
}

/** A picture, and the links in its description: they are shown as words here, and as links elsewhere. */
function pictureParts({ url }: PageNode, offset: number, source: string): PagePart[] {
  const at = destinationIn(source);
  const links = source.slice(0, at - 2).matchAll(/\]\(\s*<?(?<destination>[^\s)>]*)/g);
  return [
    { type: 'picture', destination: decode(url), offset: offset + at },
    ...Array.from(links, ({ 0: { length }, index, groups }): PagePart => {
      const destination = groups?.['destination'] ?? '';
      return {
        type: 'link',
        destination: decode(destination),
        offset: offset + index + length - destination.length,
      };
    }),
  ];
}

/** A tag with its attributes, and the expressions among them; the tree says what they are, but not where. */
function tagParts(
  { name, attributes }: PageNode,
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
        ...(typeof value === 'string' && { value: decode(value) }),
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
  return [{ type: 'tag', name: name ?? '', attributes: named, offset }, ...parts];
}

/** Where the destination begins in the source of a link, a picture or a definition; a bare address is its own. */
function destinationIn(source: string): number {
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

/** The compiler has decoded what it knows; references without a semicolon, which only some programs know, come after. */
const decode = (text = ''): string =>
  text.replaceAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
