/** How commands and reviews speak of approvals that could not be given or do not hold any more, as a predicate. */
import { en, fr, type InBoth } from '../../model/wording.ts';
import { partWords } from '../words.ts';
import type { Voidness } from './approvals.ts';
import type { Unfitness } from './fitness.ts';

/** Why somebody cannot approve: `has written the post, and nobody approves their own`. */
export function unfitWords(reason: Unfitness): InBoth {
  if (reason.why === 'author')
    return {
      en: 'has written the post, and nobody approves their own',
      fr: 'a écrit la publication, et personne n’approuve la sienne',
    };
  if (reason.why === 'part') {
    const part = partWords[reason.as];
    return {
      en: en`approves as \`${reason.as}\`, which is for ${part}`,
      fr: fr`approuve comme \`${reason.as}\`, ce qui revient à ${part}`,
    };
  }
  if (reason.why === 'unread')
    return {
      en: `has not read \`${reason.document}\` ${reason.version}, which everybody who approves must have`,
      fr: `n’a pas lu \`${reason.document}\` ${reason.version}, que toute personne qui approuve doit avoir lu`,
    };
  const { kind, date } = reason;
  if (kind === 'left')
    return date === undefined
      ? { en: 'has left', fr: 'est parti' }
      : { en: `left on ${date}`, fr: `est parti le ${date}` };
  return date === undefined
    ? { en: 'is on leave', fr: 'est en congé' }
    : { en: `is on leave until ${date}`, fr: `est en congé jusqu’au ${date}` };
}

/** Why an approval does not hold: `is void: what was approved has changed since`. */
export function voidWords(reason: Voidness): InBoth {
  if (reason.why === 'changed')
    return {
      en: 'is void: what was approved has changed since',
      fr: 'est nulle\u00A0: ce qui était approuvé a changé depuis',
    };
  if (reason.why === 'expired')
    return {
      en: `is void: it counts until ${reason.until}, and the post is later`,
      fr: `est nulle\u00A0: elle compte jusqu’au ${reason.until}, et la publication est plus tard`,
    };
  if (reason.why === 'late')
    return {
      en: `is void: the post was to appear on ${reason.day}, before it`,
      fr: `est nulle\u00A0: la publication devait paraître le ${reason.day}, avant elle`,
    };
  const unfit = unfitWords(reason);
  return {
    en: en`does not count: that person ${unfit}`,
    fr: fr`ne compte pas\u00A0: cette personne ${unfit}`,
  };
}
