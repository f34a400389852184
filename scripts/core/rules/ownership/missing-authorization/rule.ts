import { liveChannels } from '../../../channels/live.ts';
import { isBroken } from '../../../model/is-broken.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { absentees, isAlone, isSmall, personWords } from '../../../organization/availability.ts';
import { leadersOver, lineOf, nextInLine } from '../../../organization/hierarchy.ts';
import { defineRule } from '../../define-rule.ts';

export const missingAuthorization = defineRule({
  id: 'missing-authorization',
  severity: 'error',
  summary: {
    en: 'Somebody who leads over an open channel has agreed that it is official.',
    fr: 'Un responsable placé au-dessus d’un compte ouvert a confirmé qu’il est officiel.',
  },
  *check(registry, { today }) {
    if (isSmall(registry) && isAlone(registry, today)) return;
    for (const channel of liveChannels(registry)) {
      const { status, owner, unit, authorized } = channel.data;
      if (status === 'proposed') continue;
      const doubt = authorized
        ? doubtOf(registry, channel, { ...authorized, today })
        : isBroken(registry, channel, 'authorized')
          ? undefined
          : `The channel is ${status}, and nobody has agreed that it is official.`;
      if (doubt === undefined) continue;
      const other = nextInLine(registry, unit, { today, except: [owner] });
      yield {
        file: channel.file,
        path: authorized ? ['authorized', 'by'] : ['status'],
        message: doubt,
        fix: other
          ? `Ask ${other.words}, and write \`authorized: { by: ${other.person}, on: ${today} }\` once they agree.`
          : `Ask the lead, and write \`authorized: { by: …, on: ${today} }\` once they agree.`,
      };
    }
  },
});

/** Why an agreement does not count, or undefined. What somebody led at another time cannot be known: it is believed. */
function doubtOf(
  registry: Registry,
  channel: Entry<'channels'>,
  { by, on, today }: { by: string; on: string; today: string },
): string | undefined {
  const { owner, unit } = channel.data;
  const who = personWords(registry, by);
  const gone = absentees(registry, today).get(by);
  if (gone?.kind === 'left') {
    const before = gone.date !== undefined && gone.date < on;
    return before ? `${who} is to have agreed to the channel on ${on}, but ${gone.words}.` : undefined;
  }
  if (isSmall(registry))
    return by === owner ? `${who} agreed to the channel and owns it: a second person must agree.` : undefined;
  if (unit === undefined || !registry.people.has(by) || leadersOver(registry, unit).has(by)) return undefined;
  const since = registry.organization?.data.lead?.since;
  if ((since !== undefined && on < since) || leadersAreUnknown(registry, unit)) return undefined;
  return `${who} agreed to the channel on ${on}, but leads neither \`${unit}\` nor anything above it.`;
}

/** Where a file of the line is broken or absent, another rule speaks of it, and nobody can say who leads. */
function leadersAreUnknown(registry: Registry, unit: string): boolean {
  const { units, end } = lineOf(registry, unit);
  const { organization } = registry;
  if (end === 'unknown' || !organization || isBroken(registry, organization, 'lead')) return true;
  return units.some((one) => isBroken(registry, one, 'lead') || isBroken(registry, one, 'deputy'));
}
