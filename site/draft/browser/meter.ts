/** How long the text is, as its network counts, and what else is counted. */
import { el, must } from '../../browser/dom.ts';
import type { Judged } from './judge.ts';
import type { DraftSpeak } from './remarks.ts';

/** Writes the counts below the text, and fills the bar as far as the limit allows. */
export function showMeter(
  root: HTMLElement,
  text: string,
  { counts, stretches }: Judged,
  speak: DraftSpeak,
): void {
  const { length, max, unit, words, links } = counts;
  const isOver = max !== undefined && length > max;
  const bar = must<SVGElement>(root, '.bar');
  bar.classList.toggle('limited', max !== undefined);
  bar.classList.toggle('over', isOver);
  must<SVGElement>(bar, '.full').setAttribute(
    'width',
    `${max === undefined ? 0 : Math.min(100, (100 * length) / max)}`,
  );
  const count =
    max === undefined ? speak('draft.say.length', { n: length }) : speak('draft.say.of', { n: length, max });
  const notes = [
    isOver && speak('draft.say.over', { n: length - max }),
    unit === 'x-weighted' && links > 0 && speak('draft.say.link-as-23'),
    speak('draft.say.words', { n: words }),
  ].filter((note) => note !== false);
  must(root, '[data-count]').replaceChildren(el('strong', {}, count), ...notes.map((note) => ` · ${note}`));
  const unread = stretches
    .filter(({ language }) => language === 'und')
    .map(({ from }) => text.slice(0, from).split('\n').length);
  const unsure = must(root, '[data-unread]');
  unsure.hidden = unread.length === 0;
  unsure.textContent = speak('draft.say.unread', { n: unread.length, lines: unread.join(', ') });
}
