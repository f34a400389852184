/** Which addresses a page may hold, and what is said against the others. */
import { isLink, isPicture } from '../../../content/address.ts';
import { plainAddress, refusedScheme, schemeOf } from './schemes.ts';

/** A sentence and its repair. */
interface Refusal {
  readonly message: string;
  readonly fix: string;
}

/** What is wrong with the address of a link; `subject` begins the sentence. */
export function refusedLink(address: string, subject: string): Refusal | undefined {
  const scheme = refusedScheme(address);
  if (scheme !== undefined)
    return {
      message: `${subject} begins with \`${scheme}\`, which a page may not open.`,
      fix: 'Link to an https:// address, or to a page of the handbook.',
    };
  if (isLink(address)) return undefined;
  const odd = oddity(address);
  return {
    message: odd
      ? `${subject} holds ${odd}: readers and programs may take it for different places.`
      : `${subject} has no form that a page may hold: \`${address.slice(0, 80)}\`.`,
    fix: 'Write the whole address, as `https://host.example/path`, or one of this site, as `/handbook/crisis/`; anything unusual in it as percent signs and digits (`%20`).',
  };
}

/**
 * What is wrong with a picture. A browser fetches a picture unasked, and so tells its host who reads the page; an address
 * without a slash in front is a file that the build takes in and, if it is a program, runs.
 */
export function refusedPicture(address: string | undefined): Refusal | undefined {
  if (address === undefined)
    return {
      message: 'The address of this picture stands elsewhere on the page, where a reviewer overlooks it.',
      fix: 'Write it with the picture: `![words](/pictures/name.png)`.',
    };
  if (isPicture(address)) return undefined;
  const scheme = refusedScheme(address);
  if (scheme !== undefined)
    return {
      message: `This picture begins with \`${scheme}\`, which a page may not show.`,
      fix: 'Take it out, or show a picture of the site: `![words](/pictures/name.png)`.',
    };
  // Browsers read a backslash as a slash.
  const path = plainAddress(address).replaceAll('\\', '/');
  if (schemeOf(path) !== undefined || path.startsWith('//'))
    return {
      message:
        'This picture lies on another site, which would learn who reads the page; browsers are told not to load it.',
      fix: 'Link the page that shows it, or describe it in words.',
    };
  if (!path.startsWith('/'))
    return {
      message:
        'This picture is named as a file: the build would take in whatever stands there, and run it if it is a program.',
      fix: 'Begin the address with a slash, as readers open it: `![words](/pictures/name.png)`.',
    };
  const odd = oddity(address, /^[\p{L}\p{M}\p{N}._~/-]$/u);
  return {
    message: odd
      ? `The address of this picture holds ${odd}.`
      : 'The address of this picture does not name a folder and a file of the site.',
    fix: 'Name folders and file with letters, digits, hyphens, dots and underscores: `![words](/pictures/name.png)`; it ends in .png, .jpg, .gif, .webp, .avif or .svg.',
  };
}

/** The first character that stands in no address, in words; nothing when it is the form that is wrong. */
function oddity(address: string, usual = /^[\p{L}\p{M}\p{N}._~!$&'()*+,;=:@/?#%-]$/u): string | undefined {
  if (address === '') return 'nothing';
  const odd = [...address].find(
    (character) => !usual.test(character) || /\p{Default_Ignorable_Code_Point}/u.test(character),
  );
  if (odd === undefined) return /%(?![0-9a-f]{2})/i.test(address) ? '`%` without two digits' : undefined;
  const code = (odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return odd === '`' || /^[\p{Z}\p{C}]$/u.test(odd) || /\p{Default_Ignorable_Code_Point}/u.test(odd)
    ? `the character U+${code}`
    : `the character \`${odd}\``;
}
