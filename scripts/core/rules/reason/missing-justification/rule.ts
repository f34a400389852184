import type { Text } from '../../../kinds/fields.ts';
import { isBroken } from '../../../model/is-broken.ts';
import { wordsIn, wordsOfSubstance } from '../../../text/substance.ts';
import { defineRule } from '../../define-rule.ts';

/** “We want it” is shorter; a sentence with a reason is not. */
const fewestWords = 4;
/** `a a a a` has as many. */
const fewestOfSubstance = 3;

export const missingJustification = defineRule({
  id: 'missing-justification',
  severity: 'error',
  name: { en: 'Missing justification', fr: 'Justification manquante' },
  summary: {
    en: 'A proposed channel says why it is needed on this platform.',
    fr: 'Un compte proposé dit pourquoi il est nécessaire sur cette plateforme.',
  },
  fixedBy: 'why_this_platform',
  *check(registry) {
    for (const channel of registry.channels.values()) {
      const { status, why_this_platform: why } = channel.data;
      if (status !== 'proposed' || isBroken(registry, channel, 'why_this_platform')) continue;
      const fix = {
        en: 'Say in a sentence or two who is waiting for it, what they need, and why no channel that exists can give it to them.',
        fr: 'Dites en une ou deux phrases qui l’attend, de quoi ces personnes ont besoin, et pourquoi aucun compte existant ne peut le leur donner.',
      };
      if (why === undefined) {
        yield {
          file: channel.file,
          path: ['status'],
          message: {
            en: 'The channel is proposed without a reason: `why_this_platform` is missing.',
            fr: 'Le compte est proposé sans raison : `why_this_platform` manque.',
          },
          fix: {
            en: `Add \`why_this_platform: …\`. ${fix.en}`,
            fr: `Ajoutez \`why_this_platform: …\`. ${fix.fr}`,
          },
        };
      } else if (wordsIn(why).length < fewestWords || wordsOfSubstance(why) < fewestOfSubstance) {
        yield {
          file: channel.file,
          path: ['why_this_platform'],
          message:
            wordsIn(why).length < fewestWords
              ? {
                  en: `\`${shown(why)}\` is too short to be a reason (at least ${fewestWords} words).`,
                  fr: `\`${shown(why)}\` est trop court pour être une raison (${fewestWords} mots au moins).`,
                }
              : {
                  en: `\`${shown(why)}\` gives no reason: its words say nothing.`,
                  fr: `\`${shown(why)}\` ne donne aucune raison : ces mots ne disent rien.`,
                },
          fix,
        };
      }
    }
  },
});

const shown = (text: Text) => (typeof text === 'string' ? text : Object.values(text).join(' / ')).trim();
