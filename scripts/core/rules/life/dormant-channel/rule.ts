import { addDays, daysBetween } from '../../../dates/day.ts';
import { counted } from '../../../dates/deadlines.ts';
import type { Finding } from '../../../model/finding.ts';
import { isUnsound } from '../../../model/is-broken.ts';
import type { Entry } from '../../../model/registry.ts';
import { defineRule } from '../../define-rule.ts';

export const dormantChannel = defineRule({
  id: 'dormant-channel',
  severity: 'warning',
  summary: 'An active channel posts, and somebody has looked lately.',
  *check(registry, { today }) {
    const days = registry.thresholds.dormant_after_days;
    const limit = addDays(today, -days);
    for (const entry of registry.channels.values()) {
      if (entry.data.status !== 'active') continue;
      const last = entry.data.last_post;
      if (last) {
        if (last.on < limit) yield asleep(entry, last.on, days, today);
        else if (last.seen_on < limit) yield unseen(entry, last.seen_on, days, today);
        continue;
      }
      const since = entry.data.opened_on ?? entry.data.authorized?.on;
      if (since !== undefined && since < limit && !isUnsound(registry, entry, 'last_post'))
        yield silent(entry, since, today);
    }
  },
});

type Channel = Entry<'channels'>;

const asleep = ({ file }: Channel, on: string, days: number, today: string): Finding => ({
  file,
  path: ['last_post', 'on'],
  message: `The channel is active, but its last post is of \`${on}\`, ${counted(daysBetween(on, today), 'day')} ago; ${counted(days, 'day')} are allowed.`,
  fix: `Post again and write down the date, or say how it is: \`status: dormant\`; if nobody will come back, retire it.`,
});

const unseen = ({ file }: Channel, seen: string, days: number, today: string): Finding => ({
  file,
  path: ['last_post', 'seen_on'],
  message: `Nobody has looked whether the channel still posts since \`${seen}\`, ${counted(daysBetween(seen, today), 'day')} ago; ${counted(days, 'day')} are allowed.`,
  fix: `Look at the account and write \`last_post: { on: …, seen_on: ${today} }\`.`,
});

const silent = ({ file }: Channel, since: string, today: string): Finding => ({
  file,
  path: ['status'],
  message: `The channel is active since \`${since}\`, but nothing says when it last posted.`,
  fix: `Look at the account and add \`last_post: { on: …, seen_on: ${today} }\`; if it is asleep, write \`status: dormant\`.`,
});
