import { type Change, changesOf, type EntryChange } from '../../../change/diff.ts';
import { type ApprovalRequest, eligible, leadOf, nameOf } from '../../../change/required-approvals.ts';
import { leadersOver } from '../../../organization/hierarchy.ts';
import { defineChangeRule } from '../../define-rule.ts';

export const leadTaken = defineChangeRule({
  id: 'lead-taken',
  severity: 'error',
  summary: 'Who leads, and whose login speaks for whom, changes only when somebody who leads already agrees.',
  *requests(change) {
    for (const one of changesOf(change, 'organization')) yield* organizationRequests(change, one);
    for (const one of changesOf(change, 'units')) yield* unitRequests(change, one);
    for (const one of changesOf(change, 'people')) yield* personRequests(change, one);
  },
});

function* organizationRequests(
  { before: registry }: Change,
  { file, before, after }: EntryChange<'organization'>,
): Iterable<ApprovalRequest> {
  const [then, now] = [before?.data.lead, after?.data.lead];
  const requirement = { anyOf: leadOf(registry) };
  // Without an organisation there would be nobody left to ask.
  if (before && !after)
    yield { file, path: [], what: 'The file that says who leads is deleted', requirement };
  for (const key of ['person', 'deputy'] as const) {
    if (then === undefined || now === undefined || then[key] === now[key]) continue;
    const what = key === 'person' ? 'The lead over all channels' : 'The deputy lead over all channels';
    yield {
      file,
      path: ['lead', key],
      what: `${what} was ${nameOf(registry, then[key])} and becomes ${nameOf(registry, now[key])}`,
      requirement,
    };
  }
  // A small organisation asks for any second person: to become one gives everybody a say.
  if (before?.data.profile === 'large' && after?.data.profile === 'small')
    yield { file, path: ['profile'], what: '`profile` was `large` and becomes `small`', requirement };
}

function* unitRequests(
  { before: registry }: Change,
  { file, before, after }: EntryChange<'units'>,
): Iterable<ApprovalRequest> {
  if (!before || !after) return;
  const anyOf = new Map([
    ...eligible([before.data.lead, `lead of \`${before.id}\``]),
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
      what: `\`${key}\` of the unit \`${before.id}\` was ${words(then)} and becomes ${words(now)}`,
      requirement,
    };
  }
}

/** A login identifies a person; the approval of somebody who has left does not count. */
function* personRequests(
  { before: registry }: Change,
  { file, before, after }: EntryChange<'people'>,
): Iterable<ApprovalRequest> {
  if (!before || !after) return;
  const leaders = leadersOver(registry, before.data.unit ?? '');
  const selfOrLeaders = new Map([...eligible([before.id, 'the person']), ...leaders]);
  const [then, now] = [before.data.github, after.data.github];
  if (now !== undefined && then?.toLowerCase() !== now.toLowerCase())
    yield {
      file,
      path: ['github'],
      what: `The login of ${nameOf(registry, before.id)} was ${then === undefined ? 'unknown' : `\`${then}\``} and becomes \`${now}\``,
      requirement: { anyOf: then === undefined ? leaders : selfOrLeaders },
    };
  for (const key of ['status', 'left_on'] as const) {
    const value = after.data[key];
    if (value === undefined || value === before.data[key] || (key === 'status' && value !== 'left')) continue;
    yield {
      file,
      path: [key],
      what: `${nameOf(registry, before.id)} is said to have left (\`${key}: ${value}\`)`,
      requirement: { anyOf: selfOrLeaders },
    };
    break;
  }
}
