import { leadersOver, lineOf } from '../../../hierarchy.ts';
import type { Registry } from '../../../registry.ts';
import { defineRule } from '../../../rule.ts';
import { isUnsound } from '../../../soundness.ts';
import { absentees, isAlone, isHere, isSmall, personWords } from '../../../staff.ts';
import { liveChannels } from '../../../standing.ts';

export const missingAuthorization = defineRule({
  id: 'missing-authorization',
  severity: 'error',
  summary: 'Somebody who leads over an open channel has agreed that it is official.',
  *check(registry, { today }) {
    const small = isSmall(registry);
    if (small && isAlone(registry, today)) return;
    const since = registry.organization?.data.lead?.since;
    for (const channel of liveChannels(registry)) {
      const { status, unit, owner, authorized } = channel.data;
      if (status === 'proposed' || unit === undefined) continue;
      const { file } = channel;
      if (!authorized) {
        if (isUnsound(registry, channel, 'authorized')) continue;
        const who = entitled(registry, unit, { today, small, owner });
        yield {
          file,
          path: ['status'],
          message: `The channel is ${status}, and nobody has agreed that it is official.`,
          fix: `Ask ${who ? who.words : 'the lead'}, then add \`authorized: { by: ${who?.person ?? '…'}, on: ${today} }\`.`,
        };
        continue;
      }
      const { by, on } = authorized;
      if (on > today) {
        yield {
          file,
          path: ['authorized', 'on'],
          message: `${personWords(registry, by)} has agreed to the channel on ${on}, a day that is still to come.`,
          fix: 'Correct the date, or make the channel `status: proposed` until then.',
        };
        continue;
      }
      const gone = absentees(registry, today).get(by);
      const lack = small ? (by === owner ? 'owns it: nobody agrees to their own channel' : undefined) : undefined;
      const why = lack ?? (gone?.kind === 'left' && gone.date !== undefined && gone.date < on ? `${gone.words}, before that day` : undefined);
      // The unknown are the business of unknown-reference; what leavers and former leads were then, nobody can tell now.
      if (why === undefined) {
        if (small || leadersOver(registry, unit).has(by) || !registry.people.has(by)) continue;
        if (gone?.kind === 'left' || (since !== undefined && on < since)) continue;
        if (lineOf(registry, unit).end === 'unknown') continue;
      }
      const who = entitled(registry, unit, { today, small, owner });
      yield {
        file,
        path: ['authorized', 'by'],
        message: `On ${on} ${personWords(registry, by)} agreed to the channel, but ${why ?? `leads neither \`${unit}\` nor anything above it`}.`,
        fix: `Ask ${who ? who.words : 'the lead'}, then write \`authorized: { by: ${who?.person ?? '…'}, on: ${today} }\`.`,
        related: gone && why !== undefined && why !== lack ? [{ ...gone.place, message: gone.words }] : [],
      };
    }
  },
});

/** Somebody to ask: whoever leads nearest and is not the owner; in a small organisation any second person. */
function entitled(
  registry: Registry,
  unit: string,
  { today, small, owner }: { today: string; small: boolean; owner: string | undefined },
): { person: string; words: string } | undefined {
  const fits = (id: string) => id !== owner && isHere(registry, id, today);
  const person = leadersOver(registry, unit).keys().find(fits) ?? (small ? registry.people.keys().find(fits) : undefined);
  if (person === undefined) return undefined;
  return { person, words: `${personWords(registry, person)}, ${leadersOver(registry, unit).get(person) ?? 'a colleague'}` };
}
