/** Kinds of which the search knows more than title, unit and description: their channels, other names, what they forbid. */
import { pathOf } from '../../scripts/core/handbook/address.ts';
import type { ContractKind, PublishedChannel, PublishedEntry } from '../../scripts/core/publish/published.ts';
import type { Handbook } from '../data/handbook.ts';
import { wordsIn } from '../style/words.ts';
import type { NamesOf } from './names-of.ts';
import { joined, type SearchRecord } from './record.ts';
import { folded, spellings } from './spellings.ts';

export const kindRecords: {
  readonly [K in ContractKind]?: (entry: PublishedEntry<K>, names: NamesOf, shown: Handbook) => SearchRecord;
} = {
  channels(
    { id, account, name, purpose, unit, owner, deputy, audiences, topics, region, status },
    names,
    shown,
  ) {
    const { handle = account.id ?? account.key } = account;
    const about = audiences.map((audience) => names.say(shown.audiences.get(audience)?.name));
    return {
      path: pathOf('channels', id),
      kind: 'channel',
      title: name,
      detail: joined(
        names.platform(account.platform),
        handle,
        names.unit(unit),
        status !== 'active' && names.t(`status.${status}`),
      ),
      text: names.say(purpose),
      names: [handle],
      words: [
        ...spellings(handle),
        ...names.platformNames(account.platform),
        account.kind,
        names.person(owner),
        names.person(deputy),
        ...about,
        ...(topics ?? []),
        region ?? '',
      ],
      platform: account.platform,
    };
  },

  people({ id, name, unit, role }, names, shown) {
    const { channelsByOwner, channelsByHelper } = shown;
    const own = channelsByOwner.get(id) ?? [];
    const helps = channelsByHelper.get(id) ?? [];
    return {
      path: pathOf('people', id),
      kind: 'person',
      title: name,
      detail: joined(names.say(role), names.unit(unit)),
      text: listed(own),
      names: [],
      words: named([...own, ...helps]),
    };
  },

  units({ id, name, description, lead, deputy }, names, shown) {
    return {
      path: pathOf('units', id),
      kind: 'unit',
      title: names.say(name),
      detail: names.person(lead),
      text: names.say(description),
      names: [],
      words: [id, names.person(deputy), ...named(shown.channelsByUnit.get(id) ?? [])],
    };
  },

  platforms({ id, name, also_known_as = [], decision }, names) {
    return {
      path: pathOf('platforms', id),
      kind: 'platform',
      title: name,
      detail: joined(names.t(`platform.${decision?.status ?? 'undecided'}`), ...also_known_as),
      text: names.say(decision?.reason),
      names: [name, id, ...also_known_as],
      words: [],
      platform: id,
    };
  },

  /** The verify page says what is to be done; a link from here to the account is what an impostor would like to have. */
  unofficial({ name, account, kind }, names) {
    const { handle = account.id ?? account.key, profile } = account;
    return {
      path: `verify/?${new URLSearchParams({ q: profile })}`,
      kind: 'unofficial',
      title: name,
      detail: joined(names.t(`kind.${kind}`), names.platform(account.platform), handle),
      text: '',
      names: [handle],
      words: [...spellings(handle), ...names.platformNames(account.platform)],
      platform: account.platform,
    };
  },

  contacts({ id, question, how, words = [] }, names) {
    return {
      path: `ask/#q-${id}`,
      kind: 'question',
      title: names.say(question),
      detail: '',
      text: names.say(how),
      names: [],
      words,
    };
  },

  /** Found by the words that it forbids, and by those that it wants. */
  styleRules(rule, names) {
    const { id, title, why, since } = rule;
    return {
      path: `style/rules/${id}/`,
      kind: 'style',
      title: names.say(title),
      detail: names.t('style.since', { version: since }),
      text: names.say(why),
      names: [id],
      words: wordsIn(rule).flatMap(({ not, but }) => [not, ...but]),
    };
  },
};

/** Entries beside the main one whose names lead to it as well: a person's channels. */
const mostNames = 40;

const listed = (channels: readonly PublishedChannel[]) => {
  const names = [...new Set(channels.slice(0, mostNames).map(({ name }) => name))];
  return names.slice(0, 6).join(', ') + (names.length > 6 ? ' …' : '');
};

const named = (channels: readonly PublishedChannel[]) =>
  channels
    .slice(0, mostNames)
    .flatMap(({ name, account }) => [name, account.handle ?? '', folded(account.handle ?? '')]);
