import { liveChannels, platformOf } from '../../../channels/live.ts';
import { dutyNames } from '../../../kinds/channel-parts.ts';
import type { Finding } from '../../../model/finding.ts';
import { isBroken } from '../../../model/is-broken.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { en, fr } from '../../../model/wording.ts';
import { absentees, isHere, personWords } from '../../../organization/availability.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const dutyUnfilled = defineRule({
  id: 'duty-unfilled',
  severity: 'warning',
  name: { en: 'Unfilled duty', fr: 'Tâche sans titulaire' },
  summary: {
    en: 'Every duty of a live channel belongs to exactly one person who is available.',
    fr: 'Chaque tâche d’un compte ouvert revient à une seule personne, et celle-ci est disponible.',
  },
  *check(registry, { today }) {
    for (const channel of liveChannels(registry)) {
      yield* onLeave(registry, channel, today);
      if (channel.data.team) yield* editors(registry, channel);
      if (channel.data.status === 'active') yield* escalation(registry, channel, today);
    }
  },
});

/** Somebody who has left is another defect: leaver-in-team. */
function* onLeave(registry: Registry, channel: Entry<'channels'>, today: string): Iterable<Finding> {
  const absent = absentees(registry, today);
  if (absent.size === 0) return;
  const { duties, moderation, owner } = channel.data;
  const called = moderation?.escalate_to;
  const away = called === undefined ? undefined : absent.get(called);
  if (called !== undefined && away?.kind === 'on-leave') {
    const other = substitute(registry, channel, today, called);
    yield {
      file: channel.file,
      path: ['moderation', 'escalate_to'],
      message: {
        en: en`${personWords(registry, called)}, the escalation contact, ${away.words}.`,
        fr: fr`${personWords(registry, called)}, à prévenir dans les cas graves, ${away.words}.`,
      },
      fix: {
        en: `Name somebody who is available meanwhile${other ? `, for example \`escalate_to: ${other}\`` : ''}.`,
        fr: `Nommez une personne disponible entre-temps${other ? `, par exemple \`escalate_to: ${other}\`` : ''}.`,
      },
      related: [away.related],
    };
  }
  for (const duty of duties ? dutyNames : []) {
    const person = duties?.[duty];
    const absence = person === undefined || person === owner ? undefined : absent.get(person);
    if (person === undefined || absence?.kind !== 'on-leave') continue;
    const other = substitute(registry, channel, today, person);
    yield {
      file: channel.file,
      path: ['duties', duty],
      message: {
        en: en`${personWords(registry, person)}, who is responsible for \`${duty}\`, ${absence.words}.`,
        fr: fr`${personWords(registry, person)}, qui a la charge de \`${duty}\`, ${absence.words}.`,
      },
      fix: {
        en: `Hand it to somebody else${other ? `, for example \`${duty}: ${other}\`` : ''}, or take \`${duty}\` away: the duty is then the owner's.`,
        fr: `Confiez cette tâche à quelqu’un d’autre${other ? `, par exemple \`${duty}: ${other}\`` : ''}, ou retirez \`${duty}\` : elle revient alors au responsable.`,
      },
      related: [absence.related],
    };
  }
}

/** The owner, or the deputy when the owner is away. */
const substitute = (registry: Registry, { data }: Entry<'channels'>, today: string, except: string) =>
  [data.deputy, data.owner].find((id) => id !== undefined && id !== except && isHere(registry, id, today));

function* editors(registry: Registry, { file, data }: Entry<'channels'>): Iterable<Finding> {
  const found = (data.team ?? []).flatMap(({ person, role }, index) =>
    role === 'editor' ? [{ person, index }] : [],
  );
  const [first, ...others] = found;
  if (!first || others.length === 0) return;
  yield {
    file,
    path: ['team', first.index, 'role'],
    message: {
      en: `The channel has ${found.length} editors, ${found.map(({ person }) => personWords(registry, person)).join(' and ')}: one person has the last word on its posts.`,
      fr: `Le compte a ${found.length} personnes au rôle \`editor\`, ${found.map(({ person }) => personWords(registry, person)).join(' et ')} : une seule doit avoir le dernier mot sur ses publications.`,
    },
    fix: {
      en: 'Keep one `role: editor` and make the others `contributor`.',
      fr: 'Gardez un seul `role: editor` et donnez aux autres le rôle `contributor`.',
    },
    related: others.map(({ person, index }) =>
      relatedAt(file, ['team', index, 'role'], {
        en: `\`${person}\` is an editor too`,
        fr: `\`${person}\` a aussi le rôle \`editor\``,
      }),
    ),
  };
}

function* escalation(registry: Registry, channel: Entry<'channels'>, today: string): Iterable<Finding> {
  const { file, data } = channel;
  if (data.moderation?.escalate_to !== undefined) return;
  // On the open web there is no platform where strangers answer below what we publish.
  const platform = registry.platforms.get(platformOf(channel))?.data;
  if (!platform?.account || platform.account.open === 'web' || isBroken(registry, channel, 'moderation'))
    return;
  const other = substitute(registry, channel, today, '');
  yield {
    file,
    path: data.moderation ? ['moderation'] : [],
    onKey: true,
    message: {
      en: `No escalation contact is named for comments on ${platform.name ?? 'this channel'}.`,
      fr: `Personne n’est indiqué à prévenir dans les cas graves pour les commentaires sur ${platform.name ?? 'ce compte'}.`,
    },
    fix: data.moderation
      ? {
          en: `Add \`escalate_to: ${other ?? '…'}\` to \`moderation\`.`,
          fr: `Ajoutez \`escalate_to: ${other ?? '…'}\` à \`moderation\`.`,
        }
      : {
          en: `Add \`moderation: { hours: "Mon-Fri 09:00-17:00", respond_within: PT4H, escalate_to: ${other ?? '…'} }\` with your own hours.`,
          fr: `Ajoutez \`moderation: { hours: "Mon-Fri 09:00-17:00", respond_within: PT4H, escalate_to: ${other ?? '…'} }\`, avec vos propres horaires.`,
        },
  };
}
