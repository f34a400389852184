/** What a file of the repository is called in the handbook, and where it is shown. */

import type { Text } from '../../scripts/core/kinds/fields.ts';
import type { Kind } from '../../scripts/core/kinds/kinds.ts';
import { roleOf } from '../../scripts/core/kinds/paths.ts';
import { pathOfQuestion, questions } from '../ask/questions.ts';
import { pathOf } from '../data/address.ts';
import { handbook, source } from '../data/source.node.ts';
import { placeOf } from '../handbook/pages.ts';
import { shortList } from './health.ts';

export interface ShownEntry {
  readonly name: Text;
  /** Path of its page below the language; absent when it has none. */
  readonly path?: string;
  /** The language's folder, where it is not the reader's. */
  readonly locale?: string | undefined;
  /** Tells apart what has the same name. */
  readonly id?: string;
}

type Show = (id: string) => ShownEntry | undefined;

const shows: { readonly [K in Kind]: Show } = {
  organization: () => ({ name: handbook().organization.name, path: '' }),
  people: (id) => named('people', id, handbook().people.get(id)?.name),
  units: (id) => named('units', id, handbook().units.get(id)?.name),
  audiences: (id) => named('audiences', id, handbook().audiences.get(id)?.name),
  platforms: (id) => named('platforms', id, handbook().platforms.get(id)?.name),
  contacts: (id) => {
    const contact = questions(handbook()).find((one) => one.id === id);
    const path = pathOfQuestion(handbook(), id);
    return contact && { name: contact.question, ...(path !== undefined && { path }) };
  },
  waivers: (id) => {
    const isShown = handbook()
      .health.waivers.slice(0, shortList)
      .some((waiver) => waiver.id === id);
    return { name: id, ...(isShown && { path: `health/#waiver-${id}` }) };
  },
  pages: (id) => {
    const { slug, locale } = placeOf(id);
    const title = source().registry.pages.get(id)?.data.title;
    const path = slug === 'index' ? 'handbook/' : `handbook/${slug}/`;
    return title === undefined ? undefined : { name: title, path, locale };
  },
  channels: (id) => {
    const channel = handbook().channels.get(id);
    return channel && { name: channel.name, path: pathOf('channels', id), id };
  },
  unofficial: (id) => {
    const account = handbook().unofficial.find((one) => one.id === id);
    return account && { name: account.name, path: 'channels/unofficial/', id };
  },
};

function named(
  kind: 'people' | 'units' | 'audiences' | 'platforms',
  id: string,
  name: Text | undefined,
): ShownEntry | undefined {
  return name === undefined ? undefined : { name, path: pathOf(kind, id) };
}

/** The entry of a file; its path where nothing is shown of it. */
export function entryOf(file: string): ShownEntry {
  const role = roleOf(file);
  return (role.role === 'entry' ? shows[role.kind](role.id) : undefined) ?? { name: file };
}
