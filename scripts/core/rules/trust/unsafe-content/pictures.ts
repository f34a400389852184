/** Which pictures a page may show. */
import { plainAddress, refusedScheme, schemeOf } from './schemes.ts';

/**
 * What is wrong with a picture, and the repair. A browser fetches a picture unasked, and so tells its host who reads
 * the page; an address without a slash in front is a file that the build takes in and, if it is a program, runs.
 */
export function refusedPicture(address: string | undefined): { message: string; fix: string } | undefined {
  if (address === undefined)
    return {
      message: 'The address of this picture stands elsewhere on the page, where a reviewer overlooks it.',
      fix: 'Write it with the picture: `![words](/pictures/name.png)`.',
    };
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
  return undefined;
}
