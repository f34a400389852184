/** The answers that fit best stand above all others while somebody asks, each with the topic that it was taken from. */
import { el, must } from '../browser/dom.ts';

/** As many as are taken in at a glance. */
const most = 3;

/** Moves the first of some questions, the best first, into a section; those that stood there before go home. */
export function bestAnswers(section: HTMLElement): (found: readonly HTMLElement[]) => void {
  const list = must(section, 'ul');
  // Where each of them stands as long as nobody asks.
  let homes: { readonly item: HTMLElement; readonly mark: Comment; readonly topic: HTMLElement }[] = [];
  return (found) => {
    for (const { item, mark, topic } of homes) {
      topic.remove();
      mark.replaceWith(item);
    }
    homes = found.slice(0, most).map((item) => {
      const group = item.closest('section.group');
      const isUrgent = group?.classList.contains('urgent') ?? false;
      const name = group?.querySelector('h2')?.textContent;
      const topic = el('p', { class: isUrgent ? 'topic pressing' : 'topic' }, name ?? '');
      const mark = document.createComment('');
      item.replaceWith(mark);
      item.prepend(topic);
      return { item, mark, topic };
    });
    list.append(...homes.map(({ item }) => item));
    section.hidden = homes.length === 0;
  };
}
