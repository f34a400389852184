/** On which networks something appears, each once. */
import type { ShownOnChannel } from '../../scripts/core/calendar/view/shown-post.ts';
import { handbook } from '../data/source.node.ts';

export const networksOf = (on: readonly ShownOnChannel[]): { id: string; name: string }[] =>
  [...new Set(on.map(({ platform }) => platform))].map((id) => ({
    id,
    name: handbook().platforms.get(id)?.name ?? id,
  }));
