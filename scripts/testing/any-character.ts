/** For property tests: texts of whatever characters there are. */
import fc from 'fast-check';

/**
 * As the unit of `fc.string`: any character of Unicode, controls and unassigned ones among them; no half of a pair. The
 * library's own `binary` means the same, and makes a table of a million characters first, in every worker anew.
 */
export const anyCharacter = fc
  .oneof(fc.nat(0x7f), fc.nat(0x10ffff - 0x800))
  .map((number) => String.fromCodePoint(number < 0xd800 ? number : number + 0x800));
