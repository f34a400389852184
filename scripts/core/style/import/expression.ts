/** Expressions of other tools, taken apart and written as ours: no looking around, and brackets only around what is flagged. */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Why an expression cannot be carried over, as a clause. */
export class NotCarried extends Error {}

const parser = new RegExpParser({ ecmaVersion: 2025 });

/** Classes that RE2 and .NET know by name. */
const named: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  alnum: 'A-Za-z0-9',
  digit: '0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  word: '\\w',
  punct: '!-\\/:-@\\[-`{-~',
};

/** The alternatives of an expression, and whether it says itself that case does not count. Throws NotCarried. */
export function alternativesOf(source: string): {
  readonly rows: readonly AST.Alternative[];
  readonly ignoresCase: boolean;
} {
  const ignoresCase = /^\(\?i\)/.test(source);
  const spelt = source
    .replace(/^\(\?[im]+\)/, '')
    .replaceAll('(?P<', '(?<')
    .replaceAll(/\[:(\w+):\]/g, (whole, name: string) => named[name] ?? whole);
  for (const unicode of [true, false]) {
    try {
      return { rows: parser.parsePattern(spelt, 0, spelt.length, { unicode }).alternatives, ignoresCase };
    } catch (error) {
      if (!unicode)
        throw new NotCarried(`\`${source}\` cannot be read: ${(error as Error).message.split(': ').at(-1)}`);
    }
  }
  throw new NotCarried(`\`${source}\` cannot be read`);
}

type Piece = AST.Element | AST.QuantifiableElement | AST.Alternative;

/** An expression as we write it: nothing is captured. Throws NotCarried for what has to look around or back. */
export function written(node: Piece): string {
  switch (node.type) {
    case 'Alternative':
      return node.elements.map(written).join('');
    case 'Group':
      if (node.modifiers) throw new NotCarried(`\`${node.raw}\` changes the rules within the expression`);
      return `(?:${node.alternatives.map(written).join('|')})`;
    case 'CapturingGroup':
      return `(?:${node.alternatives.map(written).join('|')})`;
    case 'Quantifier':
      return written(node.element) + node.raw.slice(node.element.raw.length);
    case 'Character':
      return characterOf(node, '$()*+./?[\\]^{|}');
    case 'CharacterClass':
      return classOf(node);
    case 'Assertion':
      if (node.kind === 'lookahead' || node.kind === 'lookbehind')
        throw new NotCarried(`\`${node.raw}\` looks around in the middle of an expression`);
      return node.raw;
    case 'Backreference':
      throw new NotCarried(`\`${node.raw}\` refers back to what it has found`);
    default:
      return node.raw;
  }
}

function classOf(node: AST.CharacterClass): string {
  const items = node.elements.map((item) => {
    if (item.type === 'Character') return characterOf(item, '[\\]^-');
    if (item.type === 'CharacterClassRange')
      return `${characterOf(item.min, '[\\]^-')}-${characterOf(item.max, '[\\]^-')}`;
    return item.raw;
  });
  return `[${node.negate ? '^' : ''}${items.join('')}]`;
}

/** A character with a backslash only where it needs one. */
function characterOf({ raw, value }: AST.Character, special: string): string {
  if (/^\\[a-zA-Z0-9]/.test(raw)) return raw;
  const sign = String.fromCodePoint(value);
  return special.includes(sign) ? `\\${sign}` : sign;
}

const most = 64;

/** All texts that an expression stands for; undefined where they are too many, or where it looks at what is beside it. */
export function textsOf(node: Piece): readonly string[] | undefined {
  switch (node.type) {
    case 'Alternative':
      return node.elements.reduce<readonly string[] | undefined>(
        (texts, element) => joined(texts, textsOf(element)),
        [''],
      );
    case 'Group':
    case 'CapturingGroup':
      return few(
        node.alternatives.flatMap((one): readonly (string | undefined)[] => textsOf(one) ?? [undefined]),
      );
    case 'Quantifier': {
      const texts = textsOf(node.element);
      if (node.max === 1) return node.min === 1 ? texts : texts && few(['', ...texts]);
      // A run of spaces is one space to a list of words.
      const isSpace = texts?.length === 1 && texts[0] === ' ';
      if (isSpace) return node.min === 0 ? ['', ' '] : texts;
      if (node.min !== node.max) return undefined;
      return Array.from({ length: node.min }).reduce<readonly string[] | undefined>(
        (all) => joined(all, texts),
        [''],
      );
    }
    case 'Character':
      return [String.fromCodePoint(node.value)];
    case 'CharacterSet':
      return node.kind === 'space' && !node.negate ? [' '] : undefined;
    case 'CharacterClass':
      if (node.negate) return undefined;
      return few(
        node.elements.flatMap((item) =>
          item.type === 'Character' ? [String.fromCodePoint(item.value)] : [undefined],
        ),
      );
    case 'Assertion':
      return node.kind === 'word' && !node.negate ? [''] : undefined;
    default:
      return undefined;
  }
}

const few = (texts: readonly (string | undefined)[]): readonly string[] | undefined => {
  const all = texts.filter((text) => text !== undefined);
  return all.length === texts.length && all.length <= most ? all : undefined;
};

const joined = (left: readonly string[] | undefined, right: readonly string[] | undefined) =>
  left && right && few(left.flatMap((one) => right.map((other) => one + other)));

/** What an expression of one character may be, the likeliest first. */
const signs = [
  ...'portAP1 .,;:!?-–—…\'"“”()/éÉ',
  ...String.fromCodePoint(...Array.from({ length: 95 }, (_, at) => at + 32)),
];

/** One text that an expression matches. Throws NotCarried where `written` does. */
export function sampleOf(node: Piece): string {
  switch (node.type) {
    case 'Alternative':
      return node.elements.map(sampleOf).join('');
    case 'Group':
    case 'CapturingGroup':
      return sampleOf(node.alternatives[0] as AST.Alternative);
    case 'Quantifier': {
      const one = sampleOf(node.element);
      const isOpen = node.max === Number.POSITIVE_INFINITY;
      const least = Math.max(node.min, isOpen ? 1 : 0);
      // A word of some letters reads better than one of one.
      return isOpen && one === 'p' ? 'port' : one.repeat(least);
    }
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterSet':
    case 'CharacterClass': {
      const is = new RegExp(`^${written(node)}$`, 'u');
      return signs.find((sign) => is.test(sign)) ?? '';
    }
    default:
      return '';
  }
}
