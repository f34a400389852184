/** The questions in the order of their pages: what cannot wait, then one topic after the other. */

import { contactTopics } from '../../scripts/core/kinds/contact.ts';
import type { PublishedContact } from '../../scripts/core/publish/published.ts';
import { compareText } from '../../scripts/core/text/order.ts';
import { pageOf } from '../data/address.ts';
import type { Handbook } from '../data/handbook.ts';

/** Questions of one page: with their answers 30 weigh five kilobytes, and no page may weigh more than twelve. */
export const questionsPerPage = 30;

/** What stands under one heading. */
export type Group = 'urgent' | PublishedContact['topic'];

export const groups: readonly Group[] = ['urgent', ...contactTopics];

export const groupOf = ({ urgent, topic }: PublishedContact): Group => (urgent ? 'urgent' : topic);

/** Anchor of a question on its page. */
export const anchorOf = ({ id }: { id: string }): string => `q-${id}`;

const ordered = new WeakMap<Handbook, readonly PublishedContact[]>();

/** Every question, in order. */
export function questions(handbook: Handbook): readonly PublishedContact[] {
  let list = ordered.get(handbook);
  if (!list) {
    const rank = (contact: PublishedContact) => groups.indexOf(groupOf(contact));
    list = [...handbook.contacts.values()].sort((a, b) => rank(a) - rank(b) || compareText(a.id, b.id));
    ordered.set(handbook, list);
  }
  return list;
}

/** Where a question stands, below the language. */
export function pathOfQuestion(handbook: Handbook, id: string): string | undefined {
  const at = questions(handbook).findIndex((contact) => contact.id === id);
  return at < 0 ? undefined : `${pageOf('ask/', Math.floor(at / questionsPerPage) + 1)}#${anchorOf({ id })}`;
}
