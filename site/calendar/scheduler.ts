/** Files for bulk schedulers: of which channels there are some, and where. */
import { pathOf } from '../../scripts/core/handbook/address.ts';
import { once } from '../data/once.ts';

/** Channels with something approved that is still to come, and whose words may be seen. */
export const scheduledChannels = once(({ calendar: { postsOn, now } }): string[] => {
  const there = [...postsOn.values()]
    .flat()
    .flatMap(({ on }) =>
      on.flatMap(({ channel, status, text, time }) =>
        status === 'approved' && text !== undefined && time && time.instant > now ? [channel] : [],
      ),
    );
  return [...new Set(there)].sort();
});

/** Below the site, for all languages: `calendar/scheduler/hootsuite/x/aster.csv`. */
export const schedulerPath = (template: string, channel: string): string =>
  `calendar/scheduler/${template}/${pathOf('channels', channel).slice('channels/'.length, -1)}.csv`;
