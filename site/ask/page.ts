/** What scripts add to the questions: a filter that is kept in the address, and answers of the reader's own date. */
import { closest, type Findable } from '../../scripts/core/search/closest.ts';
import { plain } from '../browser/matching.ts';
import { bestAnswers } from './best.ts';
import { type Fetched, otherPages } from './other-pages.ts';

/** Shows of each question the answer that holds on a day. */
export function answerToday(list: ParentNode, today: string): void {
  for (const later of list.querySelectorAll<HTMLElement>('.answer[data-from]')) {
    if ((later.dataset['from'] ?? '') > today) continue;
    later.previousElementSibling?.setAttribute('hidden', '');
    later.hidden = false;
  }
}

interface Listed {
  readonly item: HTMLElement;
  /** Brought from another page of the list: shown only as an answer to a filter. */
  readonly isGuest: boolean;
}

/** Brings the filter to life; it is not there without scripts. */
export function filterQuestions(page: HTMLElement, today: string): void {
  const form = page.querySelector<HTMLFormElement>('form.filter');
  const input = form?.querySelector('input');
  const output = form?.querySelector('output');
  const none = page.querySelector<HTMLElement>('#no-question');
  const best = page.querySelector<HTMLElement>('section.best');
  if (!form || !input || !output || !none || !best) return;
  let questions = listed(page, false);
  let ask = closest(questions.map(findable));
  const showBest = bestAnswers(best);
  let isWhole = false;
  const template = output.dataset['template'] ?? '{n}';
  const numbers = new Intl.NumberFormat(document.documentElement.lang);

  const apply = () => {
    const isIdle = plain(input.value) === '';
    const found = isIdle
      ? questions.filter(({ isGuest }) => !isGuest)
      : ask(input.value).flatMap((at) => questions[at] ?? []);
    const shown = new Set(found);
    for (const question of questions) question.item.hidden = !shown.has(question);
    showBest(isIdle ? [] : found.map(({ item }) => item));
    for (const group of page.querySelectorAll<HTMLElement>('section.group'))
      group.hidden = !group.querySelector('.question:not([hidden])');
    for (const pager of page.querySelectorAll('.pager')) pager.toggleAttribute('hidden', !isIdle);
    output.textContent = isIdle ? '' : template.replace('{n}', numbers.format(found.length));
    none.hidden = found.length > 0;
  };
  const search = () => {
    apply();
    if (isWhole || plain(input.value) === '') return;
    isWhole = true;
    void otherPages(page).then((fetched) => {
      if (fetched.length === 0) return;
      for (const group of fetched) seat(page, group);
      answerToday(page, today);
      const known = new Set(questions.map(({ item }) => item));
      questions = [...questions, ...listed(page, true).filter(({ item }) => !known.has(item))];
      ask = closest(questions.map(findable));
      apply();
    });
  };
  const fromAddress = () => {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    search();
  };
  // A link to a question shows it, whatever was typed before.
  const showTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.hidden) return;
    input.value = '';
    apply();
    target.scrollIntoView();
  };

  form.hidden = false;
  fromAddress();
  showTarget();
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', () => {
    search();
    const url = new URL(location.href);
    if (input.value.trim()) url.searchParams.set('q', input.value);
    else url.searchParams.delete('q');
    url.hash = '';
    history.replaceState(history.state, '', url);
  });
  addEventListener('popstate', fromAddress);
  addEventListener('hashchange', showTarget);
}

const listed = (page: HTMLElement, isGuest: boolean): Listed[] =>
  [...page.querySelectorAll<HTMLElement>('.question')].map((item) => ({
    item,
    isGuest,
  }));

const findable = ({ item }: Listed): Findable => ({
  title: item.querySelector('h3 > span')?.textContent ?? '',
  words: item.dataset['words'] ?? '',
  rest: visibleText(item),
});

/** Puts questions of another page under their heading, which may be new here. */
function seat(page: HTMLElement, { name, section }: Fetched): void {
  const own = page.querySelector<HTMLElement>(`section.group[data-group="${CSS.escape(name)}"] > ul`);
  if (own) own.append(...(section.querySelector('ul')?.children ?? []));
  else page.querySelector('section.channels')?.before(section);
}

/** The words of a question as they stand there today, without an answer that does not hold. */
function visibleText(item: HTMLElement): string {
  const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  // Two elements side by side are two words, though nothing stands between them.
  while (walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (!parentElement?.closest('.answer[hidden]')) words.push(nodeValue ?? '');
  }
  return words.join(' ');
}
