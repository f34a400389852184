import { liveChannels } from '../../../channels/live.ts';
import { absentees, isHere, isSmall, personWords } from '../../../organization/availability.ts';
import { isAtOrAbove, leadersOver, lineOf } from '../../../organization/hierarchy.ts';
import { defineRule } from '../../define-rule.ts';

export const ownerOutsideUnit = defineRule({
  id: 'owner-outside-unit',
  severity: 'warning',
  summary: {
    en: 'The owner of a live channel works in its unit or in a unit above it.',
    fr: 'Le responsable d’un compte ouvert travaille dans le service du compte ou dans un service au-dessus.',
  },
  *check(registry, { today }) {
    if (isSmall(registry)) return;
    for (const channel of liveChannels(registry)) {
      const { owner, unit, deputy } = channel.data;
      const person = owner === undefined ? undefined : registry.people.get(owner);
      const home = person?.data.unit;
      if (!person || home === undefined || unit === undefined || home === unit) continue;
      if (isAtOrAbove(registry, home, unit) || leadersOver(registry, unit).has(person.id)) continue;
      // A line that ends nowhere, a unit that nobody knows, an owner who has left: each has a rule of its own.
      if (lineOf(registry, unit).end === 'unknown' || !registry.units.has(home)) continue;
      if (absentees(registry, today).get(person.id)?.kind === 'left') continue;
      const near = [deputy, ...leadersOver(registry, unit).keys()].find(
        (id) =>
          id !== undefined && isHere(registry, id, today) && registry.people.get(id)?.data.unit === unit,
      );
      const heir =
        near === undefined
          ? `an owner who works in \`${unit}\``
          : `\`owner: ${near}\`, who works in \`${unit}\``;
      yield {
        file: channel.file,
        path: ['owner'],
        message: `The owner ${personWords(registry, person.id)} works in \`${home}\`; the channel belongs to \`${unit}\`, and \`${home}\` does not stand above it.`,
        fix: `Choose ${heir}, or correct the \`unit\` of the channel or of the person.`,
        related: [
          { file: channel.file, path: ['unit'], message: `the channel belongs to \`${unit}\`` },
          {
            file: person.file,
            path: ['unit'],
            message: `${person.data.name ?? person.id} works in \`${home}\``,
          },
        ],
      };
    }
  },
});
