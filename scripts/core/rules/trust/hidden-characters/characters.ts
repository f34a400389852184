/** Characters that take no place on the screen, or change the order of those that do; and where they are at home. */
import type { InBoth, Wording } from '../../../model/wording.ts';
import { everyUnseen, holdsUnseen, isUsual } from '../../../text/invisible.ts';

export interface Hidden {
  /** `U+202E RIGHT-TO-LEFT OVERRIDE`, in backticks. */
  readonly name: Wording;
  /** What it does, as a clause. */
  readonly why: InBoth;
  readonly offset: number;
  /** It is all too visible. */
  readonly isSeen?: true;
}

/**
 * More marks than a letter has: five that any script may borrow, nine of a script's own, where Tibetan and Burmese have up to
 * six. They are drawn over the lines above and below.
 */
const stack = /(?:(?=\p{M})[\p{Script=Inherited}\p{Script=Cyrillic}]){5,}|\p{M}{9,}/gu;

/** Does a text hold anything that `hiddenIn` may tell of? */
export const holdsHidden = (text: string): boolean =>
  !isUsual(text) && (holdsUnseen(text) || text.search(stack) !== -1);

/** As Unicode calls those that people meet. */
const names: Readonly<Record<number, string>> = {
  160: 'NO-BREAK SPACE',
  173: 'SOFT HYPHEN',
  847: 'COMBINING GRAPHEME JOINER',
  1564: 'ARABIC LETTER MARK',
  4447: 'HANGUL CHOSEONG FILLER',
  4448: 'HANGUL JUNGSEONG FILLER',
  6068: 'KHMER VOWEL INHERENT AQ',
  6069: 'KHMER VOWEL INHERENT AA',
  6158: 'MONGOLIAN VOWEL SEPARATOR',
  8203: 'ZERO WIDTH SPACE',
  8204: 'ZERO WIDTH NON-JOINER',
  8205: 'ZERO WIDTH JOINER',
  8206: 'LEFT-TO-RIGHT MARK',
  8207: 'RIGHT-TO-LEFT MARK',
  8232: 'LINE SEPARATOR',
  8233: 'PARAGRAPH SEPARATOR',
  8234: 'LEFT-TO-RIGHT EMBEDDING',
  8235: 'RIGHT-TO-LEFT EMBEDDING',
  8236: 'POP DIRECTIONAL FORMATTING',
  8237: 'LEFT-TO-RIGHT OVERRIDE',
  8238: 'RIGHT-TO-LEFT OVERRIDE',
  8239: 'NARROW NO-BREAK SPACE',
  8288: 'WORD JOINER',
  8294: 'LEFT-TO-RIGHT ISOLATE',
  8295: 'RIGHT-TO-LEFT ISOLATE',
  8296: 'FIRST STRONG ISOLATE',
  8297: 'POP DIRECTIONAL ISOLATE',
  10240: 'BRAILLE PATTERN BLANK',
  12288: 'IDEOGRAPHIC SPACE',
  12644: 'HANGUL FILLER',
  65279: 'ZERO WIDTH NO-BREAK SPACE',
  65440: 'HALFWIDTH HANGUL FILLER',
  65532: 'OBJECT REPLACEMENT CHARACTER',
};

/** Every hidden character that is not at home where it stands, and every stack of marks. */
export function hiddenIn(text: string): Hidden[] {
  const found: Hidden[] = [];
  for (const { 0: char, index: offset } of text.matchAll(everyUnseen)) {
    const code = char.codePointAt(0) ?? 0;
    if (atHome(text, offset, code)) continue;
    const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    const name = `\`${[number, names[code] ?? group(code)].filter(Boolean).join(' ')}\``;
    found.push({ name, why: reasons.find(([kind]) => kind.test(char))?.[1] ?? nothing, offset });
  }
  for (const { index: offset } of text.matchAll(stack))
    found.push({
      name: { en: 'a letter with a stack of marks', fr: 'une lettre sous une pile de signes' },
      why: { en: 'which cover the lines around it', fr: 'qui couvrent les lignes voisines' },
      offset,
      isSeen: true,
    });
  return found;
}

