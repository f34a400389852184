/** What leaders owe by a day: the confirmed list of a unit, fresh evidence of an audience, a new version that was read. */

import { liveChannels, platformOf } from '../channels/live.ts';
import { addDays, addMonths } from '../dates/day.ts';
import { isUnsound } from '../model/is-broken.ts';
import type { Entry, Registry } from '../model/registry.ts';
import { leadersOver } from '../organization/hierarchy.ts';
import { evidenceIn } from '../rules/reason/audience-not-on-platform/rule.ts';
import { type Due, earlierOf, laterOf } from './due.ts';

/** stale-attestation */
export function* attestations(registry: Registry): Iterable<Due> {
  const months = registry.thresholds.attestation_every_months;
  for (const unit of registry.units.values()) {
    const { lead, inventory } = unit.data;
    // A list that the wrong person confirmed is reported on every day.
    if (lead === undefined || !inventory || !leadersOver(registry, unit.id).has(inventory.by)) continue;
    yield { rule: 'stale-attestation', file: unit.file, on: addMonths(inventory.attested_on, months) };
  }
}

/** audience-not-on-platform: what live channels rely on, each statement once. */
export function* evidence(registry: Registry): Iterable<Due> {
  const months = registry.thresholds.audience_evidence_months;
  const find = evidenceIn(registry);
  const seen = new Set<unknown>();
  for (const channel of liveChannels(registry)) {
    const { audiences } = channel.data;
    const platform = platformOf(channel);
    const account = registry.platforms.get(platform)?.data.account;
    if (!audiences || !account || account.open === 'web' || isUnsound(registry, channel, 'audiences'))
      continue;
    const statements = audiences.map((id) => find(id, platform));
    if (statements.includes('unknown')) continue;
    for (const statement of statements) {
      if (typeof statement !== 'object' || statement.on === undefined || seen.has(statement)) continue;
      seen.add(statement);
      const path = ['platforms', platform, 'on'];
      const { file } = statement.audience;
      yield { rule: 'audience-not-on-platform', file, path, on: addMonths(statement.on, months) };
    }
  }
}

/**
 * unread-style-guide: a version that comes into force, or somebody who comes back from leave. Whoever leaves has no
 * deadline, and a departure that is entered in advance must not show through one.
 */
export function* readings(registry: Registry): Iterable<Due> {
  const documents = Object.entries(registry.organization?.data.must_read ?? {});
  if (documents.length === 0) return;
  const readers = peopleWhoPost(registry);
  for (const person of registry.people.values()) {
    const { status, until, left_on: leftOn, read } = person.data;
    const gone = status === 'left' || leftOn !== undefined || (status === 'on-leave' && until === undefined);
    if (gone || !readers.has(person.id) || isUnsound(registry, person, 'read')) continue;
    let first: string | undefined;
    for (const [document, { version, on }] of documents) {
      const receipt = read && Object.hasOwn(read, document) ? read[document] : undefined;
      if (receipt && receipt.version === version && receipt.on >= on) continue;
      const last = addDays(on, -1);
      first = first === undefined ? last : earlierOf(first, last);
    }
    if (first === undefined) continue;
    const on = status === 'on-leave' && until !== undefined ? laterOf(first, until) : first;
    yield { rule: 'unread-style-guide', file: person.file, on };
  }
}

function peopleWhoPost(registry: Registry): Set<string | undefined> {
  const lead = registry.organization?.data.lead;
  const readers = new Set<string | undefined>([lead?.person, lead?.deputy]);
  for (const { data } of registry.units.values()) readers.add(data.lead).add(data.deputy);
  for (const { data } of liveChannels(registry)) {
    readers.add(data.owner).add(data.deputy);
    for (const { person, role } of data.team ?? [])
      if (role === 'editor' || role === 'contributor') readers.add(person);
  }
  return readers;
}

/** expired-waiver */
export function* waiverEnds({ waivers }: { waivers: ReadonlyMap<string, Entry<'waivers'>> }): Iterable<Due> {
  for (const { file, data } of waivers.values())
    if (data.expires !== undefined) yield { rule: 'expired-waiver', file, on: data.expires };
}
