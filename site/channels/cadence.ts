/** How often a channel posts, in words; undefined where nobody has said so. */
import type { PublishedChannel } from '../../scripts/core/publish/published.ts';
import type { Translate } from '../i18n/translate.ts';

export function cadenceOf({ cadence }: PublishedChannel, t: Translate): string | undefined {
  const week = cadence?.per_week;
  if (!week) return undefined;
  return week.min === week.max
    ? t('channel.cadence.exact', { n: week.min })
    : t('channel.cadence.range', { ...week });
}
