/** The components a page may use, and with which attributes. The site hands them to every page; nothing is imported. */
import type { Attribute, PagePart } from '../../../content/page-tree.ts';
import { nearest } from '../../../text/nearest.ts';
import { refusedScheme } from './schemes.ts';

/** A sentence and its repair; `at` is an offset into the text of the page. */
export interface Said {
  readonly at: number;
  readonly message: string;
  readonly fix: string;
}

/** Attributes by component. Lower-case names are HTML that can only format. */
export const components: Readonly<Record<string, readonly string[]>> = {
  Aside: ['type', 'title', 'icon'],
  Badge: ['text', 'variant', 'size'],
  Card: ['title', 'icon'],
  CardGrid: ['stagger'],
  FileTree: [],
  LinkCard: ['title', 'href', 'description'],
  Steps: [],
  TabItem: ['label', 'icon'],
  Tabs: [],
  abbr: ['title'],
  br: [],
  details: [],
  kbd: [],
  sub: [],
  summary: [],
  sup: [],
};

/** What is wrong with a tag. */
export function* tagFindings({
  name,
  attributes,
  offset,
}: Extract<PagePart, { type: 'tag' }>): Iterable<Said> {
  const known = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!known) yield { at: offset, ...stranger(name) };
  for (const attribute of attributes) yield* attributeFindings(name, attribute, known);
}

function stranger(name: string): { message: string; fix: string } {
  const list = Object.keys(components).filter((one) => /^[A-Z]/.test(one));
  if (name === '')
    return { message: '`<>` is a fragment, which only program code needs.', fix: 'Take it out.' };
  if (/^[a-z]/.test(name)) {
    const why = /^(?:script|iframe|object|embed|style|link|meta|base|form|svg|math|template)$/.test(name)
      ? 'could run code or show foreign content'
      : 'is HTML';
    return {
      message: `\`<${name}>\` ${why}: pages are written in markdown and with the components of the handbook.`,
      fix: 'Write it in markdown, or take it out.',
    };
  }
  const meant = nearest(name, list);
  return {
    message: `\`<${name}>\` is not a component that pages may use.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
    fix: meant
      ? `Write \`<${meant}>\`.`
      : `Use markdown, or one of ${list.map((one) => `\`${one}\``).join(', ')}.`,
  };
}

function* attributeFindings(
  tag: string,
  { name, value, offset: at }: Attribute,
  known: readonly string[] | undefined,
): Iterable<Said> {
  const scheme = value === undefined ? undefined : refusedScheme(value);
  if (/^on/i.test(name)) {
    yield { at, message: `\`${name}\` is an event handler: it would run code.`, fix: 'Take it out.' };
  } else if (
    scheme !== undefined &&
    /^(?:href|src|action|formaction|poster|data|link|url|xlink:href)$/i.test(name)
  ) {
    yield {
      at,
      message: `\`${name}\` begins with \`${scheme}\`, which a page may not open.`,
      fix: 'Link to an https:// address, or to a page of the handbook.',
    };
  } else if (known && !known.includes(name)) {
    const meant = nearest(name, known);
    const has = known.length > 0 ? `it has ${known.map((one) => `\`${one}\``).join(', ')}` : 'it has none';
    yield {
      at,
      message: `\`${name}\` is not an attribute that \`<${tag}>\` may have here.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
      fix: meant ? `Write \`${meant}\`.` : `Take it out; ${has}.`,
    };
  }
}
