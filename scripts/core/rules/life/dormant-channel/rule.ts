import { addDays, daysBetween } from '../../../dates/day.ts';
import { counted, earlierOf } from '../../../dates/deadlines.ts';
import { isBroken } from '../../../model/is-broken.ts';
import { onceEach } from '../../../model/once.ts';
import { type Due, defineDatedRule } from '../../define-rule.ts';

export const dormantChannel = defineDatedRule({
  id: 'dormant-channel',
  severity: 'warning',
  name: { en: 'Dormant channel', fr: 'Compte sans activité' },
  summary: {
    en: 'An active channel posts, and somebody has checked recently.',
    fr: 'Un compte actif publie, et quelqu’un l’a vérifié récemment.',
  },
  *due(registry) {
    const days = registry.thresholds.dormant_after_days;
    const term = onceEach((since: string) => addDays(since, days));
    for (const entry of registry.channels.values()) {
      const { status, last_post: last, opened_on: opened, authorized } = entry.data;
      if (status !== 'active') continue;
      // The last post and the last look grow old alike.
      const since = last ? earlierOf(last.on, last.seen_on) : (opened ?? authorized?.on);
      if (since === undefined || (!last && isBroken(registry, entry, 'last_post'))) continue;
      yield {
        file: entry.file,
        on: term(since),
        say: (today) => {
          if (!last) return silent(since, today);
          return term(last.on) < today ? inactive(last.on, days, today) : unseen(last.seen_on, days, today);
        },
      };
    }
  },
});

type Said = ReturnType<Due['say']>;

const inactive = (on: string, days: number, today: string): Said => ({
  path: ['last_post', 'on'],
  message: {
    en: `The channel is active, but its last post is of \`${on}\`, ${counted(daysBetween(on, today), 'day')} ago; the limit is ${counted(days, 'day')}.`,
    fr: `Le compte est actif, mais sa dernière publication est du \`${on}\`, il y a ${counted(daysBetween(on, today), 'jour')} ; la limite est de ${counted(days, 'jour')}.`,
  },
  fix: {
    en: `Post again and write down the date, or write \`status: dormant\`; if it will not be used again, retire it.`,
    fr: 'Publiez de nouveau et notez la date, ou écrivez `status: dormant` ; si le compte ne sert plus, fermez-le.',
  },
});

const unseen = (seen: string, days: number, today: string): Said => ({
  path: ['last_post', 'seen_on'],
  message: {
    en: `Nobody has looked whether the channel still posts since \`${seen}\`, ${counted(daysBetween(seen, today), 'day')} ago; the limit is ${counted(days, 'day')}.`,
    fr: `Personne n’a vérifié depuis le \`${seen}\` si le compte publie encore, il y a ${counted(daysBetween(seen, today), 'jour')} ; la limite est de ${counted(days, 'jour')}.`,
  },
  fix: {
    en: `Look at the account and write \`last_post: { on: …, seen_on: ${today} }\`.`,
    fr: `Regardez le compte et écrivez \`last_post: { on: …, seen_on: ${today} }\`.`,
  },
});

const silent = (since: string, today: string): Said => ({
  path: ['status'],
  message: {
    en: `The channel is active since \`${since}\`, but nothing says when it last posted.`,
    fr: `Le compte est actif depuis le \`${since}\`, mais rien ne dit quand il a publié pour la dernière fois.`,
  },
  fix: {
    en: `Look at the account and add \`last_post: { on: …, seen_on: ${today} }\`; if it is paused, write \`status: dormant\`.`,
    fr: `Regardez le compte et ajoutez \`last_post: { on: …, seen_on: ${today} }\` ; s’il est en pause, écrivez \`status: dormant\`.`,
  },
});
