/** What the side lists of the style guide: its chapters, and the pages that look up. Empty until it has pages. */
import type { Reader } from '../i18n/reader.ts';
import type { AreaGroup } from './areas.ts';

/** Each link names a page below `style/`; the first one is where the area begins. */
export const styleLinks = (_reader: Reader): AreaGroup[] => [];
