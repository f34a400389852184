import { liveChannels } from '../../../channels/live.ts';
import type { Finding } from '../../../model/finding.ts';
import { isBroken } from '../../../model/is-broken.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { en, fr } from '../../../model/wording.ts';
import { type Absence, absentees, personWords } from '../../../organization/availability.ts';
import { nextInLine } from '../../../organization/hierarchy.ts';
import { nameIn } from '../../../organization/names.ts';
import { defineRule } from '../../define-rule.ts';

export const inactiveOwner = defineRule({
  id: 'inactive-owner',
  severity: 'error',
  name: { en: 'Inactive owner', fr: 'Responsable absent' },
  summary: {
    en: 'The owner of a live channel is here, or on leave with a deputy who is.',
    fr: 'Le responsable d’un compte ouvert est présent, ou en congé avec un suppléant présent.',
  },
  *check(registry, { today }) {
    const absent = absentees(registry, today);
    if (absent.size === 0) return;
    for (const channel of liveChannels(registry)) {
      const { owner } = channel.data;
      const deputy = channel.data.deputy === owner ? undefined : channel.data.deputy;
      const ownerAway = owner === undefined ? undefined : absent.get(owner);
      const deputyAway = deputy === undefined ? undefined : absent.get(deputy);
      if (owner !== undefined && ownerAway?.kind === 'left') {
        yield ownerLeft(registry, { channel, owner, away: ownerAway, deputy, today });
      } else if (owner !== undefined && ownerAway) {
        if (deputy === undefined ? isBroken(registry, channel, 'deputy') : !deputyAway) continue;
        yield ownerOnLeave(registry, { channel, owner, away: ownerAway, deputy, deputyAway, today });
        continue; // It names the deputy who has left as well.
      }
      if (deputy !== undefined && deputyAway?.kind === 'left') {
        yield deputyLeft(registry, { channel, owner, deputy, away: deputyAway, today });
      }
    }
  },
});

interface Scene {
  readonly channel: Entry<'channels'>;
  readonly away: Absence;
  readonly today: string;
}

function ownerLeft(
  registry: Registry,
  scene: Scene & { owner: string; deputy: string | undefined },
): Finding {
  const { channel, owner, deputy, away, today } = scene;
  const heir = nextInLine(registry, channel.data.unit, { today, deputy, except: [owner] });
  const then =
    heir && heir.person === deputy
      ? { en: ', and name another deputy', fr: ', et nommez une autre suppléance' }
      : '';
  return {
    file: channel.file,
    path: ['owner'],
    forForm: {
      en: `${nameIn(registry, 'people', owner).en} does not work here any more. Choose somebody who does.`,
      fr: `${nameIn(registry, 'people', owner).fr} ne travaille plus ici. Choisissez une personne présente.`,
    },
    message: {
      en: en`The owner ${personWords(registry, owner)} ${away.words}.`,
      fr: fr`Le responsable ${personWords(registry, owner)} ${away.words}.`,
    },
    fix: heir
      ? {
          en: en`Write \`owner: ${heir.person}\` (${heir.words})${then}.`,
          fr: fr`Écrivez \`owner: ${heir.person}\` (${heir.words})${then}.`,
        }
      : { en: 'Name an owner who works here.', fr: 'Nommez un responsable qui travaille ici.' },
    related: [away.related],
  };
}

function ownerOnLeave(
  registry: Registry,
  scene: Scene & { owner: string; deputy: string | undefined; deputyAway: Absence | undefined },
): Finding {
  const { channel, owner, deputy, away, deputyAway, today } = scene;
  const why =
    deputy === undefined || !deputyAway
      ? { en: 'there is no deputy', fr: 'il n’y a pas de suppléance' }
      : {
          en: en`the deputy ${personWords(registry, deputy)} ${deputyAway.words}${deputyAway.kind === 'left' ? '' : ' too'}`,
          fr: fr`la suppléance, ${personWords(registry, deputy)}, ${deputyAway.words}${deputyAway.kind === 'left' ? '' : ' aussi'}`,
        };
  const heir = nextInLine(registry, channel.data.unit, { today, except: [owner, deputy] });
  return {
    file: channel.file,
    path: ['owner'],
    forForm: {
      en: `${nameIn(registry, 'people', owner).en} is on leave. Name a deputy who is here meanwhile.`,
      fr: `${nameIn(registry, 'people', owner).fr} est en congé. Nommez une suppléance présente entre-temps.`,
    },
    message: {
      en: en`The owner ${personWords(registry, owner)} ${away.words}, and ${why}.`,
      fr: fr`Le responsable ${personWords(registry, owner)} ${away.words}, et ${why}.`,
    },
    fix: heir
      ? {
          en: en`Write \`deputy: ${heir.person}\` (${heir.words}).`,
          fr: fr`Écrivez \`deputy: ${heir.person}\` (${heir.words}).`,
        }
      : { en: 'Name a deputy who is here meanwhile.', fr: 'Nommez une suppléance présente entre-temps.' },
    related: [away, ...(deputyAway ? [deputyAway] : [])].map(({ related }) => related),
  };
}

function deputyLeft(
  registry: Registry,
  scene: Scene & { owner: string | undefined; deputy: string },
): Finding {
  const { channel, owner, deputy, away, today } = scene;
  const heir = nextInLine(registry, channel.data.unit, { today, except: [owner, deputy] });
  const whom = owner === undefined ? { en: 'the owner', fr: 'le responsable' } : personWords(registry, owner);
  return {
    file: channel.file,
    path: ['deputy'],
    message: {
      en: en`The deputy ${personWords(registry, deputy)} ${away.words}: nobody stands in for ${whom}.`,
      fr: fr`La suppléance, ${personWords(registry, deputy)}, ${away.words} : personne ne remplace ${whom}.`,
    },
    fix: heir
      ? {
          en: en`Write \`deputy: ${heir.person}\` (${heir.words}).`,
          fr: fr`Écrivez \`deputy: ${heir.person}\` (${heir.words}).`,
        }
      : { en: 'Name a deputy who works here.', fr: 'Nommez une suppléance qui travaille ici.' },
    related: [away.related],
  };
}
