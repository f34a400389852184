/** Which addresses a page may hold, and what is said against the others. */

import { isLink, isPicture } from '../../../content/address.ts';
import type { Said } from '../../../model/finding.ts';
import { en, fr, type InBoth } from '../../../model/wording.ts';
import { plainAddress, refusedScheme, schemeOf } from './schemes.ts';

/** What is wrong with the address of a link; `subject` begins the sentence. */
export function refusedLink(address: string, subject: InBoth): Said | undefined {
  const scheme = refusedScheme(address);
  if (scheme !== undefined)
    return {
      message: {
        en: en`${subject} begins with \`${scheme}\`, which a page may not open.`,
        fr: fr`${subject} commence par \`${scheme}\`, qu’une page ne peut pas ouvrir.`,
      },
      fix: {
        en: 'Link to an https:// address, or to a page of the handbook.',
        fr: 'Faites un lien vers une adresse https://, ou vers une page du guide.',
      },
    };
  if (isLink(address)) return undefined;
  const odd = oddity(address);
  return {
    message: odd
      ? {
          en: en`${subject} holds ${odd}: readers and programs may take it for different places.`,
          fr: fr`${subject} contient ${odd} : lecteurs et programmes peuvent y voir des endroits différents.`,
        }
      : {
          en: en`${subject} has no form that a page may hold: \`${address.slice(0, 80)}\`.`,
          fr: fr`${subject} n’a pas une forme qu’une page peut contenir : \`${address.slice(0, 80)}\`.`,
        },
    fix: {
      en: 'Write the whole address, as `https://host.example/path`, or one of this site, as `/handbook/crisis/`; anything unusual in it as percent signs and digits (`%20`).',
      fr: 'Écrivez l’adresse entière, comme `https://host.example/path`, ou une adresse de ce site, comme `/handbook/crisis/` ; tout ce qui est inhabituel s’y écrit avec un signe pour cent et des chiffres (`%20`).',
    },
  };
}

/**
 * What is wrong with a picture. A browser fetches a picture unasked, and so tells its host who reads the page; an address
 * without a slash in front is a file that the build takes in and, if it is a program, runs.
 */
export function refusedPicture(address: string | undefined): Said | undefined {
  if (address === undefined)
    return {
      message: {
        en: 'The address of this picture stands elsewhere on the page, where a reviewer overlooks it.',
        fr: 'L’adresse de cette image se trouve ailleurs dans la page, là où un relecteur ne la voit pas.',
      },
      fix: {
        en: 'Write it with the picture: `![words](/pictures/name.png)`.',
        fr: 'Écrivez-la avec l’image : `![mots](/pictures/name.png)`.',
      },
    };
  if (isPicture(address)) return undefined;
  const scheme = refusedScheme(address);
  if (scheme !== undefined)
    return {
      message: {
        en: `This picture begins with \`${scheme}\`, which a page may not show.`,
        fr: `Cette image commence par \`${scheme}\`, qu’une page ne peut pas montrer.`,
      },
      fix: {
        en: 'Take it out, or show a picture of the site: `![words](/pictures/name.png)`.',
        fr: 'Retirez-la, ou montrez une image du site : `![mots](/pictures/name.png)`.',
      },
    };
  // Browsers read a backslash as a slash.
  const path = plainAddress(address).replaceAll('\\', '/');
  if (schemeOf(path) !== undefined || path.startsWith('//'))
    return {
      message: {
        en: 'This picture lies on another site, which would learn who reads the page; browsers are told not to load it.',
        fr: 'Cette image se trouve sur un autre site, qui apprendrait qui lit la page ; les navigateurs ont l’ordre de ne pas la charger.',
      },
      fix: {
        en: 'Link the page that shows it, or describe it in words.',
        fr: 'Faites un lien vers la page qui la montre, ou décrivez-la.',
      },
    };
  if (!path.startsWith('/'))
    return {
      message: {
        en: 'This picture is named as a file: the build would take in whatever stands there, and run it if it is a program.',
        fr: 'Cette image est nommée comme un fichier : la construction du site prendrait ce qui s’y trouve, et l’exécuterait si c’est un programme.',
      },
      fix: {
        en: 'Begin the address with a slash, as readers open it: `![words](/pictures/name.png)`.',
        fr: 'Commencez l’adresse par une barre oblique, comme les lecteurs l’ouvrent : `![mots](/pictures/name.png)`.',
      },
    };
  const odd = oddity(address, /^[\p{L}\p{M}\p{N}._~/-]$/u);
  return {
    message: odd
      ? {
          en: en`The address of this picture holds ${odd}.`,
          fr: fr`L’adresse de cette image contient ${odd}.`,
        }
      : {
          en: 'The address of this picture does not name a folder and a file of the site.',
          fr: 'L’adresse de cette image ne nomme pas un dossier et un fichier du site.',
        },
    fix: {
      en: 'Name folders and file with letters, digits, hyphens, dots and underscores: `![words](/pictures/name.png)`; it ends in .png, .jpg, .gif, .webp, .avif or .svg.',
      fr: 'Nommez dossiers et fichier avec des lettres, des chiffres, des traits d’union, des points et des tirets bas : `![mots](/pictures/name.png)` ; le nom finit par .png, .jpg, .gif, .webp, .avif ou .svg.',
    },
  };
}

/** The first character that stands in no address, in words; nothing when it is the form that is wrong. */
function oddity(address: string, usual = /^[\p{L}\p{M}\p{N}._~!$&'()*+,;=:@/?#%-]$/u): InBoth | undefined {
  if (address === '') return { en: 'nothing', fr: 'rien' };
  const odd = [...address].find(
    (character) => !usual.test(character) || /\p{Default_Ignorable_Code_Point}/u.test(character),
  );
  if (odd === undefined)
    return /%(?![0-9a-f]{2})/i.test(address)
      ? { en: '`%` without two digits', fr: '`%` sans deux chiffres' }
      : undefined;
  const code = (odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return odd === '`' || /^[\p{Z}\p{C}]$/u.test(odd) || /\p{Default_Ignorable_Code_Point}/u.test(odd)
    ? { en: `the character U+${code}`, fr: `le caractère U+${code}` }
    : { en: `the character \`${odd}\``, fr: `le caractère \`${odd}\`` };
}
