/**
 * The errors of the repository, at the foot of the page. It covers nothing that cannot be scrolled into view, takes no
 * focus, and goes by itself. A shadow tree keeps the page's styles and its own apart.
 */
import { el } from '../browser/dom.ts';
import { type Translate, t } from '../i18n/translate.ts';
import type { Notice, NoticeProblem } from './notice.ts';
import styles from './panel.css?inline';

const foldedKey = 'choirbook-dev-folded';

let host: HTMLElement | undefined;

/** Shows what a notice says; nothing when there is no error. */
export function showNotice(notice: Notice): void {
  if (notice.errors.length === 0 && notice.failure === undefined) {
    host?.remove();
    document.body.style.removeProperty('padding-block-end');
    return;
  }
  host ??= makeHost();
  const root = host.shadowRoot;
  root?.querySelector('section')?.remove();
  const section = panel(notice, t(document.documentElement.lang || 'en'));
  root?.append(section);
  document.body.append(host);
  // The end of the page can be scrolled above the panel.
  document.body.style.setProperty('padding-block-end', `${section.offsetHeight}px`);
  const status = root?.querySelector('[role=status]');
  if (status) status.textContent = section.querySelector('h2')?.textContent ?? '';
}

function makeHost(): HTMLElement {
  const made = document.createElement('choirbook-problems');
  const root = made.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  // It is there before it is filled: only then do screen readers say what is put into it.
  root.append(el('p', { role: 'status' }));
  return made;
}

function panel(notice: Notice, say: Translate): HTMLElement {
  const { errors, others, warnings, failure, shows } = notice;
  const count = errors.length + others;
  const title = count > 0 ? say('dev.title', { n: count }) : say('dev.failure');
  const list = el('div', { id: 'list', tabindex: '0', role: 'group', 'aria-labelledby': 'title' });
  if (failure !== undefined) list.append(el('pre', { lang: 'en' }, failure));
  if (shows !== 'all') list.append(el('p', {}, say(`dev.shows.${shows}`)));
  if (count > 0) list.append(el('ol', {}, ...errors.map((error) => item(error, say, shows !== 'nothing'))));
  if (others > 0) list.append(el('p', {}, say('dev.others', { n: others })));
  if (warnings > 0) list.append(el('p', {}, say('dev.warnings', { n: warnings })));

  const button = el('button', { type: 'button', 'aria-controls': 'list' });
  // Folded by the reader, it stays so over reloads, until it has something else to say.
  const said = JSON.stringify([failure, errors]);
  const fold = (folded: boolean) => {
    list.hidden = folded;
    button.setAttribute('aria-expanded', String(!folded));
    button.textContent = say(folded ? 'dev.show' : 'dev.hide');
  };
  fold(sessionStorage.getItem(foldedKey) === said);
  button.addEventListener('click', () => {
    fold(!list.hidden);
    if (list.hidden) sessionStorage.setItem(foldedKey, said);
    else sessionStorage.removeItem(foldedKey);
  });
  return el(
    'section',
    { 'aria-labelledby': 'title' },
    el('header', {}, el('h2', { id: 'title' }, title), button),
    list,
  );
}

function item(
  { rule, file, line, column, message, fix, related }: NoticeProblem,
  say: Translate,
  rules: boolean,
) {
  const place = (at: { file: string; line: number; column: number }) =>
    el('code', {}, `${at.file}:${at.line}:${at.column}`);
  return el(
    'li',
    {},
    el('p', { class: 'place' }, place({ file, line, column })),
    el('p', { lang: 'en' }, ...prose(message)),
    ...related.map((other) =>
      el('p', { lang: 'en' }, `${say('dev.with')} `, place(other), ' ', ...prose(other.message)),
    ),
    ...(fix === null ? [] : [el('p', {}, `${say('dev.fix')} `, fixOf(fix))]),
    el('p', {}, ruleLink(rule, say('dev.rule', { rule }), rules)),
  );
}

/** The rule's page in this same handbook; while no page can be shown, only its name. */
function ruleLink(rule: string, words: string, linked: boolean): Node {
  if (!linked) return document.createTextNode(words);
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const folder = `${document.documentElement.lang.toLowerCase()}/`;
  const locale = location.pathname.startsWith(base + folder) ? folder : '';
  return el('a', { href: `${base}${locale}rules/${rule}/` }, words);
}

const fixOf = (fix: string) => el('span', { lang: 'en' }, ...prose(fix));

/** Messages quote values in backticks. */
const prose = (text: string): (Node | string)[] =>
  text
    .split(/(`[^`]+`)/)
    .map((part) => (part.length > 2 && part.startsWith('`') ? el('code', {}, part.slice(1, -1)) : part));
