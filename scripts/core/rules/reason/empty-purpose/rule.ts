import type { Text } from '../../../kinds/fields.ts';
import type { Finding } from '../../../model/finding.ts';
import { isBroken } from '../../../model/is-broken.ts';
import { saysAtLeast } from '../../../text/substance.ts';
import { defineRule } from '../../define-rule.ts';

/** “Ferry news” names a topic; with a third word it begins to say what for. */
const fewestWords = 3;

export const emptyPurpose = defineRule({
  id: 'empty-purpose',
  severity: 'error',
  name: { en: 'Empty purpose', fr: 'Objectif qui ne dit rien' },
  summary: {
    en: 'A purpose, and the reason for a second channel beside another one, say something.',
    fr: 'L’objectif d’un compte, et la raison d’en ouvrir un second à côté d’un autre, disent quelque chose.',
  },
  *check(registry) {
    for (const channel of registry.channels.values()) {
      const { file, data } = channel;
      // What a retired channel was for is history.
      if (data.status === 'retired') continue;
      if (data.purpose !== undefined && !isBroken(registry, channel, 'purpose') && isEmpty(data.purpose))
        yield finding(file, ['purpose'], data.purpose);
      if (isBroken(registry, channel, 'overlaps')) continue;
      for (const [at, { because }] of (data.overlaps ?? []).entries())
        if (isEmpty(because)) yield finding(file, ['overlaps', at, 'because'], because);
    }
  },
});

const isEmpty = (text: Text): boolean => !saysAtLeast(text, fewestWords);

function finding(file: string, path: Finding['path'] & object, text: Text): Finding {
  const said = shown(text);
  const isPurpose = path[0] === 'purpose';
  return {
    file,
    path,
    message: {
      en: `\`${said}\` does not say ${isPurpose ? 'what the channel is for' : 'why both channels are needed'}.`,
      fr: `\`${said}\` ne dit pas ${isPurpose ? 'à quoi sert le compte' : 'pourquoi il faut les deux comptes'}.`,
    },
    fix: isPurpose
      ? {
          en: 'Say in a sentence who learns or can do what: “Tell commuters within ten minutes when a crossing is late.”',
          fr: 'Dites en une phrase qui apprend ou peut faire quoi : « Prévenir les passagers quotidiens en dix minutes quand une traversée a du retard. »',
        }
      : {
          en: 'Say in a sentence who is served here and not there: “The other channel speaks to visitors, this one to schools.”',
          fr: 'Dites en une phrase qui est servi ici et pas là : « L’autre compte parle aux visiteurs, celui-ci aux écoles. »',
        },
  };
}

const shown = (text: Text) =>
  (typeof text === 'string' ? text : Object.values(text).join(' / '))
    .trim()
    .replaceAll('`', "'")
    .slice(0, 80);
