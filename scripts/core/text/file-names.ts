/** Names that no disk, or not every disk, can hold. */

import type { InBoth } from '../model/wording.ts';
import { byteLength } from './bytes.ts';

/** Devices of Windows: no file there is called so, whatever its ending. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** Is it the name of a device on Windows, as a whole or before its first dot? */
export const isDevice = (name: string): boolean => devices.test(name.split('.', 1)[0]?.trimEnd() ?? '');

/** Cheap: can a path hold such a name? Most are lower-case letters and digits, and no part of them begins as a device does. */
export const maybeUnportable = (path: string): boolean =>
  !/^[a-z0-9/._-]{0,85}$/.test(path) || /(?:^|\/)(?:con|prn|aux|nul|com|lpt)|[.](?:\/|$)/.test(path);

/** File systems take 255 bytes; git and Windows count the folders in front of them as well. */
export const longestName = 120;

/** What is wrong with one name of a path, as half a sentence; undefined for one that every disk holds. */
export function unportable(name: string): InBoth | undefined {
  if (isDevice(name))
    return { en: 'is the name of a device on Windows', fr: 'est le nom d’un périphérique sous Windows' };
  if (/[. ]$/.test(name))
    return {
      en: 'ends with a dot or a space, which Windows drops',
      fr: 'finit par un point ou une espace, que Windows supprime',
    };
  const char = /[<>:"|?*\\]|\p{Cc}/u.exec(name)?.[0];
  if (char !== undefined)
    return {
      en: `holds \`${char}\`, which Windows does not take`,
      fr: `contient \`${char}\`, que Windows n’accepte pas`,
    };
  // A code unit has at most three bytes in UTF-8: nearly every name is short enough to be sure of.
  return name.length * 3 > 255 && byteLength(name) > 255
    ? { en: 'is longer than 255 bytes', fr: 'dépasse 255 octets' }
    : undefined;
}
