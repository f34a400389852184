/** Posts that say nearly the same, with the words that both have. */
import { el } from '../../browser/dom.ts';
import type { PlanVoice } from './voice.ts';
import type { Reading } from './worker.ts';

export function showNear(room: HTMLElement, { near }: Reading, { voice }: PlanVoice): void {
  room.hidden = near.length === 0;
  room.querySelector('ul')?.replaceChildren(
    ...near.map(({ id, title, channel, day, text, shared, likeness }) => {
      const words = new Set(shared);
      const pieces = text
        .split(/([\p{L}\p{N}]+)/u)
        .map((piece) => (words.has(piece.toLowerCase()) ? el('mark', {}, piece) : piece));
      const post = el('a', { href: voice.href(`calendar/posts/${id}/`) }, title ?? id);
      const values = {
        n: voice.number(Math.round(likeness * 100)),
        post,
        channel: el('code', { translate: 'no' }, channel),
        day: voice.day(day),
      };
      return el(
        'li',
        {},
        el('p', {}, ...voice.fill(voice.word('plan.say.near'), values)),
        el('blockquote', {}, ...pieces),
      );
    }),
  );
}
