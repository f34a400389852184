/** From the published registry to the index of one language. */

import type { Text } from '../kinds/fields.ts';
import type { Published, PublishedChannel } from '../publish/published.ts';
import { plainLetters } from '../text/ids.ts';
import { compareText } from '../text/order.ts';
import { type Facet, type PerFacet, perFacet } from './facets.ts';
import type { BrowseIndex, Positions, ValueEntry } from './index-format.ts';

export type Listed = Pick<Published, 'channels' | 'units' | 'people' | 'audiences' | 'platforms'>;

/** How a language names things. */
export interface IndexLanguage {
  say(text: Text): { readonly text: string; readonly lang?: string };
  languageName(tag: string): string;
  /** What the platform with this id is called. */
  platform(id: string): string;
  status(id: PublishedChannel['status']): string;
  /** What is said beside the name of somebody who is not there. */
  absence(status: 'on-leave' | 'left'): string;
}

/** A channel lives from the first to the last. */
const lifeCycle: readonly string[] = ['proposed', 'active', 'dormant', 'retired'];

const idsOf: PerFacet<(channel: PublishedChannel) => readonly string[]> = {
  platform: ({ account }) => [account.platform],
  unit: ({ unit }) => [unit],
  owner: ({ owner }) => [owner],
  language: ({ languages }) => languages,
  audience: ({ audiences }) => audiences,
  status: ({ status }) => [status],
};

/** Writes the index: only values that some channel has, so that it holds nothing the registry does not show. */
export function writeIndex(listed: Listed, voice: IndexLanguage): BrowseIndex {
  const channels = inOrder(listed.channels);
  const entryOf = entries(listed, voice);
  const ids = perFacet((facet) => ordered(facet, channels, entryOf[facet]));
  const places = perFacet((facet) => positions(ids[facet]));
  const topics = [...new Set(channels.flatMap((channel) => channel.topics ?? []))].sort(compareText);
  const topicPlaces = positions(topics);
  const profiles = profileForms(channels);
  const profilePlaces = positions(profiles);
  const aliases = Object.fromEntries(
    listed.platforms
      .filter(({ id, also_known_as: names }) => names && places.platform.has(id))
      .map(({ id, also_known_as: names }) => [places.platform.get(id), names ?? []]),
  );
  return {
    version: 1,
    values: perFacet((facet) => ids[facet].map((id) => entryOf[facet](id))),
    aliases,
    topics,
    profiles,
    rows: {
      facets: perFacet((facet) => channels.map((channel) => at(idsOf[facet](channel), places[facet]))),
      name: channels.map(({ name }) => name),
      account: channels.map(accountPart),
      handle: channels.map((channel) => (handleOf(channel) === accountPart(channel) ? 0 : handleOf(channel))),
      profile: channels.map((channel) => profilePlaces.get(formOf(channel) ?? '') ?? channel.account.profile),
      topics: channels.map((channel) => at(channel.topics ?? [], topicPlaces)),
    },
  };
}

/** By name, accents and case aside: the same order on every machine. */
export function inOrder(channels: readonly PublishedChannel[]): PublishedChannel[] {
  return channels
    .map((channel) => ({ channel, key: plainLetters(channel.name) }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.channel.id, b.channel.id))
    .map(({ channel }) => channel);
}

/** The name of an account as its platform writes it. */
const handleOf = ({ account }: PublishedChannel) => account.handle ?? account.id ?? account.key;

function accountPart({ id, account }: PublishedChannel): string {
  const folder = `${account.platform}/`;
  return id.startsWith(folder) ? id.slice(folder.length) : id;
}

/** The profile's address with `{}` for the handle; nothing where the handle is not once in it, or braces are there. */
function formOf(channel: PublishedChannel): string | undefined {
  const { profile } = channel.account;
  const parts = profile.split(handleOf(channel));
  return parts.length === 2 && !profile.includes('{}') ? parts.join('{}') : undefined;
}

/** A form that serves two channels is worth its place. */
function profileForms(channels: readonly PublishedChannel[]): string[] {
  const counts = new Map<string, number>();
  for (const channel of channels) {
    const form = formOf(channel);
    if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([form]) => form);
}

const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));

function entries({ units, people, audiences, platforms }: Listed, voice: IndexLanguage) {
  const known = {
    units: byId(units),
    people: byId(people),
    audiences: byId(audiences),
    platforms: byId(platforms),
  };
  const named = (id: string, name: Text | undefined): ValueEntry => {
    if (name === undefined) return [id];
    const { text, lang } = voice.say(name);
    return lang === undefined ? [id, text] : [id, text, lang];
  };
  const person = (id: string): ValueEntry => {
    const found = known.people.get(id);
    if (!found) return [id];
    return found.status === 'active' ? [id, found.name] : [id, found.name, '', voice.absence(found.status)];
  };
  const platform = (id: string): ValueEntry => {
    const found = known.platforms.get(id);
    return found ? [id, voice.platform(id)] : [id];
  };
  return {
    platform,
    unit: (id) => named(id, known.units.get(id)?.name),
    owner: person,
    language: (id) => [id, voice.languageName(id)],
    audience: (id) => named(id, known.audiences.get(id)?.name),
    status: (id) => [id, voice.status(id as PublishedChannel['status'])],
  } satisfies PerFacet<(id: string) => ValueEntry>;
}

/** The ids of a facet that some channel has, in the order of their names. */
function ordered(
  facet: Facet,
  channels: readonly PublishedChannel[],
  entryOf: (id: string) => ValueEntry,
): string[] {
  const ids = [...new Set(channels.flatMap((channel) => idsOf[facet](channel)))];
  if (facet === 'status') return ids.sort((a, b) => lifeCycle.indexOf(a) - lifeCycle.indexOf(b));
  return ids
    .map((id) => ({ id, key: plainLetters(entryOf(id)[1] ?? id) }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.id, b.id))
    .map(({ id }) => id);
}

const positions = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index]));

function at(ids: readonly string[], places: ReadonlyMap<string, number>): Positions {
  const found = [...new Set(ids)].map((id) => places.get(id) ?? 0);
  return found.length === 1 ? (found[0] ?? 0) : found;
}
