/** What an entry that stays needs in agreement, key by key; keys about which the same people are asked are asked about together. */

import { identityChangeIn } from '../../channels/identity-change.ts';
import type { Entry } from '../../model/registry.ts';
import { en, fr } from '../../model/wording.ts';
import { leadersOver } from '../../organization/hierarchy.ts';
import type { ApprovalRequest, Requirement } from '../approval-request.ts';
import { nameOf } from '../approvers.ts';
import type { Change, EntryChange } from '../diff.ts';
import { type Difference, differencesIn } from './differences.ts';
import { isFirstLogin } from './first-login.ts';
import { entryIn, leadWhere, requirementFor } from './requirement.ts';
import { isLead, leadOf, placeKeyOf, themself } from './say.ts';
import { wordFor } from './word-for.ts';
import { alterationWords, entryWords } from './words-of-change.ts';

export function* alterationsOf(change: Change, one: EntryChange): Iterable<ApprovalRequest> {
  const { file, before, after } = one;
  if (!before || !after) return;
  const { rights } = change;
  const judged = entryIn(rights, before) ?? before;
  const groups = new Map<string, { requirement: Requirement; differences: Difference[] }>();
  const receipts = new Set<string>();
  for (const difference of differencesIn([change.before, change.after], [before, after])) {
    const [key = ''] = difference.path;
    if (isAskedElsewhere(change, one, key)) continue;
    if (difference.may === 'self') {
      receipts.add(key);
      continue;
    }
    const place = key === placeKeyOf(before.kind);
    // Who leads over a unit is decided above it: nobody makes themself two, or puts the other one out.
    const isAbove = place || (before.kind === 'units' && (key === 'lead' || key === 'deputy'));
    const leaders = isAbove ? leadWhere(rights, judged) : undefined;
    const requirement =
      key === 'github'
        ? loginRequirement(change, judged, difference)
        : requirementFor(rights, wordFor(change, before, difference), judged, leaders);
    if (requirement) {
      const asked = JSON.stringify([...requirement.anyOf.keys(), requirement.second]);
      const group = groups.get(asked) ?? { requirement, differences: [] };
      group.differences.push(difference);
      groups.set(asked, group);
    }
    // Both sides are asked: those where it was, and those where it goes.
    if (place) yield arrival(change, file, after, difference);
  }
  for (const key of receipts) yield receipt(change, file, after, key);
  for (const { requirement, differences } of groups.values()) {
    const [{ path, span } = { path: [] }, ...others] = differences;
    const also = others.map((one) => one.path);
    yield {
      file,
      ...(span ? { span } : { path }),
      also,
      what: alterationWords(change, after, differences),
      requirement,
    };
  }
}

/** Where an entry comes to mean another account, `changed-identity` asks for more; a first login is let through. */
const isAskedElsewhere = (change: Change, one: EntryChange, key: string): boolean =>
  key === 'url' || key === 'platform_id'
    ? identityChangeIn(change, one) !== undefined
    : key === 'github' && one.after !== undefined && isFirstLogin(change, one.after);

/**
 * Under which login somebody is heard they say themself; else one of those who lead over everything does, and a second person
 * who is known. The word of the account itself does not count: it could be a second one of the lead, who would be two people.
 */
function loginRequirement(change: Change, entry: Entry, difference: Difference): Requirement | undefined {
  const { rights, participants } = change;
  const word = wordFor(change, entry, difference);
  if (word !== 'second' || isLead(rights, entry)) return requirementFor(rights, word, entry);
  const heard = [participants.author, ...participants.approvers];
  const own = themself(entry.id);
  if (heard.some((one) => one?.person?.id === entry.id)) return { anyOf: own, self: entry.id };
  return { anyOf: new Map([...own, ...leadOf(rights)]), self: entry.id, second: true };
}

/** What comes under a unit, said to those who lead over that unit. */
const arrival = (
  { rights }: Change,
  file: string,
  entry: Entry,
  { path, becomes }: Difference,
): ApprovalRequest => ({
  file,
  path,
  what: {
    en: en`${entryWords(entry)} comes under ${becomes === undefined ? 'no unit' : `the unit \`${becomes}\``}`,
    fr: fr`${entryWords(entry)} passe sous ${becomes === undefined ? 'aucun service' : `le service \`${becomes}\``}`,
  },
  requirement: { anyOf: leadersOver(rights, String(becomes ?? '')) },
});

/** What only the person themself can say. */
export function receipt(change: Change, file: string, { id }: Entry, key: string): ApprovalRequest {
  const name = nameOf(change.after, id);
  return {
    file,
    path: [key],
    what: { en: `\`${key}\` of ${name} changes`, fr: `\`${key}\` change dans la fiche de ${name}` },
    whileMissing: {
      en: `, but ${name} has neither made nor approved this change`,
      fr: `, mais ${name} n’a ni fait ni approuvé ce changement`,
    },
    requirement: { anyOf: themself(id), self: id },
  };
}
