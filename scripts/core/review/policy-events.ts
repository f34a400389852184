/** What happens to people, units, platforms, the organisation, waivers and cases. */
import type { EntryChange } from '../change/diff.ts';
import type { Scene } from './channel-events.ts';
import type { Event } from './event.ts';
import { listChange, personOf, sayValue, textOf } from './phrases.ts';

const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);

export function* personEvents(
  { after: registry }: Scene,
  { before, after }: EntryChange<'people'>,
): Iterable<Event> {
  if (!after) return;
  if (!before) {
    yield {
      event: 'person-joined',
      text: `brings ${personOf(registry, after.id)} in, in the unit \`${after.data.unit ?? 'unknown'}\``,
      keys: [],
    };
    return;
  }
  const [then, now] = [before.data, after.data];
  const who = personOf(registry, after.id);
  const keys = ['status', 'left_on', 'until'];
  const left = (data: typeof now) => data.status === 'left' || data.left_on !== undefined;
  if (left(now) && !left(then))
    yield {
      event: 'person-left',
      text: `says that ${who} ${now.left_on === undefined ? 'has left' : `leaves on ${now.left_on}`}`,
      keys,
      path: [now.left_on === undefined ? 'status' : 'left_on'],
    };
  else if (then.status !== now.status)
    yield now.status === 'on-leave'
      ? {
          event: 'person-away',
          text: `says that ${who} is away${now.until === undefined ? '' : ` until ${now.until}`}`,
          keys,
          path: ['status'],
        }
      : { event: 'person-back', text: `says that ${who} is back`, keys, path: ['status'] };
  if (then.github !== now.github)
    yield {
      event: 'login-changed',
      text: `changes the login of ${who} from ${code(then.github)} to ${code(now.github)}`,
      keys: ['github'],
      path: ['github'],
    };
  for (const key of ['read', 'training'] as const) {
    if (!differ(then[key], now[key])) continue;
    yield {
      event: 'receipt-added',
      text: `changes what ${who} has ${key === 'read' ? 'read' : 'learnt'}: ${sayValue(now[key])}`,
      keys: [key],
      path: [key],
    };
  }
}

export function* unitEvents(
  { before: old, after: registry }: Scene,
  { before, after }: EntryChange<'units'>,
): Iterable<Event> {
  if (!before || !after) return;
  for (const key of ['lead', 'deputy'] as const) {
    if (before.data[key] === after.data[key]) continue;
    yield {
      event: 'unit-lead-changed',
      text: `hands the part of ${key} over from ${personOf(old, before.data[key])} to ${personOf(registry, after.data[key])}`,
      keys: [key],
      path: [key],
    };
  }
  const { inventory } = after.data;
  if (inventory && differ(before.data.inventory, inventory))
    yield {
      event: 'unit-attested',
      text: `says that ${personOf(registry, inventory.by)} confirmed the list of its channels on ${inventory.attested_on}`,
      keys: ['inventory'],
      path: ['inventory'],
    };
}

export function* platformEvents(
  { after: registry }: Scene,
  { before, after }: EntryChange<'platforms'>,
): Iterable<Event> {
  if (!after) return;
  const { decision } = after.data;
  if (decision && differ(before?.data.decision, decision))
    yield {
      event: 'platform-decision',
      text: `decides about ${after.data.name ?? after.id}: ${code(before?.data.decision?.status ?? 'undecided')} becomes ${code(decision.status)}, for “${textOf(registry, decision.reason)}”`,
      keys: ['decision'],
      path: ['decision'],
    };
  if (before && differ(before.data.account, after.data.account)) {
    const channels = registry.accounts.filter(({ account }) => account.platform === after.id).length;
    yield {
      event: 'platform-accounts-changed',
      text: `changes how accounts on ${after.data.name ?? after.id} are recognised; ${channels} ${channels === 1 ? 'entry of ours is' : 'entries of ours are'} read that way`,
      keys: ['account'],
      path: ['account'],
    };
  }
}

