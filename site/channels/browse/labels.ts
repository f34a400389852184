/** What a facet, and the column that shows it, is called. */
import type { Facet, SortKey } from '../../../scripts/core/browse/index.ts';
import type { SpokenKey } from '../../i18n/spoken.ts';

export const labelKeys = {
  name: 'channel.name',
  platform: 'channel.platform',
  unit: 'channel.unit',
  owner: 'channel.owner',
  language: 'channel.languages',
  audience: 'channel.audience',
  status: 'channel.status',
} as const satisfies Record<SortKey | Facet, SpokenKey<'browse'>>;
