/** What a reviewer has to know of a channel: similar accounts, its audience, the load of its owner, what depends on it. */
import type { EntryChange } from '../change/diff.ts';
import { channelsByOwner, liveChannels } from '../channels/live.ts';
import { lookAlikeIndex } from '../identity/index.ts';
import { once } from '../model/once.ts';
import type { AccountRecord, Entry, Registry } from '../model/registry.ts';
import { eachLanguage, en, fr, type Wording } from '../model/wording.ts';
import { audienceFact, most, platformFact, sameAudience } from './channel-audience-facts.ts';
import type { Fact } from './event.ts';
import type { Scene } from './kind-review.ts';
import { all, counted, named, personOf, quoteOf, shortList, statusOf } from './phrases.ts';

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
      yield {
        about: 'nearest',
        text: together(labelOf(registry, twin), {
          en: 'the very same account',
          fr: 'exactement le même compte',
        }),
      };
    const similar = similarTo(registry, record).slice(0, most);
    if (similar.length > 0 || twins.length === 0)
      yield {
        about: 'nearest',
        text:
          similar.length > 0
            ? eachLanguage(
                similar.map((one) => together(labelOf(registry, one.ref), one.why)),
                (texts, language) => texts.join(language === 'en' ? '; ' : '\u00A0; '),
              )
            : { en: 'no similar account names found', fr: 'aucun nom de compte proche' },
      };
  }
  if (begins) {
    if (after.data.purpose !== undefined)
      yield { about: 'purpose', text: quoteOf(registry, after.data.purpose) };
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
      const name = named(registry, 'audiences', audience);
      if (!isServed)
        yield {
          about: 'audience',
          text: {
            en: `${name} keeps no live channel in \`${language}\``,
            fr: `${name} n’a plus de compte ouvert en \`${language}\``,
          },
        };
    }
}

const together = (what: Wording, why: Wording): Wording => ({
  en: en`${what}: ${why}`,
  fr: fr`${what}\u00A0: ${why}`,
});

function labelOf(registry: Registry, { entry }: AccountRecord): Wording {
  const name = named(registry, entry.kind, entry.id);
  if (entry.kind === 'unofficial')
    return {
      en: `${name}, not ours: \`${entry.data.kind ?? '?'}\``,
      fr: `${name}, qui n’est pas le nôtre\u00A0: \`${entry.data.kind ?? '?'}\``,
    };
  const [status, owner] = [statusOf(entry.data.status), personOf(registry, entry.data.owner)];
  return { en: en`${name}, ${status}, owner ${owner}`, fr: fr`${name}, ${status}, responsable ${owner}` };
}

function loadOf(registry: Registry, owner: string): Fact {
  const channels = channelsByOwner(registry).get(owner) ?? [];
  const posts = channels.reduce((sum, { data }) => sum + (data.cadence?.per_week.min ?? 0), 0);
  const limit = registry.people.get(owner)?.data.capacity?.channels ?? registry.thresholds.channels_per_owner;
  const who = personOf(registry, owner);
  const owned = counted(
    channels.length,
    ['live channel', 'live channels'],
    ['compte ouvert', 'comptes ouverts'],
  );
  const number = counted(posts, ['post', 'posts'], ['publication', 'publications']);
  // Where no channel says how often it posts, a zero would look like a promise.
  const weekly: Wording =
    posts === 0
      ? ''
      : { en: en`, with at least ${number} a week`, fr: fr`, avec au moins ${number} par semaine` };
  return {
    about: 'load',
    text: {
      en: en`${who} then owns ${owned} (at most ${limit})${weekly}`,
      fr: fr`${who} aura alors ${owned} (${limit} au plus)${weekly}`,
    },
  };
}

/** What depends on a channel that is retired. */
function* dependants(registry: Registry, { id, data }: Entry<'channels'>): Iterable<Fact> {
  const contacts = [...registry.contacts.values()].filter(
    (contact) => contact.data.ask?.owner_of === id || contact.data.otherwise?.owner_of === id,
  );
  const questions = counted(contacts.length, ['question', 'questions'], ['question', 'questions']);
  const asked = all(contacts.map(({ data: { question } }) => quoteOf(registry, question)));
  if (contacts.length > 0)
    yield {
      about: 'depends',
      text: {
        en: en`${questions} of staff for its owner: ${asked}`,
        fr: fr`${questions} du personnel à son responsable\u00A0: ${asked}`,
      },
    };
  const planned = [...registry.posts.values()].filter(
    (post) => isWaiting(post) && post.data.posts?.some(({ channel }) => channel === id),
  );
  if (planned.length > 0) {
    const number = counted(
      planned.length,
      ['planned post', 'planned posts'],
      ['publication prévue', 'publications prévues'],
    );
    const list = shortList(planned.map((post) => named(registry, 'posts', post.id)));
    yield { about: 'depends', text: { en: en`${number}: ${list}`, fr: fr`${number}\u00A0: ${list}` } };
  }
  const pages = (data.links?.from ?? []).map(({ url }) => url).join(', ');
  if (pages !== '')
    yield {
      about: 'depends',
      text: { en: `these pages link it: ${pages}`, fr: `ces pages y renvoient\u00A0: ${pages}` },
    };
}

const isWaiting = ({ data: { status } }: Entry<'posts'>): boolean =>
  status !== undefined && !['published', 'cancelled', 'expired'].includes(status);

/** Built when the first channel needs it. */
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