export function* organizationEvents(
  { before: old, after: registry }: Scene,
  { before, after }: EntryChange<'organization'>,
): Iterable<Event> {
  if (!before || !after) return;
  const [then, now] = [before.data, after.data];
  for (const key of ['person', 'deputy'] as const) {
    if (then.lead?.[key] === now.lead?.[key]) continue;
    yield {
      event: 'lead-changed',
      text: `makes ${personOf(registry, now.lead?.[key])} ${key === 'person' ? 'lead' : 'deputy lead'} over all channels, after ${personOf(old, then.lead?.[key])}`,
      keys: ['lead'],
      path: ['lead', key],
    };
  }
  for (const key of Object.keys(now.thresholds ?? {}) as (keyof NonNullable<typeof now.thresholds>)[]) {
    if (then.thresholds?.[key] === now.thresholds?.[key]) continue;
    yield {
      event: 'threshold-changed',
      text: `changes the threshold \`${key}\` from ${then.thresholds?.[key]} to ${now.thresholds?.[key]}`,
      keys: ['thresholds'],
      path: ['thresholds', key],
    };
  }
  for (const [document, { version, on }] of Object.entries(now.must_read ?? {})) {
    if (then.must_read?.[document]?.version === version) continue;
    yield {
      event: 'guide-version',
      text: `puts version ${version} of \`${document}\` in force on ${on}; whoever posts or approves has to read it`,
      keys: ['must_read'],
      path: ['must_read', document],
    };
  }
}

export function* waiverEvents(
  { after: registry, today }: Scene,
  { before, after }: EntryChange<'waivers'>,
): Iterable<Event> {
  const data = (after ?? before)?.data;
  const what = `the exception from \`${data?.rule}\` for ${(data?.on ?? []).map((file) => `\`${file}\``).join(', ')}`;
  if (!after) {
    const expired = data?.expires !== undefined && data.expires < today;
    yield {
      event: expired ? 'waiver-expired' : 'waiver-removed',
      text: `takes away ${what}${expired ? `, which expired on ${data.expires}` : ''}`,
      keys: [],
    };
    return;
  }
  yield {
    event: before ? 'waiver-changed' : 'waiver-added',
    text: `${before ? 'changes' : 'grants'} ${what} until ${data?.expires}, granted by ${personOf(registry, data?.approved_by)}: “${textOf(registry, data?.reason)}”`,
    keys: before ? ['rule', 'on', 'reason', 'expires', 'approved_by', 'approved_on', 'requested_by'] : [],
  };
}

export function* caseEvents(
  { after: registry }: Scene,
  { before, after }: EntryChange<'unofficial'>,
): Iterable<Event> {
  if (!after) return;
  if (!before) {
    const { kind, risk, found } = after.data;
    yield {
      event: 'case-opened',
      text: `reports \`${after.id}\` (${kind ?? 'unknown'}, risk ${risk ?? 'unknown'}), found by ${personOf(registry, found?.by)}`,
      keys: [],
    };
    return;
  }
  const [then, now] = [before.data, after.data];
  const steps = (events: readonly { kind: string; on: string }[] = []) =>
    events.map(({ kind, on }) => `${kind} ${on}`);
  const moves = listChange(steps(then.case?.events), steps(now.case?.events));
  if (differ(then.case?.events, now.case?.events))
    yield {
      event: 'case-step',
      text: moves === sameSteps ? 'rewrites what was done in the case' : `goes on with the case: ${moves}`,
      keys: ['case'],
      path: ['case', 'events'],
    };
  if (then.case?.status !== now.case?.status)
    yield {
      event: now.case?.status === 'closed' ? 'case-closed' : 'case-step',
      text: `takes the case from ${code(then.case?.status)} to ${code(now.case?.status)}`,
      keys: ['case'],
      path: ['case', 'status'],
    };
  if (now.decision && differ(then.decision, now.decision))
    yield {
      event: 'case-decided',
      text: `decides to ${now.decision.what} it, says ${personOf(registry, now.decision.by)}: “${textOf(registry, now.decision.reason)}”`,
      keys: ['decision'],
      path: ['decision'],
    };
}

/** What `listChange` says where the same steps stand on both sides: then their words differ. */
const sameSteps = listChange();

const code = (text: string | undefined) => (text === undefined ? 'nothing' : `\`${text}\``);
