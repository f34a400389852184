import type { Finding } from '../../../model/finding.ts';
import { isBroken } from '../../../model/is-broken.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { en, fr } from '../../../model/wording.ts';
import { absentees, isSmall, personWords } from '../../../organization/availability.ts';
import { isAtOrAbove, lineOf, nextInLine } from '../../../organization/hierarchy.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const unitWithoutLead = defineRule({
  id: 'unit-without-lead',
  severity: 'error',
  name: { en: 'Unit without a lead', fr: 'Service sans responsable' },
  summary: {
    en: 'Every unit has a lead who is here, or on leave with a deputy who is, and who belongs to it.',
    fr: 'Chaque service a un responsable qui en fait partie, et qui est présent ou en congé avec un suppléant présent.',
  },
  *check(registry, { today }) {
    const small = isSmall(registry);
    for (const unit of registry.units.values()) {
      const absent = absence(registry, unit, today);
      if (absent) yield absent;
      else if (!small) yield* stranger(registry, unit);
    }
  },
});

function absence(registry: Registry, unit: Entry<'units'>, today: string): Finding | undefined {
  const absent = absentees(registry, today);
  const { lead } = unit.data;
  const deputy = unit.data.deputy === lead ? undefined : unit.data.deputy;
  const away = lead === undefined ? undefined : absent.get(lead);
  if (lead === undefined || !away) return undefined;
  const deputyAway = deputy === undefined ? undefined : absent.get(deputy);
  const covered = deputy === undefined ? isBroken(registry, unit, 'deputy') : !deputyAway;
  if (away.kind === 'on-leave' && covered) return undefined;
  const heir = nextInLine(registry, unit.id, { today, deputy, except: [lead] });
  const why =
    away.kind === 'left'
      ? ''
      : deputy !== undefined && deputyAway
        ? {
            en: en`, and the deputy ${personWords(registry, deputy)} ${deputyAway.words}`,
            fr: fr`, et la suppléance, ${personWords(registry, deputy)}, ${deputyAway.words}`,
          }
        : { en: ', and there is no deputy', fr: ', et il n’y a pas de suppléance' };
  const key = away.kind === 'left' ? 'lead' : 'deputy';
  return {
    file: unit.file,
    path: ['lead'],
    message: {
      en: en`The lead ${personWords(registry, lead)} ${away.words}${why}.`,
      fr: fr`Le responsable ${personWords(registry, lead)} ${away.words}${why}.`,
    },
    fix: heir
      ? {
          en: `Write \`${key}: ${heir.person}\` (${heir.words.en})${heir.person === deputy ? ', and name another deputy' : ''}.`,
          fr: `Écrivez \`${key}: ${heir.person}\` (${heir.words.fr})${heir.person === deputy ? ', et nommez une autre suppléance' : ''}.`,
        }
      : { en: `Name a ${key} who works here.`, fr: `Nommez dans \`${key}\` une personne qui travaille ici.` },
    related: [away, ...(deputyAway && away.kind !== 'left' ? [deputyAway] : [])].map(
      ({ related }) => related,
    ),
  };
}

/** A lead from elsewhere answers for people and goals that are not theirs. */
function* stranger(registry: Registry, unit: Entry<'units'>): Iterable<Finding> {
  const person = unit.data.lead === undefined ? undefined : registry.people.get(unit.data.lead);
  const home = person?.data.unit;
  if (!person || home === undefined || home === unit.id || !registry.units.has(home)) return;
  if (isAtOrAbove(registry, home, unit.id) || isAtOrAbove(registry, unit.id, home)) return;
  if (lineOf(registry, unit.id).end === 'unknown' || lineOf(registry, home).end === 'unknown') return;
  yield {
    file: unit.file,
    path: ['lead'],
    severity: 'warning',
    message: {
      en: `The lead ${personWords(registry, person.id)} works in \`${home}\`, which is neither \`${unit.id}\` nor above or below it.`,
      fr: `Le responsable ${personWords(registry, person.id)} travaille dans \`${home}\`, qui n’est ni \`${unit.id}\`, ni au-dessus, ni au-dessous.`,
    },
    fix: {
      en: `Name a lead who belongs to \`${unit.id}\`, or correct \`unit: ${home}\` in \`${person.file}\`.`,
      fr: `Nommez un responsable qui fait partie de \`${unit.id}\`, ou corrigez \`unit: ${home}\` dans \`${person.file}\`.`,
    },
    related: [
      relatedAt(person.file, ['unit'], { en: `works in \`${home}\``, fr: `travaille dans \`${home}\`` }),
    ],
  };
}
