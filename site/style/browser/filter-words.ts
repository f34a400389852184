/** Finds a word in the list from A to Z, whatever page it is on; without scripts the letters lead there. */

import { otherPages } from '../../ask/other-pages.ts';
import { must } from '../../browser/dom.ts';
import { matcher, plain } from '../../browser/matching.ts';

/** Brings the search to life. `list` holds the groups and says which page of how many it is. */
export function filterWords(list: HTMLElement): void {
  const form = must<HTMLFormElement>(list, 'form');
  const input = must<HTMLInputElement>(form, 'input');
  const output = must(form, 'output');
  const none = must(list, '.empty');
  const own = [...list.querySelectorAll<HTMLElement>('section.group')];
  const template = output.dataset['template'] ?? '{n}';
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  let groups = own;
  let isWhole = false;

  const apply = (): void => {
    const isIdle = plain(input.value) === '';
    const matches = matcher(input.value);
    let n = 0;
    for (const group of groups) {
      let shown = 0;
      for (const row of group.querySelectorAll<HTMLElement>('li')) {
        row.hidden = !matches(plain(row.textContent));
        if (!row.hidden) shown++;
      }
      group.hidden = shown === 0 || (isIdle && !own.includes(group));
      n += shown;
    }
    for (const part of list.querySelectorAll('.letters, .pager')) part.toggleAttribute('hidden', !isIdle);
    output.textContent = isIdle ? '' : template.replace('{n}', numbers.format(n));
    none.hidden = isIdle || n > 0;
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', () => {
    apply();
    if (isWhole || plain(input.value) === '') return;
    isWhole = true;
    void otherPages(list).then((fetched) => {
      // A letter that goes on over the page has its head there once more.
      for (const { section } of fetched) section.querySelector('[id]')?.removeAttribute('id');
      groups = [...own, ...fetched.map(({ section }) => section)].sort(byLetter);
      none.before(...groups);
      apply();
    });
  });
}

const byLetter = (a: HTMLElement, b: HTMLElement): number => {
  const [left = '', right = ''] = [a.dataset['group'], b.dataset['group']];
  return left < right ? -1 : left > right ? 1 : 0;
};
