import { liveChannels } from '../../../channels/live.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { en, fr } from '../../../model/wording.ts';
import { absentees, isAlone, isHere, isSmall, personWords } from '../../../organization/availability.ts';
import { lineOf, unitCycles } from '../../../organization/hierarchy.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const noReportingLine = defineRule({
  id: 'no-reporting-line',
  severity: 'error',
  name: { en: 'No reporting line', fr: 'Aucune ligne hiérarchique' },
  summary: {
    en: 'Every channel reaches the one lead over all channels, and somebody always decides.',
    fr: 'Chaque compte remonte jusqu’au responsable de tous les comptes, et quelqu’un décide toujours.',
  },
  *check(registry, { today }) {
    yield* leaders(registry, today);
    for (const cycle of unitCycles(registry)) yield* circle(registry, cycle);
  },
});

function* leaders(registry: Registry, today: string): Iterable<Finding> {
  const { organization } = registry;
  const lead = organization?.data.lead;
  if (!organization || !lead) return;
  const { file } = organization;
  const { person, deputy } = lead;
  if (person === deputy) {
    if (isSmall(registry) && isAlone(registry, today)) return;
    yield {
      file,
      path: ['lead', 'deputy'],
      message: {
        en: `${personWords(registry, person)} is both the lead over all channels and the deputy: nobody decides when they are away.`,
        fr: `${personWords(registry, person)} est à la fois responsable de tous les comptes et suppléance : personne ne décide en son absence.`,
      },
      fix: {
        en: 'Name a second person as `lead.deputy`.',
        fr: 'Nommez une deuxième personne dans `lead.deputy`.',
      },
    };
  }
  const absent = absentees(registry, today);
  const away = absent.get(person);
  const deputyAway = person === deputy ? undefined : absent.get(deputy);
  const heir = person !== deputy && isHere(registry, deputy, today) ? deputy : undefined;
  if (away && (away.kind === 'left' || person === deputy || deputyAway)) {
    const both = deputyAway
      ? {
          en: en`, and the deputy ${personWords(registry, deputy)} ${deputyAway.words}`,
          fr: fr`, et la suppléance, ${personWords(registry, deputy)}, ${deputyAway.words}`,
        }
      : '';
    yield {
      file,
      path: ['lead', 'person'],
      message: {
        en: en`The lead over all channels, ${personWords(registry, person)}, ${away.words}${both}: no channel reaches anybody who decides.`,
        fr: fr`Le responsable de tous les comptes, ${personWords(registry, person)}, ${away.words}${both} : aucun compte ne remonte à quelqu’un qui décide.`,
      },
      fix: heir
        ? {
            en: `Write \`lead: { person: ${heir}, deputy: … }\` (${registry.people.get(heir)?.data.name ?? heir} is the deputy) with somebody else as the deputy.`,
            fr: `Écrivez \`lead: { person: ${heir}, deputy: … }\` (${registry.people.get(heir)?.data.name ?? heir} assure la suppléance), avec une autre suppléance.`,
          }
        : away.kind === 'left'
          ? {
              en: 'Name a `person` and a `deputy` who work here.',
              fr: 'Nommez, dans `person` et `deputy`, des personnes qui travaillent ici.',
            }
          : {
              en: 'Name a `deputy` who is here meanwhile.',
              fr: 'Nommez dans `deputy` une personne présente entre-temps.',
            },
      related: [away, ...(deputyAway ? [deputyAway] : [])].map(({ related }) => related),
    };
  } else if (deputyAway?.kind === 'left') {
    yield {
      file,
      path: ['lead', 'deputy'],
      message: {
        en: en`The deputy of the lead over all channels, ${personWords(registry, deputy)}, ${deputyAway.words}: nobody decides when ${personWords(registry, person)} is away.`,
        fr: fr`La suppléance du responsable de tous les comptes, ${personWords(registry, deputy)}, ${deputyAway.words} : personne ne décide quand ${personWords(registry, person)} est en congé.`,
      },
      fix: {
        en: 'Name a `deputy` who works here.',
        fr: 'Nommez dans `deputy` une personne qui travaille ici.',
      },
      related: [deputyAway.related],
    };
  }
}

function* circle(registry: Registry, cycle: readonly Entry<'units'>[]): Iterable<Finding> {
  const members = new Set(cycle.map(({ id }) => id));
  const stranded = liveChannels(registry).filter(
    ({ data }) =>
      data.unit !== undefined && lineOf(registry, data.unit).units.some(({ id }) => members.has(id)),
  ).length;
  const toll =
    stranded === 1
      ? { en: '1 live channel reaches', fr: '1 compte ouvert n’atteint' }
      : { en: `${stranded} live channels reach`, fr: `${stranded} comptes ouverts n’atteignent` };
  for (const [index, unit] of cycle.entries()) {
    const round = [...cycle.slice(index), ...cycle.slice(0, index), unit]
      .map(({ id }) => `\`${id}\``)
      .join(' → ');
    yield {
      file: unit.file,
      path: ['parent'],
      message:
        cycle.length === 1
          ? {
              en: en`\`${unit.id}\` is its own parent: the reporting line has no end, and ${toll} nobody above it.`,
              fr: fr`\`${unit.id}\` est son propre \`parent\` : la hiérarchie n’a pas de fin, et ${toll} personne au-dessus.`,
            }
          : {
              en: en`The units report to each other in a circle, ${round}: the line has no top, and ${toll} nobody at its end.`,
              fr: fr`Les services dépendent les uns des autres en cercle, ${round} : la hiérarchie n’a pas de sommet, et ${toll} personne au bout.`,
            },
      fix:
        cycle.length === 1
          ? {
              en: 'Take `parent` away if this is the top unit, or name the unit above it.',
              fr: 'Retirez `parent` si c’est le service le plus haut, ou nommez le service au-dessus.',
            }
          : {
              en: 'Take `parent` away from the unit that is the top, or name the unit that really stands above.',
              fr: 'Retirez `parent` du service le plus haut, ou nommez le service qui est vraiment au-dessus.',
            },
      related: cycle
        .filter((other) => other !== unit)
        .map((other) =>
          relatedAt(other.file, ['parent'], {
            en: `names \`${other.data.parent}\` as its parent`,
            fr: `a pour \`parent\` \`${other.data.parent}\``,
          }),
        ),
    };
  }
}
