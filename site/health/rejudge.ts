/** An old page, read today: what has fallen due since moves to what is overdue, and every count follows. */
import { fetchJson } from '../browser/fetch-json.ts';
import { dayWriter } from '../i18n/days.ts';
import type { Deadlines } from './deadlines.ts';

/** Something that falls due on a day, as often as `n`. */
interface Event {
  readonly on: string;
  readonly class: string;
  readonly unit: string;
  readonly rule: string;
  readonly n: number;
}

const soonDays = 30;

/** Judges a page on a day. On the day of its build, or before, nothing changes. */
export async function rejudge(page: HTMLElement, today: string): Promise<void> {
  const { built = today, language = 'en', unit, deadlines = '' } = page.dataset;
  if (today <= built) return;
  sayDay(page, today, language);
  const list = page.querySelector<HTMLElement>('[data-upcoming]');
  if (!list) return;
  const shown = [...list.querySelectorAll<HTMLElement>('[data-on]')];
  const whole = list.dataset['complete'] === 'true';
  const events = whole ? shown.map(eventOf) : await fetchEvents(deadlines, shown.map(eventOf));
  const ours = unit === undefined ? events : events.filter((event) => event.unit === unit);
  moveLapsed(page, shown, today);
  recount(page, ours, today, new Intl.NumberFormat(language));
}

const eventOf = ({ dataset }: HTMLElement): Event => ({
  on: dataset['on'] ?? '',
  class: dataset['class'] ?? '',
  unit: dataset['unit'] ?? '',
  rule: dataset['rule'] ?? '',
  n: 1,
});

/** A long list is not in the page. Where it cannot be had, as in a folder that is read without a server, the page must do. */
async function fetchEvents(url: string, shown: readonly Event[]): Promise<readonly Event[]> {
  try {
    const { units, rules, days } = await fetchJson<Deadlines>(url);
    return Object.entries(days).flatMap(([on, counts]) =>
      counts.map(([unit, rule, grave, n]) => ({
        on,
        class: grave ? 'error' : 'overdue',
        unit: units[unit] ?? '',
        rule: rules[rule] ?? '',
        n,
      })),
    );
  } catch {
    return shown;
  }
}

function sayDay(page: HTMLElement, today: string, language: string): void {
  const judged = page.querySelector<HTMLElement>('#judged');
  const day = dayWriter(language)(today);
  if (judged?.dataset['rejudged']) judged.textContent = judged.dataset['rejudged'].replace('{day}', day);
}

/** What was overdue on the day of the build has been so for longer, and stays before it. */
function moveLapsed(page: HTMLElement, shown: readonly HTMLElement[], today: string): void {
  for (const item of shown) {
    if (eventOf(item).on >= today) continue;
    const section = page.querySelector<HTMLElement>(`#class-${eventOf(item).class}`);
    if (!section) continue;
    section.querySelector('ul')?.append(item);
    section.hidden = false;
    page.querySelector('#nothing-wrong')?.setAttribute('hidden', '');
    page.querySelector('#problems')?.removeAttribute('hidden');
  }
  page.querySelector('#nothing-coming')?.toggleAttribute(
    'hidden',
    shown.some((item) => eventOf(item).on >= today),
  );
}

/** Adds to each count of the build what has fallen due; what is due soon is counted from today. */
function recount(
  page: HTMLElement,
  events: readonly Event[],
  today: string,
  numbers: Intl.NumberFormat,
): void {
  const counts = new Map<string, number>();
  const soon = new Date(Date.parse(today) + soonDays * 86_400_000).toISOString().slice(0, 10);
  for (const { on, class: name, unit, rule, n } of events) {
    const column = on < today ? name : on <= soon ? 'soon' : '';
    const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + n);
    for (const row of ['', `unit ${unit}`, `rule ${rule}`]) add(`${row}|${column}`);
    if (on < today) add(`lapsed ${rule}`);
  }
  // Of what is folded, that which is still ahead.
  for (const cell of page.querySelectorAll<HTMLElement>('[data-ahead]')) {
    const { ahead = '', base = '0' } = cell.dataset;
    const lapsed = ahead.split(' ').reduce((sum, rule) => sum + (counts.get(`lapsed ${rule}`) ?? 0), 0);
    const left = Math.max(0, Number(base) - lapsed);
    cell.textContent = numbers.format(left);
    cell.closest('details')?.toggleAttribute('hidden', left === 0);
  }
  for (const cell of page.querySelectorAll<HTMLElement>('[data-count]')) {
    const { count: column = '', base = '0' } = cell.dataset;
    const row = cell.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? '';
    const more = counts.get(`${row}|${column}`) ?? 0;
    const value = column === 'soon' ? more : Number(base) + more;
    cell.textContent = numbers.format(value);
    cell.toggleAttribute('data-zero', value === 0);
  }
}
