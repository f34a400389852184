/**
 * What the search knows of each entry: the words by which it is found, and what a result shows. Made from the published
 * registry rather than read back from ten thousand pages: that takes a fifth of the time, and a name that stands in
 * fifty lists is found where it belongs.
 */

import { pathOf } from '../../scripts/core/handbook/address.ts';
import { marks, type Text } from '../../scripts/core/kinds/fields.ts';
import { kinds } from '../../scripts/core/kinds/kinds.ts';
import { titleOf } from '../../scripts/core/kinds/title.ts';
import { onceEach } from '../../scripts/core/model/once.ts';
import { compileWalk } from '../../scripts/core/model/schema-shape.ts';
import {
  type ContractKind,
  contractKinds,
  type PublishedChannel,
  type PublishedContact,
  type PublishedEntry,
  type PublishedPerson,
  type PublishedPlatform,
  type PublishedUnit,
  type PublishedUnofficial,
} from '../../scripts/core/publish/published.ts';
import type { Handbook } from '../data/handbook.ts';
import { saidIn } from '../i18n/said.ts';
import { type Translate, t } from '../i18n/translate.ts';
import { type SearchKind, shownOf } from '../kinds.ts';
import { platformWord } from '../platforms/words.ts';
import { wordsIn } from '../style/words.ts';
import { folded, spellings } from './spellings.ts';

/** One entry in one language. */
export interface SearchRecord {
  /** Below the language's folder. */
  readonly path: string;
  readonly kind: SearchKind;
  readonly title: string;
  /** One line below the title: where, whose. */
  readonly detail: string;
  /** What it is for, in a sentence. */
  readonly text: string;
  /** Names that, typed in full, mean this entry before all others. */
  readonly names: readonly string[];
  readonly words: readonly string[];
  /** The mark shown beside it. */
  readonly platform?: string;
}

/** Entries beside the main one whose names lead to it as well: a person's channels. */
const mostNames = 40;

/** Every entry of the registry in a language; `first` is the organisation's first one. */
export function searchRecords(shown: Handbook, language: string, first: string): SearchRecord[] {
  const translate = t(language);
  const say = (text: Text | undefined) => (text === undefined ? '' : saidIn(text, language, first).text);
  const scribe = new Scribe(shown, say, translate);
  return contractKinds.filter((kind) => shownOf(kind)?.search).flatMap((kind) => scribe.records(kind));
}

/** Finds the texts of a kind's published entries that readers of a channel see. */
const copyOf = onceEach((kind: ContractKind) =>
  compileWalk(kinds[kind].public, (node) => marks.get(node)?.copy !== undefined),
);

class Scribe {
  readonly #shown: Handbook;
  readonly #say: (text: Text | undefined) => string;
  readonly #t: Translate;

  constructor(shown: Handbook, say: (text: Text | undefined) => string, translate: Translate) {
    this.#shown = shown;
    this.#say = say;
    this.#t = translate;
  }

