import { liveChannels } from '../../../channels/live.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { absentees, isAlone, isHere, isSmall, personWords } from '../../../organization/availability.ts';
import { lineOf, unitCycles } from '../../../organization/hierarchy.ts';
import { defineRule } from '../../define-rule.ts';

export const noReportingLine = defineRule({
  id: 'no-reporting-line',
  severity: 'error',
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
      message: `${personWords(registry, person)} is both the lead over all channels and the deputy: nobody decides when they are away.`,
      fix: 'Name a second person as `lead.deputy`.',
    };
  }
  const absent = absentees(registry, today);
  const away = absent.get(person);
  const deputyAway = person === deputy ? undefined : absent.get(deputy);
  const heir = person !== deputy && isHere(registry, deputy, today) ? deputy : undefined;
  if (away && (away.kind === 'left' || person === deputy || deputyAway)) {
    const both = deputyAway ? `, and the deputy ${personWords(registry, deputy)} ${deputyAway.words}` : '';
    yield {
      file,
      path: ['lead', 'person'],
      message: `The lead over all channels, ${personWords(registry, person)}, ${away.words}${both}: no channel reaches anybody who decides.`,
      fix: heir
        ? `Write \`lead: { person: ${heir}, deputy: … }\` (${registry.people.get(heir)?.data.name ?? heir} is the deputy) with somebody else as the deputy.`
        : away.kind === 'left'
          ? 'Name a `person` and a `deputy` who work here.'
          : 'Name a `deputy` who is here meanwhile.',
      related: [away, ...(deputyAway ? [deputyAway] : [])].map(({ related }) => related),
    };
  } else if (deputyAway?.kind === 'left') {
    yield {
      file,
      path: ['lead', 'deputy'],
      message: `The deputy of the lead over all channels, ${personWords(registry, deputy)}, ${deputyAway.words}: nobody decides when ${personWords(registry, person)} is away.`,
      fix: 'Name a `deputy` who works here.',
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
  const toll = stranded === 1 ? '1 live channel reaches' : `${stranded} live channels reach`;
  for (const [index, unit] of cycle.entries()) {
    const round = [...cycle.slice(index), ...cycle.slice(0, index), unit]
      .map(({ id }) => `\`${id}\``)
      .join(' → ');
    yield {
      file: unit.file,
      path: ['parent'],
      message:
        cycle.length === 1
          ? `\`${unit.id}\` is its own parent: the reporting line has no end, and ${toll} nobody above it.`
          : `The units report to each other in a circle, ${round}: the line has no top, and ${toll} nobody at its end.`,
      fix:
        cycle.length === 1
          ? 'Take `parent` away if this is the top unit, or name the unit above it.'
          : 'Take `parent` away from the unit that is the top, or name the unit that really stands above.',
      related: cycle
        .filter((other) => other !== unit)
        .map((other) => ({
          file: other.file,
          path: ['parent'],
          message: `names \`${other.data.parent}\` as its parent`,
        })),
    };
  }
}
