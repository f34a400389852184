import { liveChannels } from '../../../channels/live.ts';
import { isBroken } from '../../../model/is-broken.ts';
import { absentees, isAlone, isSmall, personWords } from '../../../organization/availability.ts';
import { nextInLine } from '../../../organization/hierarchy.ts';
import { nameIn } from '../../../organization/names.ts';
import { defineRule } from '../../define-rule.ts';

export const missingDeputy = defineRule({
  id: 'missing-deputy',
  severity: 'warning',
  name: { en: 'Missing deputy', fr: 'Suppléance manquante' },
  summary: {
    en: 'Every live channel has a deputy, who is somebody other than the owner.',
    fr: 'Tout compte ouvert a un suppléant, qui n’est pas le responsable lui-même.',
  },
  fixedBy: 'deputy',
  *check(registry, { today }) {
    const absent = absentees(registry, today);
    if (isSmall(registry) && isAlone(registry, today)) return;
    for (const channel of liveChannels(registry)) {
      const { owner, deputy, unit } = channel.data;
      if (owner === undefined || (deputy !== undefined && deputy !== owner)) continue;
      // An owner on leave without a deputy is worse: inactive-owner asks for the deputy already.
      if (absent.get(owner)?.kind === 'on-leave') continue;
      if (deputy === undefined && isBroken(registry, channel, 'deputy')) continue;
      const second = nextInLine(registry, unit, { today, except: [owner] });
      yield {
        file: channel.file,
        path: [deputy === undefined ? 'owner' : 'deputy'],
        message:
          deputy === undefined
            ? {
                en: `Nobody stands in for the owner ${personWords(registry, owner)}: the channel has no \`deputy\`.`,
                fr: `Personne ne supplée le responsable ${personWords(registry, owner)} : le compte n’a pas de \`deputy\`.`,
              }
            : {
                en: `The deputy is ${personWords(registry, owner)}, who is the owner as well.`,
                fr: `La suppléance est confiée à ${personWords(registry, owner)}, qui est déjà responsable.`,
              },
        fix: second
          ? {
              en: `Name a second person, for example \`deputy: ${second.person}\` (${second.words.en}).`,
              fr: `Nommez une deuxième personne, par exemple \`deputy: ${second.person}\` (${second.words.fr}).`,
            }
          : {
              en: 'Name a second person as `deputy`.',
              fr: 'Nommez une deuxième personne dans `deputy`.',
            },
        forForm: second
          ? {
              en: `Name somebody who stands in for the owner, for example ${nameIn(registry, 'people', second.person).en}.`,
              fr: `Nommez une personne qui supplée le responsable, par exemple ${nameIn(registry, 'people', second.person).fr}.`,
            }
          : {
              en: 'Name somebody who stands in for the owner.',
              fr: 'Nommez une personne qui supplée le responsable.',
            },
      };
    }
  },
});
