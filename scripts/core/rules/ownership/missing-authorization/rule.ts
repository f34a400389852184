import { liveChannels } from '../../../channels/live.ts';
import { isBroken } from '../../../model/is-broken.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { en, fr, type InBoth } from '../../../model/wording.ts';
import { absentees, isAlone, isSmall, personWords } from '../../../organization/availability.ts';
import { leadersOver, lineOf, nextInLine } from '../../../organization/hierarchy.ts';
import { defineRule } from '../../define-rule.ts';

export const missingAuthorization = defineRule({
  id: 'missing-authorization',
  severity: 'error',
  name: { en: 'Missing confirmation as official', fr: 'Reconnaissance officielle manquante' },
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
          : {
              en: `The channel is ${status}, and nobody has agreed that it is official.`,
              fr: `Le compte est ${status}, et personne n’a confirmé qu’il est officiel.`,
            };
      if (doubt === undefined) continue;
      const other = nextInLine(registry, unit, { today, except: [owner] });
      yield {
        file: channel.file,
        path: authorized ? ['authorized', 'by'] : ['status'],
        message: doubt,
        fix: other
          ? {
              en: en`Ask ${other.words}, and write \`authorized: { by: ${other.person}, on: ${today} }\` once they agree.`,
              fr: fr`Demandez à ${other.words}, puis écrivez \`authorized: { by: ${other.person}, on: ${today} }\` une fois l’accord donné.`,
            }
          : {
              en: `Ask the lead, and write \`authorized: { by: …, on: ${today} }\` once they agree.`,
              fr: `Demandez au responsable, puis écrivez \`authorized: { by: …, on: ${today} }\` une fois l’accord donné.`,
            },
      };
    }
  },
});

/** Why an agreement does not count, or undefined. What somebody led at another time cannot be known: it is believed. */
function doubtOf(
  registry: Registry,
  channel: Entry<'channels'>,
  { by, on, today }: { by: string; on: string; today: string },
): InBoth | undefined {
  const { owner, unit } = channel.data;
  const who = personWords(registry, by);
  const gone = absentees(registry, today).get(by);
  if (gone?.kind === 'left') {
    const before = gone.date !== undefined && gone.date < on;
    return before
      ? {
          en: en`${who} is to have agreed to the channel on ${on}, but ${gone.words}.`,
          fr: fr`${who} aurait donné son accord au compte le ${on}, mais ${gone.words}.`,
        }
      : undefined;
  }
  if (isSmall(registry))
    return by === owner
      ? {
          en: `${who} agreed to the channel and owns it: a second person must agree.`,
          fr: `${who} a donné son accord au compte et en est responsable : une deuxième personne doit donner le sien.`,
        }
      : undefined;
  if (unit === undefined || !registry.people.has(by) || leadersOver(registry, unit).has(by)) return undefined;
  const since = registry.organization?.data.lead?.since;
  if ((since !== undefined && on < since) || leadersAreUnknown(registry, unit)) return undefined;
  return {
    en: `${who} agreed to the channel on ${on}, but leads neither \`${unit}\` nor anything above it.`,
    fr: `${who} a donné son accord au compte le ${on}, mais ne dirige ni \`${unit}\` ni un service au-dessus.`,
  };
}

/** Where a file of the line is broken or absent, another rule speaks of it, and nobody can say who leads. */
function leadersAreUnknown(registry: Registry, unit: string): boolean {
  const { units, end } = lineOf(registry, unit);
  const { organization } = registry;
  if (end === 'unknown' || !organization || isBroken(registry, organization, 'lead')) return true;
  return units.some((one) => isBroken(registry, one, 'lead') || isBroken(registry, one, 'deputy'));
}
