/** Characters that take no place on the screen, or change the order of those that do; and where they are at home. */

/** A code unit that could be one of them; everything else is decided only in a text that has one. */
export const maybeHidden =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: variation selectors on their own, and first halves of pairs.
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\udb40\ud82f\ud834]/;

export interface Hidden {
  /** `U+202E RIGHT-TO-LEFT OVERRIDE`, in backticks. */
  readonly name: string;
  /** What it does, as a clause. */
  readonly why: string;
  readonly offset: number;
}

const names: Readonly<Record<number, string>> = {
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
  8288: 'WORD JOINER',
  8294: 'LEFT-TO-RIGHT ISOLATE',
  8295: 'RIGHT-TO-LEFT ISOLATE',
  8296: 'FIRST STRONG ISOLATE',
  8297: 'POP DIRECTIONAL ISOLATE',
  12644: 'HANGUL FILLER',
  65279: 'ZERO WIDTH NO-BREAK SPACE',
  65440: 'HALFWIDTH HANGUL FILLER',
};

/** Every hidden character that is not at home where it stands. */
export function hiddenIn(text: string): Hidden[] {
  const found: Hidden[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit >= 0x20 && unit < 0x7f) continue;
    const code = text.codePointAt(offset) ?? unit;
    const why = reason(code);
    if (why !== undefined && !atHome(text, offset, code)) {
      const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      found.push({
        name: `\`${[number, names[code] ?? group(code)].filter(Boolean).join(' ')}\``,
        why,
        offset,
      });
    }
    if (code > 0xffff) offset++;
  }
  return found;
}

function reason(code: number): string | undefined {
  if (code < 0x20)
    return code === 0x09 || code === 0x0a || code === 0x0d
      ? undefined
      : 'a control character that no text needs';
  if (code >= 0x7f && code <= 0x9f) return 'a control character that no text needs';
  if (code < 0x061c) return undefined;
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
    return 'which makes text read in another order than it is stored';
  if (code === 0x061c || code === 0x200e || code === 0x200f)
    return 'an invisible mark that changes the direction of text';
  if (code === 0x2028 || code === 0x2029) return 'an invisible line break';
  if (
    code === 0x200b ||
    code === 0x200c ||
    code === 0x200d ||
    code === 0xfeff ||
    (code >= 0x2060 && code <= 0x206f)
  )
    return 'which takes no place on the screen';
  if (code === 0x115f || code === 0x1160 || code === 0x3164 || code === 0xffa0)
    return 'a letter that shows nothing';
  if (code === 0x17b4 || code === 0x17b5 || code === 0x180e) return 'which takes no place on the screen';
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef))
    return 'which can carry hidden data';
  if (code >= 0xe0000 && code <= 0xe0fff)
    return 'an invisible copy of a character, which can carry a hidden message';
  if (
    (code >= 0xfff9 && code <= 0xfffb) ||
    (code >= 0x1bca0 && code <= 0x1bca3) ||
    (code >= 0x1d173 && code <= 0x1d17a)
  )
    return 'an invisible format character';
  return undefined;
}

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
    case 0x180e:
      return /^\p{Script=Mongolian}/u.test(before);
    default:
  }
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
