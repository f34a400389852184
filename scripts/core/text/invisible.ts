/** Which characters cannot be seen: by what Unicode says of them, so that those of its next version count as well. */

/**
 * What takes no place on the screen, ends a line, is a space but not the ordinary one, or stands for no character at all.
 * The last six show nothing, and no property says so: annotations, an object that is not there, blank symbols.
 */
const properties = String.raw`\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}\p{Cs}\p{Z}\p{Noncharacter_Code_Point}\uFFF9-\uFFFC\u2800\u{1D159}`;
const unseen = new RegExp(String.raw`(?![ \t\n\r])[${properties}]`, 'u');
const seen = new RegExp(`[^${properties}]`, 'u');
/** Most texts have only these, and need not be looked at twice. */
const unusual = /[^\t\n\r -~\u00A1-\u00AC\u00AE-\u0233\u2010-\u2027\u2030-\u205E\u20AC\u2190-\u21FF]/;

/** Only characters that a text in a European language has: nothing else need be looked for. */
export const isUsual = (text: string): boolean => !unusual.test(text);

/** Does a text hold such a character? The space, the tab and the ends of lines are none. */
export const holdsUnseen = (text: string): boolean => !isUsual(text) && unseen.test(text);

/** Does a text hold anything that can be seen? */
export const holdsSeen = (text: string): boolean => seen.test(text);

/** All of them, for `replaceAll`. */
export const everyUnseen = new RegExp(unseen, 'gu');
