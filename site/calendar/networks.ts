/** On which networks something appears, each once. */
import type { ShownOnChannel } from '../../scripts/core/calendar/view/shown-post.ts';
import type { Translate } from '../i18n/translate.ts';
import { platformName } from '../platforms/words.ts';

export const networksOf = (on: readonly ShownOnChannel[], t: Translate): { id: string; name: string }[] =>
  [...new Set(on.map(({ platform }) => platform))].map((id) => ({
    id,
    name: platformName(id, t),
  }));
