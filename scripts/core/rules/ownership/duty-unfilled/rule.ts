import { liveChannels, platformOf } from '../../../channels/live.ts';
import { dutyNames } from '../../../kinds/channel-parts.ts';
import type { Finding } from '../../../model/finding.ts';
import { isBroken } from '../../../model/is-broken.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { absentees, isHere, personWords } from '../../../organization/availability.ts';
import { defineRule } from '../../define-rule.ts';

export const dutyUnfilled = defineRule({
  id: 'duty-unfilled',
  severity: 'warning',
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
      message: `${personWords(registry, called)}, the escalation contact, ${away.words}.`,
      fix: `Name somebody who is available meanwhile${other ? `, for example \`escalate_to: ${other}\`` : ''}.`,
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
      message: `${personWords(registry, person)}, who is responsible for \`${duty}\`, ${absence.words}.`,
      fix: `Hand it to somebody else${other ? `, for example \`${duty}: ${other}\`` : ''}, or take \`${duty}\` away: the duty is then the owner's.`,
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
    message: `The channel has ${found.length} editors, ${found.map(({ person }) => personWords(registry, person)).join(' and ')}: one person has the last word on its posts.`,
    fix: 'Keep one `role: editor` and make the others `contributor`.',
    related: others.map(({ person, index }) => ({
      file,
      path: ['team', index, 'role'],
      message: `\`${person}\` is an editor too`,
    })),
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
    message: `No escalation contact is named for comments on ${platform.name ?? 'this channel'}.`,
    fix: data.moderation
      ? `Add \`escalate_to: ${other ?? '…'}\` to \`moderation\`.`
      : `Add \`moderation: { hours: "Mon-Fri 09:00-17:00", respond_within: PT4H, escalate_to: ${other ?? '…'} }\` with your own hours.`,
  };
}
