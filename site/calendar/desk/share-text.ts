/** The words that staff may share a post with, in the language of the post: that they work here, its beginning, its address. */
import type { ShareKit } from '../../../scripts/core/calendar/view/share-kits.ts';
import { t } from '../../i18n/translate.ts';

/** They begin with the disclosure: a network cuts off what stands behind. `name`: that of the organisation. */
export const shareText = ({ on, beginning }: ShareKit, name: string): string =>
  `${t(on.language)('share.disclosure', { name })} ${beginning} ${on.url}`;