const nothing = { en: 'which shows nothing', fr: 'qui ne montre rien' };
/** The first that holds is said. */
const reasons: readonly (readonly [kind: RegExp, why: InBoth])[] = [
  [
    /\p{Cc}/u,
    {
      en: 'a control character that no text needs',
      fr: 'un caractère de contrôle dont aucun texte n’a besoin',
    },
  ],
  [
    /[\u061C\u200E\u200F]/u,
    {
      en: 'an invisible mark that changes the direction of text',
      fr: 'une marque invisible qui change le sens de lecture',
    },
  ],
  [
    /\p{Bidi_Control}/u,
    {
      en: 'which makes text read in another order than it is stored',
      fr: 'qui fait lire le texte dans un autre ordre que celui où il est écrit',
    },
  ],
  [/[\p{Zl}\p{Zp}]/u, { en: 'an invisible line break', fr: 'un saut de ligne invisible' }],
  [
    /\p{Zs}/u,
    { en: 'a space that is not the ordinary one', fr: 'une espace qui n’est pas l’espace ordinaire' },
  ],
  [
    /\p{Variation_Selector}/u,
    { en: 'which can carry hidden data', fr: 'qui peut porter des données cachées' },
  ],
  [
    /[\u{E0000}-\u{E0FFF}]/u,
    {
      en: 'an invisible copy of a character, which can carry a hidden message',
      fr: 'une copie invisible d’un caractère, qui peut porter un message caché',
    },
  ],
  [/\p{L}/u, { en: 'a letter that shows nothing', fr: 'une lettre qui ne montre rien' }],
  [
    /[\p{Cs}\p{Noncharacter_Code_Point}]/u,
    { en: 'which stands for no character', fr: 'qui ne représente aucun caractère' },
  ],
  [
    /\p{Default_Ignorable_Code_Point}/u,
    { en: 'which takes no place on the screen', fr: 'qui ne prend aucune place à l’écran' },
  ],
];

const group = (code: number): string =>
  code >= 0xe0000 && code <= 0xe007f
    ? 'TAG CHARACTER'
    : (code >= 0xfe00 && code <= 0xfe0f) || code >= 0xe0100
      ? 'VARIATION SELECTOR'
      : '';

/** Scripts whose letters join or not by these two characters. */
const joining =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Nko}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}';
const joiner = new RegExp(`^[${joining}]`, 'u');
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const pictograph = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
/** What may be followed by a variation selector: an emoji, a keycap digit, a symbol, an ideograph. */
const variable =
  /^[\p{Emoji}\p{Extended_Pictographic}\p{Script=Han}\p{Sm}\p{So}\p{Script=Mongolian}\p{Script=Myanmar}]/u;

/** Is it where the writing of a language, or an emoji, needs it? */
function atHome(text: string, offset: number, code: number): boolean {
  const before = charBefore(text, offset);
  const after = text.slice(offset + (code > 0xffff ? 2 : 1), offset + 24);
  switch (code) {
    case 0x200d:
      // Inside an emoji of several parts, or after a letter that it joins.
      return (
        (pictograph.test(baseBefore(text, offset, /^\ufe0f/)) && pictograph.test(after)) ||
        (joins(text, offset) && !/^[\u200b-\u200f]/.test(after))
      );
    case 0x200c:
      return joins(text, offset) && joiner.test(after);
    case 0x061c:
    case 0x200e:
    case 0x200f:
      // Beside Arabic or Hebrew, where punctuation and Latin words need it; never two in a row.
      return (
        rightToLeft.test(text.slice(Math.max(0, offset - 24), offset) + after) &&
        !/^[\u061c\u200e\u200f]/.test(after)
      );
    case 0x034f:
      // It orders the marks on a letter.
      return /^\p{M}/u.test(before) && /^\p{M}/u.test(after);
    case 0x00a0:
    case 0x202f:
      // French sets them before these signs and inside its quotes, and between a number and what it counts.
      return (
        /^(?:[;:!?%]+(?![\p{L}\p{N}/])|»|[–—])/u.test(after) ||
        /^[«–—]/u.test(before) ||
        (/^\d/.test(before) && /^(?:[\d([]|\p{Sc}|\p{Ll})/u.test(after)) ||
        (/^\p{Ll}/u.test(before) && /^[[(]?\d/.test(after))
      );
    default:
  }
  if (code >= 0x180b && code <= 0x180f) return /^\p{Script=Mongolian}/u.test(before);
  if (code >= 0xfe00 && code <= 0xfe0f) return variable.test(before);
  if (code >= 0xe0100 && code <= 0xe01ef) return /^\p{Script=Han}/u.test(before);
  // The flags of England, Scotland and Wales are a black flag, tags, and an end.
  if (code >= 0xe0020 && code <= 0xe007f)
    return baseBefore(text, offset, /^[\u{e0020}-\u{e007e}]/u, 6) === '\u{1f3f4}';
  return false;
}

const joins = (text: string, offset: number) => joiner.test(baseBefore(text, offset, /^\p{M}/u));

/** The character before an offset, whole; empty at the beginning. (A `$` after a class of astral characters misses them in V8.) */
function charBefore(text: string, offset: number): string {
  const low = text.charCodeAt(offset - 1);
  const size = low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
  return text.slice(Math.max(0, offset - size), offset);
}

/** The same, past those that only modify it. */
function baseBefore(text: string, offset: number, skipped: RegExp, most = 4): string {
  let at = offset;
  let char = charBefore(text, at);
  for (let count = 0; char !== '' && skipped.test(char) && count < most; count++) {
    at -= char.length;
    char = charBefore(text, at);
  }
  return char;
}
