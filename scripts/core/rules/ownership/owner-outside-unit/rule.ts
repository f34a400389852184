import { liveChannels } from '../../../channels/live.ts';
import { absentees, isHere, isSmall, personWords } from '../../../organization/availability.ts';
import { isAtOrAbove, leadersOver, lineOf } from '../../../organization/hierarchy.ts';
import { nameIn } from '../../../organization/names.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const ownerOutsideUnit = defineRule({
  id: 'owner-outside-unit',
  severity: 'warning',
  name: { en: 'Owner outside the unit', fr: 'Responsable hors du service' },
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
          ? {
              en: `an owner who works in \`${unit}\``,
              fr: `un responsable qui travaille dans \`${unit}\``,
            }
          : {
              en: `\`owner: ${near}\`, who works in \`${unit}\``,
              fr: `\`owner: ${near}\`, qui travaille dans \`${unit}\``,
            };
      const [name, works, belongs] = [
        nameIn(registry, 'people', person.id),
        nameIn(registry, 'units', home),
        nameIn(registry, 'units', unit),
      ];
      yield {
        file: channel.file,
        path: ['owner'],
        message: {
          en: `The owner ${personWords(registry, person.id)} works in \`${home}\`; the channel belongs to \`${unit}\`, and \`${home}\` does not stand above it.`,
          fr: `Le responsable ${personWords(registry, person.id)} travaille dans \`${home}\` ; le compte relève de \`${unit}\`, et \`${home}\` n’est pas au-dessus.`,
        },
        fix: {
          en: `Choose ${heir.en}, or correct the \`unit\` of the channel or of the person.`,
          fr: `Choisissez ${heir.fr}, ou corrigez \`unit\` dans le fichier du compte ou de la personne.`,
        },
        forForm: {
          en: `${name.en} works in “${works.en}”, and the channel belongs to “${belongs.en}”. ${near === undefined ? 'Choose somebody who works there' : `Choose somebody who works there, such as ${nameIn(registry, 'people', near).en}`}, or another unit.`,
          fr: `${name.fr} travaille dans « ${works.fr} », et le compte relève de « ${belongs.fr} ». ${near === undefined ? 'Choisissez une personne de ce service' : `Choisissez une personne de ce service, par exemple ${nameIn(registry, 'people', near).fr}`}, ou un autre service.`,
        },
        related: [
          relatedAt(channel.file, ['unit'], {
            en: `the channel belongs to \`${unit}\``,
            fr: `le compte relève de \`${unit}\``,
          }),
          relatedAt(person.file, ['unit'], {
            en: `${person.data.name ?? person.id} works in \`${home}\``,
            fr: `${person.data.name ?? person.id} travaille dans \`${home}\``,
          }),
        ],
      };
    }
  },
});
