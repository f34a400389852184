/** What a reviewer has to know beside what happens: what is near, who carries how much, whom it reaches, what hangs on it. */
import type { EntryChange } from '../change/diff.ts';
import { channelsByOwner, liveChannels, platformOf } from '../channels/live.ts';
import { type LookAlikeIndex, lookAlikeIndex } from '../identity/index.ts';
import type { AccountRecord, Entry, Registry } from '../model/registry.ts';
import { evidenceIn } from '../rules/reason/audience-not-on-platform/rule.ts';
import { likeness } from '../similarity/purpose.ts';
import type { Scene } from './channel-events.ts';
import { andList, count, personOf, textOf } from './phrases.ts';

export interface Fact {
  readonly about:
    | 'account'
    | 'purpose'
    | 'nearest'
    | 'same-audience'
    | 'load'
    | 'audience'
    | 'platform'
    | 'depends'
    | 'holds';
  readonly text: string;
}

/** Nobody weighs more neighbours than this. */
const most = 3;

/** A function from entries to facts; what is expensive is built when the first entry needs it. */
export function factsIn(scene: Scene): (change: EntryChange) => Fact[] {
  let index: LookAlikeIndex<AccountRecord> | undefined;
  const near = (record: AccountRecord) => {
    index ??= lookAlikeIndex(
      scene.after.accounts.map((one) => ({ account: one.account, ref: one })),
      scene.after.identity,
    );
    return index.near(record.account).filter(({ ref }) => ref.entry.file !== record.entry.file);
  };
  let evidence: ReturnType<typeof evidenceIn> | undefined;
  const fit = (audience: string, platform: string) => {
    evidence ??= evidenceIn(scene.after);
    return evidence(audience, platform);
  };
  return (change) => {
    switch (change.kind) {
      case 'channels':
        return [...channelFacts(scene, change as EntryChange<'channels'>, near, fit)];
      case 'people':
        return [...personFacts(scene, change as EntryChange<'people'>)];
      case 'platforms':
        return [...platformFacts(scene, change as EntryChange<'platforms'>)];
      default:
        return [];
    }
  };
}

function* channelFacts(
  { after: registry, accountAfter }: Scene,
  { before, after, file }: EntryChange<'channels'>,
  near: (record: AccountRecord) => readonly { ref: AccountRecord; why: string }[],
  fit: ReturnType<typeof evidenceIn>,
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
      yield { about: 'nearest', text: `${standing(twin)}: the very same account` };
    const alike = near(record).slice(0, most);
    if (alike.length > 0 || twins.length === 0)
      yield {
        about: 'nearest',
        text:
          alike.length > 0
            ? alike.map(({ ref, why }) => `${standing(ref)}: ${why}`).join('; ')
            : 'no account of the registry looks like it',
      };
  }
  if (begins) {
    if (after.data.purpose !== undefined)
      yield { about: 'purpose', text: `“${textOf(registry, after.data.purpose)}”` };
    yield sameAudience(registry, after);
    for (const audience of after.data.audiences ?? []) yield audienceFact(registry, after, audience, fit);
    yield* platformWord(registry, after);
  }
  if (after.data.owner !== undefined && (begins || before?.data.owner !== after.data.owner))
    yield loadOf(registry, after.data.owner);
  if (after.data.status === 'retired' && before?.data.status !== 'retired')
    yield* dependants(registry, after);
}

const standing = ({ entry }: AccountRecord): string =>
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
    .map((other) => ({ other, alike: likeness(mine, textOf(registry, other.data.purpose)) }))
    .sort((a, b) => b.alike - a.alike);
  if (others.length === 0)
    return {
      about: 'same-audience',
      text: 'no other live channel there serves this audience in this language',
    };
  const names = others
    .slice(0, most)
    .map(
      ({ other, alike }) =>
        `\`${other.id}\` (owner \`${other.data.owner ?? 'unknown'}\`, purpose ${Math.round(alike * 100)} % alike)`,
    );
  const more = others.length > most ? ` and ${others.length - most} more` : '';
  return {
    about: 'same-audience',
    text: `${andList(names)}${more} ${others.length === 1 ? 'serves' : 'serve'} it there already, in this language`,
  };
}

function audienceFact(
  registry: Registry,
  channel: Entry<'channels'>,
  audience: string,
  fit: ReturnType<typeof evidenceIn>,
): Fact {
  const platform = platformOf(channel);
  const name = registry.platforms.get(platform)?.data.name ?? platform;
  const said = fit(audience, platform);
  if (typeof said !== 'object')
    return { about: 'audience', text: `nothing says that \`${audience}\` is on ${name}` };
  const source = said.audience.data.platforms?.[platform]?.source;
  return {
    about: 'audience',
    text: `\`${audience}\` on ${name}: fit \`${said.fit}\`${source === undefined ? '' : ` (${source}${said.on === undefined ? '' : `, ${said.on}`})`}`,
  };
}

function* platformWord(registry: Registry, channel: Entry<'channels'>): Iterable<Fact> {
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

/** Who still counts on a channel that closes. */
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

/** What somebody holds who leaves, or is away. */
function* personFacts({ after: registry }: Scene, { before, after }: EntryChange<'people'>): Iterable<Fact> {
  const id = (after ?? before)?.id;
  const gone = after?.data.status !== 'active' || after.data.left_on !== undefined;
  if (id === undefined || !before || !gone) return;
  const owned = channelsByOwner(registry).get(id) ?? [];
  const stood = liveChannels(registry).filter(({ data }) => data.deputy === id);
  const led = [...registry.units.values()].filter(({ data }) => data.lead === id);
  const parts = [
    ...(owned.length > 0 ? [`owner of ${ids(owned)}`] : []),
    ...(stood.length > 0 ? [`deputy of ${ids(stood)}`] : []),
    ...(led.length > 0 ? [`lead of ${ids(led)}`] : []),
  ];
  yield { about: 'holds', text: parts.length > 0 ? `still ${andList(parts)}` : 'holds nothing any more' };
}

const ids = (entries: readonly { id: string }[]) =>
  `${entries
    .slice(0, 5)
    .map(({ id }) => `\`${id}\``)
    .join(', ')}${entries.length > 5 ? ` and ${entries.length - 5} more` : ''}`;

function* platformFacts(
  { after: registry }: Scene,
  { before, after }: EntryChange<'platforms'>,
): Iterable<Fact> {
  if (!after || JSON.stringify(before?.data.decision) === JSON.stringify(after.data.decision)) return;
  const ours = liveChannels(registry).filter((channel) => platformOf(channel) === after.id);
  yield {
    about: 'depends',
    text:
      ours.length > 0
        ? `${count(ours.length, 'live channel')} of ours there: ${ids(ours)}`
        : 'no live channel of ours is there',
  };
}
