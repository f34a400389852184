/**
 * The seal of the product: a fingerprint by which somebody's word holds for exactly what they saw. One that is kept beside a text
 * is compared with the seal of the text as it is now; when a character has changed, they differ.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What can be sealed: JSON data. A key without a value is left out. */
export type Sealable =
  | string
  | number
  | boolean
  | null
  | readonly Sealable[]
  | { readonly [key: string]: Sealable | undefined };

/** `sha256:` and 64 hexadecimal digits in lower case. */
export type Seal = `sha256:${string}`;

/**
 * The seal of named values. `purpose` is what it is for, with a version, such as `choirbook/approval/1`: a seal that was given
 * for one purpose holds for no other. The order of keys and the way of composing accents do not matter; everything else does.
 * Throws for a number that JSON cannot hold.
 */
export const seal = (purpose: string, values: Sealable): Seal =>
  `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson([purpose, values]))))}`;

/** JSON in the one form that RFC 8785 gives it, of texts in normalization form C. Lone surrogates are escaped, so that none is lost. */
export function canonicalJson(value: Sealable): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`${value} cannot be sealed: JSON has no such number.`);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  // Code units in order, as the RFC asks: what `sort` does by itself.
  const members = keys.toSorted().map((key) => `${canonicalJson(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

const isList = (value: object): value is readonly Sealable[] => Array.isArray(value);
