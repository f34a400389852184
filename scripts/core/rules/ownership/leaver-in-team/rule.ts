import { liveChannels } from '../../../channels/live.ts';
import { dutyNames } from '../../../kinds/channel-parts.ts';
import type { KeyPath } from '../../../model/finding.ts';
import type { Entry } from '../../../model/registry.ts';
import { en, fr, type InBoth } from '../../../model/wording.ts';
import { absentees, personWords } from '../../../organization/availability.ts';
import { defineRule } from '../../define-rule.ts';

export const leaverInTeam = defineRule({
  id: 'leaver-in-team',
  severity: 'error',
  name: { en: 'Leaver in a team', fr: 'Personne partie encore dans une équipe' },
  summary: {
    en: 'Nobody who has left still has a part in a live channel or stands in for the lead of a unit.',
    fr: 'Aucune personne partie n’a encore de rôle sur un compte ouvert ni ne supplée le responsable d’un service.',
  },
  *check(registry, { today }) {
    const absent = absentees(registry, today);
    if (absent.size === 0) return;
    for (const { entry, parts } of assignments(registry)) {
      for (const { person, path, part, repair } of parts) {
        const away = absent.get(person);
        if (away?.kind !== 'left') continue;
        yield {
          file: entry.file,
          path,
          message: {
            en: en`${personWords(registry, person)} ${away.words} and is still ${part}.`,
            fr: fr`${personWords(registry, person)} ${away.words}, et reste ${part}.`,
          },
          fix: repair,
          related: [away.related],
        };
      }
    }
  },
});

interface Part {
  readonly person: string;
  readonly path: KeyPath;
  readonly part: InBoth;
  readonly repair: InBoth;
}

/** Who has a part in something living, owners and deputies of channels apart: those are the business of inactive-owner. */
function* assignments(
  registry: Parameters<typeof liveChannels>[0],
): Iterable<{ entry: Entry; parts: Iterable<Part> }> {
  for (const channel of liveChannels(registry)) yield { entry: channel, parts: partsOf(channel) };
  for (const unit of registry.units.values()) {
    const { deputy, lead } = unit.data;
    if (deputy === undefined || deputy === lead) continue;
    const part = { en: `the deputy lead of \`${unit.id}\``, fr: `à la suppléance du service \`${unit.id}\`` };
    const repair = {
      en: 'Name a deputy who works here, or take `deputy` away.',
      fr: 'Nommez une suppléance qui travaille ici, ou retirez `deputy`.',
    };
    yield { entry: unit, parts: [{ person: deputy, path: ['deputy'], part, repair }] };
  }
}

function* partsOf({ data }: Entry<'channels'>): Iterable<Part> {
  for (const [index, { person, role }] of (data.team ?? []).entries()) {
    const repair = {
      en: 'Take this member out of the team, and their access out of the account and the publishing tool.',
      fr: 'Retirez cette personne de l’équipe, et ses accès du compte et de l’outil de publication.',
    };
    yield {
      person,
      path: ['team', index, 'person'],
      part: {
        en: `${role === 'editor' || role === 'analyst' ? 'an' : 'a'} ${role} of the team`,
        fr: `dans l’équipe (\`${role}\`)`,
      },
      repair,
    };
  }
  for (const duty of data.duties ? dutyNames : []) {
    const person = data.duties?.[duty];
    const repair = {
      en: `Name somebody else, or take \`${duty}\` away: the duty is then the owner's.`,
      fr: `Nommez quelqu’un d’autre, ou retirez \`${duty}\` : la tâche revient alors au responsable.`,
    };
    if (person !== undefined)
      yield {
        person,
        path: ['duties', duty],
        part: { en: `charged with \`${duty}\``, fr: `en charge de \`${duty}\`` },
        repair,
      };
  }
  const escalation = data.moderation?.escalate_to;
  if (escalation !== undefined) {
    const part = { en: 'the escalation contact', fr: 'la personne à prévenir dans les cas graves' };
    yield {
      person: escalation,
      path: ['moderation', 'escalate_to'],
      part,
      repair: { en: 'Name somebody who can be called.', fr: 'Nommez une personne que l’on peut joindre.' },
    };
  }
  for (const [index, { id, by }] of (data.kpis ?? []).entries()) {
    const repair = {
      en: 'Name who reports it from now on.',
      fr: 'Nommez la personne qui le relève désormais.',
    };
    if (by !== undefined)
      yield {
        person: by,
        path: ['kpis', index, 'by'],
        part: { en: `the one who reports \`${id}\``, fr: `en charge de relever \`${id}\`` },
        repair,
      };
  }
}
