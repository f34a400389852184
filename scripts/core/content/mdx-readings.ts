/**
 * Some compilers of markdown know blocks that the parser here does not, and read on from there in another way. Each
 * such block is read once more in the clothes of one that the parser knows; offsets stay what they are.
 */

/** Such a block: a footnote, a line of colons, the line below the head of a table. */
export const otherBlock = /(?:\[\^[^\]\n]{1,200}\]|:{3,}).*|^[ \t>|:-]*[|:][ \t>|:-]*$/m;

/** The texts of which other compilers may see the structure: with each dress, and with all; empty when it is plain. */
export function otherReadings(text: string): string[] {
  const readings = new Set(dresses.map((dress) => dress(text)));
  readings.add(dresses.reduce((dressed, dress) => dress(dressed), text));
  readings.delete(text);
  return [...readings];
}

/** A footnote holds blocks, as a list item does. */
const footnotesAsLists = (text: string): string =>
  text.replaceAll(/\[\^[^\]\n]{1,200}\]:/g, (mark) => `-${' '.repeat(mark.length - 1)}`);

/** What stands between two lines of colons is blocks of its own. */
const fencesAsBlanks = (text: string): string =>
  text.replaceAll(/:{3,}.*/g, (mark) => ' '.repeat(mark.length));

/** A table needs no empty line above it. */
const tablesApart = (text: string): string =>
  text.replaceAll(/.\n(?=.*\n[ \t>|:-]*[|:][ \t>|:-]*$)/gm, '\n\n');

const dresses = [footnotesAsLists, fencesAsBlanks, tablesApart];
