/** Why something names no account, in the page's language. */
import type { Verdict } from '../../../scripts/core/verify/reply.ts';
import { type Child, el } from '../../browser/dom.ts';
import type { VerifyVoice } from '../verify-key.ts';

/** What a reader could have typed is set as code; words of a platform file are translated where we have them. */
export function refusalSentence(
  { says, values, reason }: NonNullable<Verdict['refusal']>,
  voice: VerifyVoice,
): Child[] {
  const sentence = voice.known(`verify.refused.${says}`);
  if (sentence === undefined) return [el('span', { lang: 'en' }, reason)];
  const filled: Record<string, Child> = {};
  for (const [name, value] of Object.entries(values)) {
    if (name === 'what') filled[name] = voice.orEnglish(`verify.thing.${value}`, value);
    else if (name === 'aKind') filled[name] = voice.orEnglish(`verify.kind.${values['kind']}`, value);
    else if (name === 'rule') filled[name] = voice.orEnglish(`verify.rule.${value}`, value);
    else if (name === 'platform') filled[name] = voice.known(`verify.name.${value}`) ?? value;
    else if (name === 'length') filled[name] = value;
    else filled[name] = el('code', { translate: 'no' }, value);
  }
  return voice.fill(sentence, filled);
}
