/** Gives each quotation of a handbook page a button that copies it. What it is called, in bold at its beginning, is not copied. */
import { addCopyButtons } from '../marks/copy.ts';

/** Where a quotation begins with its name: “First notice.” */
function nameOf(quote: Element): Element | undefined {
  const first = quote.querySelector('p')?.firstChild;
  return first instanceof Element && first.matches('strong') ? first : undefined;
}

export function addQuoteButtons(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-quotes]')) {
    for (const quote of place.querySelectorAll('blockquote')) {
      const name = nameOf(quote);
      const label = name?.textContent.trim() ?? '';
      const head = document.createElement('p');
      head.className = 'quote-head';
      const text = document.createElement('div');
      text.dataset['text'] = '';
      text.tabIndex = -1;
      name?.remove();
      text.append(...quote.childNodes);
      if (name) head.append(name);
      quote.append(head, text);
      quote.dataset['label'] = label.replace(/[.:]$/, '') || text.textContent.trim().slice(0, 40);
      quote.dataset['copy'] = place.dataset['copyWord'] ?? '';
      quote.dataset['copied'] = place.dataset['copied'] ?? '';
      quote.dataset['failed'] = place.dataset['failed'] ?? '';
    }
  }
  addCopyButtons(root);
}
