/** Internationalised host labels as people see them. The parameters are those of RFC 3492, section 5. */

/** A text with every `xn--` label decoded; a label that is not valid stays as it is. */
export const readable = (text: string): string =>
  text.includes('xn--')
    ? text.replace(/(?<![a-z0-9-])xn--([a-z0-9-]+)/g, (label, code: string) => decodeLabel(code) ?? label)
    : text;

function decodeLabel(code: string): string | undefined {
  const dash = code.lastIndexOf('-');
  const out = [...code.slice(0, Math.max(dash, 0))].map((char) => char.charCodeAt(0));
  let point = 128;
  let bias = 72;
  let index = 0;
  for (let at = dash + 1; at < code.length; ) {
    const before = index;
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = Number.parseInt(code[at++] ?? '', 36);
      if (Number.isNaN(digit)) return undefined;
      // Base 36 counts digits before letters; punycode has the letters first.
      const value = digit < 10 ? digit + 26 : digit - 10;
      index += value * weight;
      const threshold = Math.min(Math.max(k - bias, 1), 26);
      if (value < threshold) break;
      weight *= 36 - threshold;
    }
    const size = out.length + 1;
    bias = adapt(index - before, size, before === 0);
    point += Math.floor(index / size);
    index %= size;
    if (point > 0x10ffff) return undefined;
    out.splice(index++, 0, point);
  }
  return String.fromCodePoint(...out);
}

function adapt(difference: number, size: number, first: boolean): number {
  let delta = Math.floor(difference / (first ? 700 : 2));
  delta += Math.floor(delta / size);
  let k = 0;
  for (; delta > 455; k += 36) delta = Math.floor(delta / 35);
  return k + Math.floor((36 * delta) / (delta + 38));
}
