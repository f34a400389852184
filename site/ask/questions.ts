/** The questions in the order of their pages: what cannot wait, then one topic after the other. */

import { pageOf } from '../../scripts/core/handbook/address.ts';
import { contactTopics } from '../../scripts/core/kinds/contact.ts';
import type { PublishedContact } from '../../scripts/core/publish/published.ts';
import { compareText } from '../../scripts/core/text/order.ts';
import { once } from '../data/once.ts';

/** Questions of one page: with their answers 30 weigh five kilobytes, and no page may weigh more than twelve. */
export const questionsPerPage = 30;

/** What stands under one heading. */
export type Group = 'urgent' | PublishedContact['topic'];

export const groups: readonly Group[] = ['urgent', ...contactTopics];

export const groupOf = ({ urgent, topic }: PublishedContact): Group => (urgent ? 'urgent' : topic);

/** Anchor of a question on its page. */
export const anchorOf = ({ id }: { id: string }): string => `q-${id}`;

/** Every question, in order. */
export const questions = once(({ published: { contacts } }) => {
  const rank = (contact: PublishedContact) => groups.indexOf(groupOf(contact));
  return contacts.toSorted((a, b) => rank(a) - rank(b) || compareText(a.id, b.id));
});

/** Where a question stands, below the language. */
export function pathOfQuestion(id: string): string | undefined {
  const at = questions().findIndex((contact) => contact.id === id);
  return at < 0 ? undefined : `${pageOf('ask/', Math.floor(at / questionsPerPage) + 1)}#${anchorOf({ id })}`;
}
