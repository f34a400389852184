/** When the post could appear: free times as radio buttons, and what its time is elsewhere. */

import { type Child, el } from '../../browser/dom.ts';
import { onOwnClock } from '../../calendar/browser/own-times.ts';
import { clockIn } from '../../calendar/clock.ts';
import { dayWriter } from '../../i18n/days.ts';
import type { PlanVoice } from './voice.ts';
import type { Reading } from './worker.ts';

/** The free times of the channel; one on which nothing appears is shown with why, and cannot be chosen. */
export function showSlots(
  room: HTMLElement,
  { slots, time, zone }: Reading,
  { voice, speak }: PlanVoice,
): void {
  const dayOf = dayWriter(voice.language, { weekday: 'short', day: 'numeric', month: 'short' });
  const key = JSON.stringify([slots, zone]);
  if (room.dataset['shown'] !== key) {
    room.dataset['shown'] = key;
    room.replaceChildren(
      ...slots.map(({ at, day, time: clock, silence }) => {
        const radio = el('input', { type: 'radio', name: 'slot', value: at, disabled: silence && '' });
        return el(
          'label',
          { class: silence ? 'slot silent' : 'slot' },
          radio,
          el('span', {}, dayOf(day)),
          el('b', {}, clockIn(voice.language, clock)),
          el('small', {}, silence ? voice.say(silence.name) : speak('plan.say.free')),
        );
      }),
    );
    if (zone !== undefined && slots.length === 0)
      room.append(el('p', { class: 'empty' }, speak('plan.say.full')));
  }
  for (const radio of room.querySelectorAll('input')) radio.checked = radio.value === time?.at;
}

/** Whose clock it is, and what the reader’s own shows then. */
export function showTime(room: HTMLElement, { zone, time }: Reading, { voice, speak }: PlanVoice): void {
  const words: Child[] = [];
  if (zone !== undefined) words.push(speak('plan.say.clock', { zone }));
  const own = time && onOwnClock(time.instant);
  if (time && own !== undefined && own !== time.at) {
    const clock = clockIn(voice.language, own.slice(11));
    const isOtherDay = own.slice(0, 10) !== time.day;
    words.push(
      ' ',
      speak('plan.say.yours', { time: isOtherDay ? `${voice.day(own.slice(0, 10))}, ${clock}` : clock }),
    );
  }
  const sentence = words.join('');
  if (room.textContent !== sentence) room.textContent = sentence;
}
