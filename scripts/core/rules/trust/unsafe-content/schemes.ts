/** What an address begins with once programs have dropped and decoded what they do: this may only refuse, never allow. */

const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The scheme of an address when pages may not use it. Browsers drop control characters and spaces around and inside
 * a scheme, so these do not count; nor does case. An address without a scheme is relative.
 */
export function refusedScheme(address: string): string | undefined {
  const scheme = schemeOf(plainAddress(address));
  return scheme === undefined || allowed.has(scheme) ? undefined : scheme;
}

/** An address without what a browser drops, in lower case. */
export const plainAddress = (address: string): string =>
  decode(address)
    .replaceAll(/[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/g, '')
    .toLowerCase();

/** The scheme of a plain address; nothing when it is relative. */
export const schemeOf = (address: string): string | undefined => /^[a-z][a-z0-9+.-]*:/.exec(address)?.[0];

/** References to characters without a semicolon, which the compiler leaves as they are and other programs decode. */
const decode = (text: string): string =>
  text.replaceAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
