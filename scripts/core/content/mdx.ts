/**
 * MDX without JavaScript: the markdown of a page, and every place where it would become code. A parser of the MDX
 * family reads it; nothing is ever run. Positions are offsets into the text that was given.
 */
import { parse, postprocess, preprocess } from 'micromark';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { decodeString } from 'micromark-util-decode-string';
import { otherBlock, otherReadings } from './mdx-readings.ts';

/** An attribute as it is written; `value` is absent for a bare name. */
export interface Attribute {
  readonly name: string;
  readonly value?: string;
  readonly offset: number;
}

export type MdxPart =
  | { readonly type: 'esm'; readonly word: string; readonly offset: number }
  /** `{…}` in the text, as an attribute's value, or spread into a tag. */
  | { readonly type: 'expression'; readonly source: string; readonly offset: number }
  | {
      readonly type: 'tag';
      readonly name: string;
      readonly closing: boolean;
      readonly selfClosing: boolean;
      readonly attributes: readonly Attribute[];
      readonly offset: number;
    }
  /** Inline code, a definition or a link's title that other compilers could read as markup. */
  | { readonly type: 'ambiguous'; readonly source: string; readonly offset: number }
  | { readonly type: 'link'; readonly destination: string; readonly offset: number }
  /** A picture is fetched without a click; without a destination it shows what a definition elsewhere names. */
  | { readonly type: 'picture'; readonly destination?: string; readonly offset: number }
  /** Where the parser gave up; what follows was not read. */
  | { readonly type: 'fault'; readonly reason: string; readonly offset: number };

const extensions = [
  mdxJsx(),
  mdxExpression(),
  { disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] } },
];

