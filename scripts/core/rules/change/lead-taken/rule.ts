import {
  agreed,
  asked,
  leadOf,
  missingAgreement,
  nameOf,
  type Requirement,
} from '../../../change/agreement.ts';
import { type Change, changesOf, type EntryChange } from '../../../change/change.ts';
import { leadersOver } from '../../../hierarchy.ts';
import type { Finding, KeyPath } from '../../../problem.ts';
import { defineChangeRule } from '../../../rule.ts';

export const leadTaken = defineChangeRule({
  id: 'lead-taken',
  severity: 'error',
  summary: 'Who leads, and whose login speaks for whom, changes only when somebody who leads already agrees.',
  *check(change, { today }) {
    for (const one of changesOf(change, 'organization'))
      yield* judged(change, organizationParts(change, one), today);
    for (const one of changesOf(change, 'units')) yield* judged(change, unitParts(change, one), today);
    for (const one of changesOf(change, 'people')) yield* judged(change, personParts(change, one), today);
  },
});

/** Something that gives a say, before and after. */
interface Part {
  readonly file: string;
  readonly path: KeyPath;
  readonly words: string;
  readonly requirement: Requirement;
}

function* judged(change: Change, parts: Iterable<Part>, today: string): Iterable<Finding> {
  for (const { file, path, words, requirement } of parts) {
    if (agreed(change, requirement, today)) continue;
    const { needs, heard, fix } = missingAgreement(change, requirement, today);
    yield { file, path, message: `${words}, which ${needs}. ${heard}`, fix };
  }
}

function* organizationParts(
  { before: registry }: Change,
  { file, before, after }: EntryChange<'organization'>,
): Iterable<Part> {
  const [then, now] = [before?.data.lead, after?.data.lead];
  const requirement = { anyOf: leadOf(registry) };
  // Without an organisation there would be nobody left to ask.
  if (before && !after)
    yield { file, path: [], words: 'The file that says who leads is deleted', requirement };
  for (const key of ['person', 'deputy'] as const) {
    if (then === undefined || now === undefined || then[key] === now[key]) continue;
    const what = key === 'person' ? 'The lead over all channels' : 'The deputy lead over all channels';
    yield {
      file,
      path: ['lead', key],
      words: `${what} was ${nameOf(registry, then[key])} and becomes ${nameOf(registry, now[key])}`,
      requirement,
    };
  }
  // A small organisation asks for any second person: to become one gives everybody a say.
  if (before?.data.profile === 'large' && after?.data.profile === 'small')
    yield { file, path: ['profile'], words: '`profile` was `large` and becomes `small`', requirement };
}

function* unitParts(
  { before: registry }: Change,
  { file, before, after }: EntryChange<'units'>,
): Iterable<Part> {
  if (!before || !after) return;
  const anyOf = new Map([
    ...asked([before.data.lead, `lead of \`${before.id}\``]),
    ...leadersOver(registry, before.data.parent ?? ''),
  ]);
  for (const key of ['lead', 'deputy', 'parent'] as const) {
    const [then, now] = [before.data[key], after.data[key]];
    if (then === now || (now === undefined && key === 'lead')) continue;
    const words = (id: string | undefined) =>
      id === undefined
        ? key === 'parent'
          ? 'none'
          : 'nobody'
        : key === 'parent'
          ? `\`${id}\``
          : nameOf(registry, id);
    // Who stands above a unit leads over all of it: the unit's own lead does not choose that.
    const requirement = { anyOf: key === 'parent' ? leadersOver(registry, before.data.parent ?? '') : anyOf };
    yield {
      file,
      path: [key],
      words: `\`${key}\` of the unit \`${before.id}\` was ${words(then)} and becomes ${words(now)}`,
      requirement,
    };
  }
}

/** A login makes whoever has it this person; whoever has left is heard no more. */
function* personParts(
  { before: registry }: Change,
  { file, before, after }: EntryChange<'people'>,
): Iterable<Part> {
  if (!before || !after) return;
  const leaders = leadersOver(registry, before.data.unit ?? '');
  const selfOrLeaders = new Map([...asked([before.id, 'the person']), ...leaders]);
  const [then, now] = [before.data.github, after.data.github];
  if (now !== undefined && then?.toLowerCase() !== now.toLowerCase())
    yield {
      file,
      path: ['github'],
      words: `The login of ${nameOf(registry, before.id)} was ${then === undefined ? 'unknown' : `\`${then}\``} and becomes \`${now}\``,
      requirement: { anyOf: then === undefined ? leaders : selfOrLeaders },
    };
  for (const key of ['status', 'left_on'] as const) {
    const value = after.data[key];
    if (value === undefined || value === before.data[key] || (key === 'status' && value !== 'left')) continue;
    yield {
      file,
      path: [key],
      words: `${nameOf(registry, before.id)} is said to have left (\`${key}: ${value}\`)`,
      requirement: { anyOf: selfOrLeaders },
    };
    break;
  }
}
