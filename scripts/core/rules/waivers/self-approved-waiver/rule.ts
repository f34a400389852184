import type { Finding } from '../../../model/finding.ts';
import { type Entry, entryOf, type Registry } from '../../../model/registry.ts';
import { eachLanguage, en, fr, type InBoth } from '../../../model/wording.ts';
import { absenceOf, isHere, isSmall, personWords } from '../../../organization/availability.ts';
import { leadersOver } from '../../../organization/hierarchy.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const selfApprovedWaiver = defineRule({
  id: 'self-approved-waiver',
  severity: 'error',
  name: { en: 'Exception granted to oneself', fr: 'Dérogation accordée à soi-même' },
  summary: {
    en: 'A waiver is granted by a leader who neither asked for it nor works on what it covers.',
    fr: 'Une dérogation est accordée par un responsable qui ne l’a pas demandée et ne travaille pas sur ce qu’elle couvre.',
  },
  *check(registry, { today }) {
    for (const waiver of registry.waivers.values()) {
      const { approved_by: by, expires } = waiver.data;
      // An expired waiver covers nothing, no matter who granted it.
      if (by === undefined || expires === undefined || expires < today) continue;
      const finding = unfit(registry, waiver, by, today);
      if (finding) yield finding;
    }
  },
});

function unfit(
  registry: Registry,
  { file, data }: Entry<'waivers'>,
  by: string,
  today: string,
): Finding | undefined {
  const place = { file, path: ['approved_by'] };
  const who = personWords(registry, by);
  if (data.requested_by === by) {
    return {
      ...place,
      message: {
        en: `The waiver was asked for and granted by the same person, ${who}.`,
        fr: `La dérogation a été demandée et accordée par la même personne, ${who}.`,
      },
      fix: { en: 'Have somebody else grant it.', fr: 'Faites-la accorder par quelqu’un d’autre.' },
      related: [
        relatedAt(file, ['requested_by'], { en: `asked for by \`${by}\``, fr: `demandée par \`${by}\`` }),
      ],
    };
  }
  const approver = registry.people.get(by);
  if (!approver) return undefined; // unknown-reference says so.
  const absence = absenceOf(approver, today);
  if (absence?.kind === 'left') {
    return {
      ...place,
      message: {
        en: en`The waiver was granted by ${who}, who ${absence.words}.`,
        fr: fr`La dérogation a été accordée par ${who}, qui ${absence.words}.`,
      },
      fix: {
        en: 'Have it granted again by somebody who is here, or delete it.',
        fr: 'Faites-la accorder de nouveau par une personne présente, ou supprimez-la.',
      },
      related: [
        {
          ...absence.related,
          message: { en: en`\`${by}\` ${absence.words}`, fr: fr`\`${by}\` ${absence.words}` },
        },
      ],
    };
  }
  if (isSmall(registry)) return undefined;
  for (const covered of data.on ?? []) {
    const finding = partial(registry, covered, by, today);
    if (finding)
      return {
        ...place,
        message: {
          en: en`The waiver for \`${covered}\` was granted by ${who}, who ${finding.words}.`,
          fr: fr`La dérogation pour \`${covered}\` a été accordée par ${who}, qui ${finding.words}.`,
        },
        ...finding.rest,
      };
  }
  return undefined;
}

/** Why somebody should not judge one file: a part in it, or no say over it. */
function partial(
  registry: Registry,
  covered: string,
  by: string,
  today: string,
): { words: InBoth; rest: Pick<Finding, 'fix' | 'related'> } | undefined {
  const entry = entryOf(registry, registry.byPath.get(covered));
  const leaders = leadersOf(registry, entry);
  if (!entry || !leaders) return undefined;
  // Those who lead above a unit may excuse it, even if they lead the unit as well.
  const part = entry.kind === 'units' && leaders.has(by) ? undefined : partIn(entry, by);
  if (!part && leaders.has(by)) return undefined;
  const others = [...leaders].filter(([person]) => isHere(registry, person, today) && !partIn(entry, person));
  const fix = others.length
    ? eachLanguage(
        others
          .slice(0, 3)
          .map(([person, words]) => ({ en: en`\`${person}\` (${words})`, fr: fr`\`${person}\` (${words})` })),
        (texts, language) =>
          language === 'en'
            ? `Have it granted by ${texts.join(' or ')}.`
            : `Faites-la accorder par ${texts.join(' ou ')}.`,
      )
    : {
        en: 'Have it granted by a leader who has no part in it.',
        fr: 'Faites-la accorder par un responsable qui n’y a aucune part.',
      };
  if (!part)
    return { words: { en: 'has no say over it', fr: 'n’a pas son mot à dire là-dessus' }, rest: { fix } };
  return {
    words: part.words,
    rest: { fix, related: [{ file: entry.file, path: part.path, message: part.words }] },
  };
}

/** What somebody has to do with an entry that a waiver covers. */
function partIn(entry: Entry, person: string): { words: InBoth; path: (string | number)[] } | undefined {
  if (entry.kind === 'people')
    return entry.id === person
      ? { words: { en: 'is the person it covers', fr: 'est la personne concernée' }, path: ['name'] }
      : undefined;
  if (entry.kind === 'units') {
    const { lead, deputy } = (entry as Entry<'units'>).data;
    if (lead === person) return { words: { en: 'leads that unit', fr: 'dirige ce service' }, path: ['lead'] };
    return deputy === person
      ? {
          words: { en: 'is deputy lead of that unit', fr: 'assure la suppléance de ce service' },
          path: ['deputy'],
        }
      : undefined;
  }
  if (entry.kind !== 'channels') return undefined;
  const { owner, deputy, team } = (entry as Entry<'channels'>).data;
  if (owner === person)
    return { words: { en: 'owns the channel', fr: 'est responsable du compte' }, path: ['owner'] };
  if (deputy === person)
    return { words: { en: 'is its deputy', fr: 'en assure la suppléance' }, path: ['deputy'] };
  const at = team?.findIndex((member) => member.person === person) ?? -1;
  return at < 0
    ? undefined
    : {
        words: { en: `works on it as ${team?.[at]?.role}`, fr: `y travaille (\`${team?.[at]?.role}\`)` },
        path: ['team', at, 'person'],
      };
}

/** Who may grant a waiver for an entry, with what they are; undefined where nobody can tell. */
function leadersOf(registry: Registry, entry: Entry | undefined): ReadonlyMap<string, InBoth> | undefined {
  if (!entry) return undefined;
  const data = entry.data as { unit?: string; parent?: string };
  // A unit does not excuse itself: only those above it do.
  return leadersOver(registry, (entry.kind === 'units' ? data.parent : data.unit) ?? '');
}
