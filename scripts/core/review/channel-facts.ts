/** What a reviewer has to know of a channel: similar accounts, its audience, the load of its owner, what depends on it. */
import type { EntryChange } from '../change/diff.ts';
import { channelsByOwner, liveChannels, platformOf } from '../channels/live.ts';
import { lookAlikeIndex } from '../identity/index.ts';
import { once } from '../model/once.ts';
import type { AccountRecord, Entry, Registry } from '../model/registry.ts';
import { evidenceIn } from '../rules/reason/audience-not-on-platform/rule.ts';
import { likeness } from '../similarity/purpose.ts';
import { andList, count } from '../text/lists.ts';
import type { Fact } from './event.ts';
import type { Scene } from './kind-review.ts';
import { personOf, textOf } from './phrases.ts';

/** Nobody weighs more neighbours than this. */
const most = 3;

export function* channelFacts(
  { after: registry, accountAfter }: Scene,
  { before, after, file }: EntryChange<'channels'>,
): Iterable<Fact> {
  if (!after) return;
  const record = accountAfter(file);
  const begins = !before || (before.data.status === 'proposed' && after.data.status !== 'proposed');
  const renamed = before !== undefined && before.data.url !== after.data.url;
  if (record && (begins || renamed)) {
    yield {
      about: 'account',
      text: `\`${record.account.key}\` (${record.account.kind}), \`${record.account.profile}\``,
    };
    const twins = (registry.byAccount.get(record.account.key) ?? []).filter((one) => one !== record);
    for (const twin of twins.slice(0, most))
      yield { about: 'nearest', text: `${labelOf(twin)}: the very same account` };
    const similar = similarTo(registry, record).slice(0, most);
    if (similar.length > 0 || twins.length === 0)
      yield {
        about: 'nearest',
        text:
          similar.map(({ ref, why }) => `${labelOf(ref)}: ${why}`).join('; ') ||
          'no similar account names found',
      };
  }
  if (begins) {
    if (after.data.purpose !== undefined)
      yield { about: 'purpose', text: `“${textOf(registry, after.data.purpose)}”` };
    yield sameAudience(registry, after);
    for (const audience of after.data.audiences ?? []) yield audienceFact(registry, after, audience);
    yield* platformFact(registry, after);
  }
  if (after.data.owner !== undefined && (begins || before?.data.owner !== after.data.owner))
    yield loadOf(registry, after.data.owner);
  if (after.data.status === 'retired' && before?.data.status !== 'retired') {
    yield* dependants(registry, after);
    yield* leftWithout(registry, after);
  }
}

/** Audiences that no other live channel speaks to in a language of this one. */
function* leftWithout(registry: Registry, { id, data }: Entry<'channels'>): Iterable<Fact> {
  for (const audience of data.audiences ?? [])
    for (const language of data.languages ?? []) {
      const isServed = liveChannels(registry).some(
        (other) =>
          other.id !== id &&
          other.data.audiences?.includes(audience) &&
          other.data.languages?.includes(language),
      );
      if (!isServed)
        yield { about: 'audience', text: `\`${audience}\` keeps no live channel in \`${language}\`` };
    }
}

