import { comingPosts, type PlannedPost } from '../../../calendar/planned-posts.ts';
import type { Related, Said } from '../../../model/finding.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { absentees, personWords } from '../../../organization/availability.ts';
import { defineRule } from '../../define-rule.ts';

export const silentChannel = defineRule({
  id: 'silent-channel',
  severity: 'error',
  name: { en: 'Post on a channel that is not active', fr: 'Publication sur un compte inactif' },
  summary: {
    en: 'Posts are planned on channels that are active, with somebody there who answers.',
    fr: 'Les publications sont prévues sur des comptes actifs, où quelqu’un est là pour répondre.',
  },
  *check(registry, { now }) {
    for (const planned of comingPosts(registry)) {
      const { entry, path, channel, time } = planned;
      // What should have appeared is the matter of `past-but-planned`.
      if (!channel || (time && time.instant <= now)) continue;
      const found = closed(channel) ?? (time && deserted(registry, channel, time.day));
      if (found) yield { file: entry.file, path: [...path, 'channel'], ...found };
    }
  },
});

interface Told extends Said {
  readonly related: readonly Related[];
}

function closed({ id, file, data: { status } }: Entry<'channels'>): Told | undefined {
  if (status === undefined || status === 'active') return undefined;
  return {
    message: {
      en: `\`${id}\` is \`${status}\`: nothing appears there.`,
      fr: `\`${id}\` est \`${status}\` : rien n’y paraît.`,
    },
    fix: {
      en: 'Name an active channel, or have this one made active first.',
      fr: 'Nommez un compte actif, ou faites d’abord activer celui-ci.',
    },
    related: [{ file, path: ['status'], message: { en: 'its status', fr: 'son statut' } }],
  };
}

/** Somebody has to read the comments on that day: the owner, or the deputy. Those whom nobody knows are spoken of elsewhere. */
function deserted(registry: Registry, channel: Entry<'channels'>, day: PlannedDay): Told | undefined {
  const { owner, deputy } = channel.data;
  const absent = absentees(registry, day);
  const away = owner === undefined ? undefined : absent.get(owner);
  const deputyAway = deputy === undefined ? undefined : absent.get(deputy);
  if (owner === undefined || !away || (deputy !== undefined && deputy !== owner && !deputyAway))
    return undefined;
  const who = personWords(registry, owner);
  const verb =
    away.kind === 'left'
      ? { en: 'has left', fr: 'a quitté l’organisation' }
      : { en: 'is on leave', fr: 'est en congé' };
  return {
    message: {
      en: `On ${day} nobody looks after \`${channel.id}\`: ${who} ${verb.en}, and no deputy is there.`,
      fr: `Le ${day}, personne ne s’occupe de \`${channel.id}\` : ${who} ${verb.fr}, et aucune suppléance n’est là.`,
    },
    fix: {
      en: 'Name a deputy in the entry of the channel, or move the post.',
      fr: 'Nommez une suppléance dans la fiche du compte, ou déplacez la publication.',
    },
    related: [away.related, ...(deputyAway ? [deputyAway.related] : [])],
  };
}

type PlannedDay = NonNullable<PlannedPost['time']>['day'];