  /** Every entry of a kind: by its own method, where it has one. */
  records<K extends ContractKind>(kind: K): SearchRecord[] {
    const one = this.#special[kind] ?? ((entry: PublishedEntry<K>) => this.#plain(kind, entry));
    return [...(this.#shown[kind] as unknown as ReadonlyMap<string, PublishedEntry<K>>).values()].map(one);
  }

  /** What the words of an entry are, where there is more to say than its name and its description. */
  readonly #special: { readonly [K in ContractKind]?: (entry: PublishedEntry<K>) => SearchRecord } = {
    channels: (entry) => this.channel(entry),
    people: (entry) => this.person(entry),
    units: (entry) => this.unit(entry),
    platforms: (entry) => this.platform(entry),
    unofficial: (entry) => this.unofficial(entry),
    contacts: (entry) => this.question(entry),
    styleRules: (entry) => this.styleRule(entry),
  };

  /** By its title, whose it is, and what it says: its description, or the texts that its schema marks as copy. */
  #plain(
    kind: ContractKind,
    entry: {
      readonly id: string;
      readonly description?: Text | undefined;
      readonly unit?: string | undefined;
    },
  ): SearchRecord {
    const place = shownOf(kind);
    const copies = copyOf(kind)(entry).map(({ value }) => this.#say(value as Text));
    return {
      path: place?.page?.(entry.id) ?? place?.list ?? '',
      kind: (place?.search ?? 'page') as SearchKind,
      title: this.#say(titleOf(kind, { id: entry.id, data: entry })),
      detail: kinds[kind].unit === 'unit' && entry.unit ? this.#unit(entry.unit) : '',
      text: joined(this.#say(entry.description), ...copies),
      names: [],
      words: [entry.id],
    };
  }

  channel({
    id,
    account,
    name,
    purpose,
    unit,
    owner,
    deputy,
    audiences,
    topics,
    region,
    status,
  }: PublishedChannel): SearchRecord {
    const { handle = account.id ?? account.key } = account;
    const about = audiences.map((audience) => this.#say(this.#shown.audiences.get(audience)?.name));
    return {
      path: pathOf('channels', id),
      kind: 'channel',
      title: name,
      detail: joined(
        this.#platform(account.platform),
        handle,
        this.#unit(unit),
        status !== 'active' && this.#t(`status.${status}`),
      ),
      text: this.#say(purpose),
      names: [handle],
      words: [
        ...spellings(handle),
        ...this.#platformNames(account.platform),
        account.kind,
        this.#person(owner),
        this.#person(deputy),
        ...about,
        ...(topics ?? []),
        region ?? '',
      ],
      platform: account.platform,
    };
  }

  person({ id, name, unit, role }: PublishedPerson): SearchRecord {
    const { channelsByOwner, channelsByHelper } = this.#shown;
    const own = channelsByOwner.get(id) ?? [];
    const helps = channelsByHelper.get(id) ?? [];
    return {
      path: pathOf('people', id),
      kind: 'person',
      title: name,
      detail: joined(this.#say(role), this.#unit(unit)),
      text: listed(own),
      names: [],
      words: named([...own, ...helps]),
    };
  }

  unit({ id, name, description, lead, deputy }: PublishedUnit): SearchRecord {
    return {
      path: pathOf('units', id),
      kind: 'unit',
      title: this.#say(name),
      detail: this.#person(lead),
      text: this.#say(description),
      names: [],
      words: [id, this.#person(deputy), ...named(this.#shown.channelsByUnit.get(id) ?? [])],
    };
  }

  platform({ id, name, also_known_as = [], decision }: PublishedPlatform): SearchRecord {
    return {
      path: pathOf('platforms', id),
      kind: 'platform',
      title: name,
      detail: joined(this.#t(`platform.${decision?.status ?? 'undecided'}`), ...also_known_as),
      text: this.#say(decision?.reason),
      names: [name, id, ...also_known_as],
      words: [],
      platform: id,
    };
  }

  /** The verify page says what is to be done; a link from here to the account is what an impostor would like to have. */
  unofficial({ name, account, kind }: PublishedUnofficial): SearchRecord {
    const { handle = account.id ?? account.key, profile } = account;
    return {
      path: `verify/?${new URLSearchParams({ q: profile })}`,
      kind: 'unofficial',
      title: name,
      detail: joined(this.#t(`kind.${kind}`), this.#platform(account.platform), handle),
      text: '',
      names: [handle],
      words: [...spellings(handle), ...this.#platformNames(account.platform)],
      platform: account.platform,
    };
  }

  question({ id, question, how, words = [] }: PublishedContact): SearchRecord {
    return {
      path: `ask/#q-${id}`,
      kind: 'question',
      title: this.#say(question),
      detail: '',
      text: this.#say(how),
      names: [],
      words,
    };
  }

  /** Found by the words that it forbids, and by those that it wants. */
  styleRule(rule: PublishedEntry<'styleRules'>): SearchRecord {
    const { id, title, why, since } = rule;
    return {
      path: `style/rules/${id}/`,
      kind: 'style',
      title: this.#say(title),
      detail: this.#t('style.since', { version: since }),
      text: this.#say(why),
      names: [id],
      words: wordsIn(rule).flatMap(({ not, but }) => [not, ...but]),
    };
  }

  #unit(id: string): string {
    const unit = this.#shown.units.get(id);
    return unit ? this.#say(unit.name) : '';
  }

  #person(id: string | undefined): string {
    return this.#shown.people.get(id ?? '')?.name ?? '';
  }

  #platform(id: string): string {
    return platformWord('name', this.#shown.platforms.get(id)?.name ?? id, this.#t).text;
  }

  #platformNames(id: string): readonly string[] {
    const { name, also_known_as: former = [] } = this.#shown.platforms.get(id) ?? {};
    return [...new Set([id, this.#platform(id), name ?? id, ...former])];
  }
}

const joined = (...parts: readonly (string | false | undefined)[]) => parts.filter(Boolean).join(' · ');

const listed = (channels: readonly PublishedChannel[]) => {
  const names = [...new Set(channels.slice(0, mostNames).map(({ name }) => name))];
  return names.slice(0, 6).join(', ') + (names.length > 6 ? ' …' : '');
};

const named = (channels: readonly PublishedChannel[]) =>
  channels
    .slice(0, mostNames)
    .flatMap(({ name, account }) => [name, account.handle ?? '', folded(account.handle ?? '')]);
