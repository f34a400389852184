/** What the world may see: builds registry.json from the registry, key by key. A key that is not written here stays inside. */
import { z } from 'zod';
import type { Account } from '../identity/index.ts';
import type { Entry, Registry } from '../model/registry.ts';
import { compareText } from '../text/order.ts';
import { publishedSchema } from './published.ts';

/** JSON data that still has to prove itself against the schema: an entry with a defect lacks keys. */
type Draft = Record<string, unknown>;

/** The published registry, not yet validated. Deterministic: the same registry gives the same text. */
export function publish(registry: Registry): Draft {
  const accounts = new Map(registry.accounts.map(({ entry, account }) => [entry.file, account]));
  const { handbook } = registry.organization?.data ?? {};
  return {
    ...(handbook && { $schema: schemaAddress(handbook) }),
    version: 1,
    organization: pick(registry.organization?.data, [
      'name',
      'languages',
      'time_zone',
      'websites',
      'repository',
      'handbook',
      ['lead', ['person', 'deputy', 'since']],
      ['levels', ['unit', 'lead']],
    ]),
    units: list(registry.units, ({ data }) =>
      pick(data, [
        'name',
        'parent',
        'lead',
        'deputy',
        'description',
        'time_zone',
        ['goals', ['id', 'text', 'target', 'by']],
        ['inventory', ['attested_on', 'by']],
      ]),
    ),
    people: list(registry.people, ({ data }) => ({
      ...pick(data, ['name', 'unit', 'role', 'status', 'languages']),
      ...(data.public === true && pick(data, ['email'])),
    })),
    audiences: list(registry.audiences, ({ data }) => ({
      ...pick(data, ['name', 'parent', 'description', 'languages']),
      ...(data.platforms && {
        platforms: Object.fromEntries(
          Object.entries(data.platforms).map(([id, fit]) => [id, pick(fit, ['fit', 'source', 'on'])]),
        ),
      }),
    })),
    platforms: list(registry.platforms, ({ data }) =>
      pick(data, [
        'name',
        'also_known_as',
        'website',
        'account',
        ['closed', ['on', 'note']],
        ['decision', ['status', 'reason', 'on', 'by']],
        ['limits', ['what', 'max', 'unit', 'source', 'verified_on']],
      ]),
    ),
    channels: list(registry.channels, (entry) => publishChannel(entry, accounts.get(entry.file))),
    contacts: list(registry.contacts, ({ data }) =>
      pick(data, [
        'question',
        'topic',
        ['ask', whom],
        ['otherwise', whom],
        'unit',
        'urgent',
        'how',
        'handbook',
        'words',
      ]),
    ),
    unofficial: list(registry.unofficial, ({ data, file }) => ({
      account: publishAccount(accounts.get(file)),
      ...pick(data, ['name', 'platform_id', 'kind', 'risk', ['decision', ['what', 'on']]]),
    })),
  };
}

const whom = ['person', 'lead_of', 'owner_of', 'role'] as const;

function publishChannel({ data }: Entry<'channels'>, account: Account | undefined): Draft {
  return {
    account: publishAccount(account),
    ...pick(data, [
      'name',
      'url',
      'platform_id',
      'status',
      'unit',
      'owner',
      'deputy',
      ['team', ['person', 'role']],
      ['duties', ['consistency', 'quality', 'administration', 'reports', 'planning', 'strategy']],
      ['authorized', ['by', 'on']],
      'audiences',
      'languages',
      'region',
      'topics',
      'purpose',
      'why_this_platform',
      ['overlaps', ['with', 'because']],
      'tone',
      ['cadence', [['per_week', ['min', 'max']]]],
      'goals',
      ['kpis', ['id', 'goal', 'target', 'source', 'reported', 'by']],
      ['brand', ['avatar', 'cover', 'bio', 'website']],
      ['links', [['from', ['url', 'verified_on']]]],
      ['moderation', ['hours', 'respond_within', 'escalate_to']],
      'opened_on',
      ['reviewed', ['on', 'by', 'decision']],
      ['last_post', ['on', 'seen_on']],
      'supersedes',
      'superseded_by',
      ['retired', ['on', 'reason', 'handle_kept', 'no_successor']],
    ]),
  };
}

const publishAccount = (account: Account | undefined) =>
  account && pick(account, ['platform', 'kind', 'handle', 'id', 'key', 'profile']);

/** A key whose value goes out as it is, or a key with the keys that go out of the map, or list of maps, below it. */
type Key = string | readonly [key: string, below: readonly Key[]];

function pick(value: object | undefined, keys: readonly Key[]): Draft {
  const draft: Draft = {};
  for (const key of keys) {
    const [name, below] = typeof key === 'string' ? [key] : key;
    const child = (value as Draft | undefined)?.[name];
    if (child === undefined) continue;
    if (!below) draft[name] = child;
    else
      draft[name] = Array.isArray(child)
        ? child.map((item) => pick(item, below))
        : pick(child as object, below);
  }
  return draft;
}

function list<E extends Entry>(entries: ReadonlyMap<string, E>, draft: (entry: E) => Draft): Draft[] {
  return [...entries.values()]
    .sort((a, b) => compareText(a.id, b.id))
    .map((entry) => ({ id: entry.id, ...draft(entry) }));
}

/** Where the schema of registry.json stands, below the address of the handbook. */
const schemaAddress = (handbook: string) => `${handbook.replace(/\/$/, '')}/schema/registry.schema.json`;

/** The JSON Schema of what `publish` gives. */
export function publishedJsonSchema(handbook?: string): object {
  const schema = z.toJSONSchema(publishedSchema);
  return {
    ...schema,
    ...(handbook && { $id: schemaAddress(handbook) }),
    title: 'Registry of social-media channels',
  };
}
