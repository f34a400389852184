/** The components a page may use, and with which attributes. The site hands them to every page; nothing is imported. */
import type { Attribute, MdxPart } from '../../../content/mdx.ts';
import type { Finding } from '../../../model/finding.ts';
import { nearest } from '../../../text/nearest.ts';
import { refusedScheme } from './schemes.ts';

type Tag = Extract<MdxPart, { type: 'tag' }>;

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

/** What is wrong with a tag; keeps the list of those that are open, and of those whose end was missed already. */
export function* tagFindings(
  tag: Tag,
  file: string,
  start: number,
  open: Tag[],
  late: Set<Tag>,
): Iterable<Finding> {
  const { name, attributes } = tag;
  const place = { file, offset: start + tag.offset };
  const known = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!tag.closing && !known) yield { ...place, ...stranger(name) };
  for (const attribute of attributes)
    yield* attributeFindings(name, attribute, known, { file, offset: start + attribute.offset });
  if (tag.selfClosing) return;
  if (!tag.closing) open.push(tag);
  else if (open.at(-1)?.name === name) open.pop();
  else {
    const awaited = open.at(-1);
    yield {
      ...place,
      message: awaited
        ? `\`</${name}>\` stands where \`</${awaited.name}>\` is awaited.`
        : `\`</${name}>\` closes nothing.`,
      fix: awaited ? `Close \`<${awaited.name}>\` first.` : `Remove it, or open \`<${name}>\` before.`,
    };
    // One slip, one finding: what it closes is closed, and what was awaited may come later or not at all.
    const opener = open.findLastIndex((other) => other.name === name);
    if (opener >= 0) {
      open.splice(opener, 1);
      if (awaited) late.add(awaited);
    }
  }
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
  { name, value }: Attribute,
  known: readonly string[] | undefined,
  place: { file: string; offset: number },
): Iterable<Finding> {
  const scheme = value === undefined ? undefined : refusedScheme(value);
  if (/^on/i.test(name)) {
    yield { ...place, message: `\`${name}\` is an event handler: it would run code.`, fix: 'Take it out.' };
  } else if (
    scheme !== undefined &&
    /^(?:href|src|action|formaction|poster|data|link|url|xlink:href)$/i.test(name)
  ) {
    yield {
      ...place,
      message: `\`${name}\` begins with \`${scheme}\`, which a page may not open.`,
      fix: 'Link to an https:// address, or to a page of the handbook.',
    };
  } else if (known && !known.includes(name)) {
    const meant = nearest(name, known);
    const has = known.length > 0 ? `it has ${known.map((one) => `\`${one}\``).join(', ')}` : 'it has none';
    yield {
      ...place,
      message: `\`${name}\` is not an attribute that \`<${tag}>\` may have here.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
      fix: meant ? `Write \`${meant}\`.` : `Take it out; ${has}.`,
    };
  }
}
