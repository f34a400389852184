/** The text that bytes hold, or why they hold none. */
import type { ReadError, SourceFile } from '../core/model/source.ts';
import type { InBoth } from '../core/model/wording.ts';
import { splitFrontMatter } from './front-matter.ts';
import { refused } from './refused-file.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes to text, or to the reason why they are none. */
export function decodeStrictly(path: string, bytes: Buffer): SourceFile {
  const zero = bytes.indexOf(0);
  const readError = (message: InBoth, fix: InBoth) => refused(path, 'encoding', message, fix);
  if (zero !== -1)
    return readError(
      {
        en: `The file is binary: byte ${zero} is zero.`,
        fr: `Le fichier est binaire : l’octet ${zero} est nul.`,
      },
      {
        en: 'Save it as UTF-8 text, or remove it.',
        fr: 'Enregistrez-le comme texte UTF-8, ou supprimez-le.',
      },
    );
  try {
    return decoded(path, utf8.decode(bytes));
  } catch {
    const line = firstBadLine(bytes);
    return readError(
      {
        en: `The file is not UTF-8: line ${line} holds bytes of another encoding.`,
        fr: `Le fichier n’est pas en UTF-8 : la ligne ${line} contient des octets d’un autre encodage.`,
      },
      { en: 'Save it as UTF-8.', fr: 'Enregistrez-le en UTF-8.' },
    );
  }
}

/** What editors of other systems leave in a text is said, and does not hide what else is wrong. */
export function decoded(path: string, whole: string): SourceFile {
  const readErrors: ReadError[] = [];
  let text = whole;
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    readErrors.push({
      kind: 'encoding',
      message: {
        en: 'The file begins with a byte-order mark.',
        fr: 'Le fichier commence par une marque d’ordre des octets.',
      },
      fix: { en: 'Save it as UTF-8 without BOM.', fr: 'Enregistrez-le en UTF-8 sans BOM.' },
      offset: 0,
    });
  }
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn !== -1) {
    readErrors.push({
      kind: 'encoding',
      message: {
        en: 'Lines end with CR LF; this repository uses LF, so that a change shows only what changed.',
        fr: 'Les lignes finissent par CR LF ; ce dépôt utilise LF, pour qu’un changement ne montre que ce qui a changé.',
      },
      fix: { en: 'Save it with LF line ends.', fr: 'Enregistrez-le avec des fins de ligne LF.' },
      offset: carriageReturn,
    });
  }
  return path.endsWith('.mdx')
    ? splitFrontMatter(path, text, readErrors)
    : readErrors.length > 0
      ? { path, text, readErrors }
      : { path, text };
}

/** The first line (from 1) that does not decode on its own. A line feed is never part of a longer UTF-8 sequence. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    try {
      utf8.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) break;
    start = end + 1;
  }
  return line;
}