/** Such a text may hold one of the parts; any other is plain markdown without a scheme of its own. */
const maybe = /[<{&\\\0]|!\[|^(?:im|ex)port|(?<!\b(?:https?|mailto|tel)):(?!\s)/m;

/** Markdown has texts that take a parser minutes. No page is so long; characters. */
const longest = 64 * 1024;

/** Compilers fall over lists in lists in lists; nobody can read them either. */
const deepest = 50;

/** The marks of more lists and quotations than that on one line, which take the parser here a minute. */
const tooManyMarks = /^(?:[ \t]*(?:>|(?:[+*-]|\d{1,9}[.)])[ \t])){51}/m;

/** The parts of an MDX text that can do more than be read, in order. Never throws. */
export function readMdx(text: string): MdxPart[] {
  if (text.length > longest)
    return [{ type: 'fault', reason: `it has more than ${longest} characters`, offset: 0 }];
  const deep = tooManyMarks.exec(text);
  if (deep) return [faultOf(tooDeep(deep.index + deep[0].length - 1), text.length)];
  if (!maybe.test(text)) return [];
  const parts = carefully(text);
  const seen = new Set(parts.map(keyOf));
  for (const reading of otherReadings(text)) {
    const fresh = carefully(reading).filter((part) => !seen.has(keyOf(part)));
    const sure = fresh.filter(({ type }) => type !== 'tag');
    // A tag that only one reading sees has no end that can be told.
    if (sure.length < fresh.length) sure.push(undecided(text));
    for (const part of sure) seen.add(keyOf(part));
    parts.push(...sure);
  }
  return parts.sort((a, b) => a.offset - b.offset);
}

const keyOf = ({ type, offset }: MdxPart): string => `${type} ${offset}`;

function undecided(text: string): MdxPart {
  const block = otherBlock.exec(text);
  return { type: 'ambiguous', source: block?.[0] ?? '', offset: block?.index ?? 0 };
}

function carefully(text: string): MdxPart[] {
  try {
    return partsOf(text);
  } catch (error) {
    const fault = faultOf(error, text.length);
    // What stands before the broken block is still worth reading.
    const block = text.lastIndexOf('\n\n', fault.offset - 1);
    try {
      return [...(block > 0 ? partsOf(text.slice(0, block)) : []), fault];
    } catch {
      return [fault];
    }
  }
}

function faultOf(error: unknown, length: number): MdxPart & { type: 'fault' } {
  const { place, reason } = error as { place?: { offset?: unknown }; reason?: unknown };
  const offset = typeof place?.offset === 'number' ? Math.min(place.offset, length) : 0;
  return { type: 'fault', reason: typeof reason === 'string' ? reason : 'it is nested too deeply', offset };
}

/** In the form of the parser's own complaints. */
const tooDeep = (offset: number) => ({ place: { offset }, reason: `it is nested more than ${deepest} deep` });

/** A tag while its tokens go by. */
interface OpenTag {
  name: string;
  closing: boolean;
  selfClosing: boolean;
  attributes: Attribute[];
  offset: number;
}

function partsOf(text: string): MdxPart[] {
  const parts: MdxPart[] = [];
  let tag: OpenTag | undefined;
  let containers = 0;
  let tags = 0;
  const labels: { picture: boolean; offset: number; bare: boolean }[] = [];
  const events = postprocess(
    parse({ extensions })
      .document()
      .write(preprocess()(text, 'utf8', true)),
  );
  for (const [step, token, context] of events) {
    const type = token.type as string;
    const entering = step === 'enter';
    if (type === 'blockQuote' || type === 'listOrdered' || type === 'listUnordered') {
      containers += entering ? 1 : -1;
      if (containers + tags > deepest) throw tooDeep(token.start.offset);
    }
    if (!entering) {
      if (tag && /^mdxJsx(?:Flow|Text)Tag$/.test(type)) {
        parts.push({ type: 'tag', ...tag });
        if (!tag.selfClosing) tags = Math.max(0, tags + (tag.closing ? -1 : 1));
        if (containers + tags > deepest) throw tooDeep(tag.offset);
        tag = undefined;
      } else if (type === 'link' || type === 'image') {
        const label = labels.pop();
        if (label?.picture && label.bare) parts.push({ type: 'picture', offset: label.offset });
      }
      continue;
    }
    const offset = token.start.offset;
    const source = () => context.sliceSerialize(token);
    const label = labels.at(-1);
    if (type === 'link' || type === 'image') labels.push({ picture: type === 'image', offset, bare: true });
    else if (type === 'resource' && label) label.bare = false;
    if (type === 'definition') {
      if (/[{<]/.test(source().replace(/<https?:[^\s<>{}]*>/, '')))
        parts.push({ type: 'ambiguous', source: source(), offset });
    } else if (type === 'content' || type === 'setextHeading') {
      const word =
        containers === 0 && token.start.column === 1
          ? /^(?:import|export)(?![\p{L}\p{N}_-])/u.exec(text.slice(offset, offset + 8))?.[0]
          : undefined;
      // Compilers differ in what may follow the word; prose never begins a block with it in lower case.
      if (word !== undefined) parts.push({ type: 'esm', word, offset });
    } else if (type === 'characterEscape' && isSwallowed(text, offset)) {
      parts.push({ type: 'ambiguous', source: source(), offset });
    } else if (type === 'codeText' && !isPlainCode(source(), text, offset)) {
      parts.push({ type: 'ambiguous', source: source(), offset });
    } else if (
      (type === 'resource' && source().includes('{')) ||
      (type === 'resourceTitleString' && source().includes('<'))
    ) {
      parts.push({ type: 'ambiguous', source: source(), offset });
    } else if (type === 'resourceDestinationString' || type === 'definitionDestinationString') {
      const picture = type === 'resourceDestinationString' && label?.picture === true;
      parts.push({ type: picture ? 'picture' : 'link', destination: decode(source()), offset });
    } else if (
      type === 'mdxFlowExpression' ||
      type === 'mdxTextExpression' ||
      /^mdxJsx(?:Flow|Text)Tag(?:ExpressionAttribute|AttributeValueExpression)$/.test(type)
    ) {
      parts.push({ type: 'expression', source: source(), offset });
    } else if (type.startsWith('mdxJsx')) {
      tag = readTag(type.replace(/^mdxJsx(?:Flow|Text)Tag/, ''), source, offset, tag);
    }
  }
  return parts.sort((a, b) => a.offset - b.offset);
}

/** An address without brackets takes a backslash with it, and what was escaped comes to life. */
const isSwallowed = (text: string, offset: number): boolean =>
  /[<{]/.test(text.charAt(offset + 1)) &&
  /(?:[a-z]:|www\.|@)\S*$/i.test(text.slice(Math.max(0, offset - 2048), offset));

/**
 * Tables, directives and bare addresses can end what looks like inline code, so that `<` and `{` in it come to life.
 * Where it stands alone on one line, without the characters they look for, every compiler agrees that it is code.
 */
function isPlainCode(source: string, text: string, offset: number): boolean {
  if (!/[<{]/.test(source)) return true;
  return (
    !/[\n|\]]/.test(source) && /^[\s("'*_\u2018-\u201f«]?$/.test(text.slice(Math.max(0, offset - 1), offset))
  );
}

function readTag(part: string, source: () => string, offset: number, tag: OpenTag | undefined): OpenTag {
  const open =
    part === '' || !tag ? { name: '', closing: false, selfClosing: false, attributes: [], offset } : tag;
  const last = open.attributes.at(-1);
  if (part === 'ClosingMarker') open.closing = true;
  else if (part === 'SelfClosingMarker') open.selfClosing = true;
  else if (part === 'Name') open.name = source().replaceAll(/\s+/g, '');
  else if (part === 'AttributeName') open.attributes.push({ name: source().replaceAll(/\s+/g, ''), offset });
  else if (part === 'AttributeValueLiteral' && last)
    open.attributes[open.attributes.length - 1] = { ...last, value: decode(source().slice(1, -1)) };
  return open;
}

/** Escapes and character references resolved as any compiler might: those without a semicolon too. */
const decode = (source: string): string =>
  decodeString(source).replaceAll(
    /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi,
    (whole, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
