import { channelsByOwner } from '../../../channels/live.ts';
import { inBoth } from '../../../model/wording.ts';
import { absentees, isSmall, personWords } from '../../../organization/availability.ts';
import { defineRule } from '../../define-rule.ts';

export const overloadedOwner = defineRule({
  id: 'overloaded-owner',
  severity: 'warning',
  name: { en: 'Overloaded owner', fr: 'Responsable surchargé' },
  summary: {
    en: 'Nobody owns more live channels than one person can look after.',
    fr: 'Personne n’est responsable de plus de comptes ouverts qu’une personne ne peut en suivre.',
  },
  *check(registry, { today }) {
    const small = isSmall(registry);
    for (const [owner, channels] of channelsByOwner(registry)) {
      const person = registry.people.get(owner);
      if (!person || absentees(registry, today).get(owner)?.kind === 'left') continue;
      const own = person.data.capacity?.channels;
      // In a small organisation one person may own everything, unless their file sets a limit.
      const limit = own ?? (small ? Number.POSITIVE_INFINITY : registry.thresholds.channels_per_owner);
      if (channels.length <= limit) continue;
      const limitKey = own === undefined ? '`thresholds.channels_per_owner`' : '`capacity.channels`';
      const over = channels.length - limit;
      yield {
        file: person.file,
        path: own === undefined ? ['name'] : ['capacity', 'channels'],
        message: {
          en: `${personWords(registry, owner)} owns ${channels.length} live channel${channels.length === 1 ? '' : 's'}; ${limitKey} is ${limit}.`,
          fr: `${personWords(registry, owner)} est responsable de ${channels.length} compte${channels.length === 1 ? '' : 's'} ouvert${channels.length === 1 ? '' : 's'} ; ${limitKey} est de ${limit}.`,
        },
        fix: {
          en: `Hand ${over === 1 ? 'one of them' : `${over} of them`} to another owner, retire what is not needed, or ${person.data.capacity ? `write \`channels: ${channels.length}\` in \`capacity\`` : `add \`capacity: { channels: ${channels.length} }\``} here if this person really has the time.`,
          fr: `Confiez-en ${over} à un autre responsable, fermez ce qui ne sert plus, ou ${person.data.capacity ? `écrivez \`channels: ${channels.length}\` dans \`capacity\`` : `ajoutez \`capacity: { channels: ${channels.length} }\``} ici si cette personne en a vraiment le temps.`,
        },
        related: channels.map(({ file, data }) => ({
          file,
          path: ['owner'],
          message: inBoth(`${data.status}: ${data.name ?? file}`),
        })),
      };
    }
  },
});