const labelOf = ({ entry }: AccountRecord): string =>
  entry.kind === 'unofficial'
    ? `\`${entry.id}\` (not ours: ${entry.data.kind ?? 'unknown'})`
    : `\`${entry.id}\` (${entry.data.status ?? 'unknown'}, owner ${entry.data.owner ? `\`${entry.data.owner}\`` : 'unknown'})`;

/** Live channels on the same platform for one of the same audiences in one of the same languages, the nearest purpose first. */
function sameAudience(registry: Registry, channel: Entry<'channels'>): Fact {
  const shares = (a: readonly string[] = [], b: readonly string[] = []) => a.some((one) => b.includes(one));
  const platform = platformOf(channel);
  const mine = textOf(registry, channel.data.purpose);
  const others = liveChannels(registry)
    .filter(
      (other) =>
        other.id !== channel.id &&
        platformOf(other) === platform &&
        shares(channel.data.audiences, other.data.audiences) &&
        shares(channel.data.languages, other.data.languages),
    )
    .map((other) => ({ other, share: likeness(mine, textOf(registry, other.data.purpose)) }))
    .sort((a, b) => b.share - a.share);
  if (others.length === 0)
    return {
      about: 'same-audience',
      text: 'no other live channel there serves this audience in the same language',
    };
  const names = others
    .slice(0, most)
    .map(
      ({ other, share }) =>
        `\`${other.id}\` (owner \`${other.data.owner ?? 'unknown'}\`, purposes ${Math.round(share * 100)} % similar)`,
    );
  const more = others.length > most ? ` and ${others.length - most} more` : '';
  return {
    about: 'same-audience',
    text: `${andList(names)}${more} ${others.length === 1 ? 'serves' : 'serve'} this audience there in the same language already`,
  };
}

function audienceFact(registry: Registry, channel: Entry<'channels'>, audience: string): Fact {
  const platform = platformOf(channel);
  const name = registry.platforms.get(platform)?.data.name ?? platform;
  const said = evidenceOf(registry)(audience, platform);
  if (typeof said !== 'object')
    return { about: 'audience', text: `no evidence that \`${audience}\` is on ${name}` };
  const source = said.audience.data.platforms?.[platform]?.source;
  return {
    about: 'audience',
    text: `\`${audience}\` on ${name}: fit \`${said.fit}\`${source === undefined ? '' : ` (${source}${said.on === undefined ? '' : `, ${said.on}`})`}`,
  };
}

function* platformFact(registry: Registry, channel: Entry<'channels'>): Iterable<Fact> {
  const platform = registry.platforms.get(platformOf(channel))?.data;
  if (platform?.decision)
    yield {
      about: 'platform',
      text: `${platform.name}: \`${platform.decision.status}\` since ${platform.decision.on}, “${textOf(registry, platform.decision.reason)}”`,
    };
}

function loadOf(registry: Registry, owner: string): Fact {
  const channels = channelsByOwner(registry).get(owner) ?? [];
  const posts = channels.reduce((sum, { data }) => sum + (data.cadence?.per_week.min ?? 0), 0);
  const limit = registry.people.get(owner)?.data.capacity?.channels ?? registry.thresholds.channels_per_owner;
  return {
    about: 'load',
    text: `${personOf(registry, owner)} then owns ${count(channels.length, 'live channel')} (at most ${limit}), with at least ${count(posts, 'post')} a week`,
  };
}

/** What depends on a channel that is retired. */
function* dependants(registry: Registry, { id, data }: Entry<'channels'>): Iterable<Fact> {
  const contacts = [...registry.contacts.values()].filter(
    (contact) => contact.data.ask?.owner_of === id || contact.data.otherwise?.owner_of === id,
  );
  const pages = (data.links?.from ?? []).map(({ url }) => url);
  if (contacts.length > 0)
    yield {
      about: 'depends',
      text: `${count(contacts.length, 'question')} of staff ${contacts.length === 1 ? 'goes' : 'go'} to its owner: ${contacts.map(({ file }) => `\`${file}\``).join(', ')}`,
    };
  if (pages.length > 0) yield { about: 'depends', text: `these pages link it: ${pages.join(', ')}` };
}

/** Indexes are built when the first channel needs them. */
const evidenceOf = once(evidenceIn);

const indexOf = once((registry: Registry) =>
  lookAlikeIndex(
    registry.accounts.map((record) => ({ account: record.account, ref: record })),
    registry.identity,
  ),
);

const similarTo = (registry: Registry, record: AccountRecord) =>
  indexOf(registry)
    .near(record.account)
    .filter(({ ref }) => ref.entry.file !== record.entry.file);
