/** The reader’s own clock beside that of a channel, where the two differ. */

import { clockIn } from '../clock.ts';

/** What the reader’s own clock shows at an instant: `2026-12-08 14:30`. */
export const onOwnClock = (instant: string): string =>
  // Swedes write it as we do.
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant));

/** Says it once for each time of a page: `14:30 your time`, with the day where that is another one. */
export function addOwnTimes(root: Document): void {
  const { lang } = root.documentElement;
  const weekday = new Intl.DateTimeFormat(lang, { weekday: 'short' });
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-zoned]')) {
    const { zoned = '', yours = '' } = time.dataset;
    delete time.dataset['zoned'];
    const own = onOwnClock(time.dateTime);
    if (zoned === '' || own === zoned) continue;
    const isOtherDay = own.slice(0, 10) !== zoned.slice(0, 10);
    const clock = clockIn(lang, own.slice(11));
    const words = isOtherDay ? `${weekday.format(new Date(time.dateTime))} ${clock}` : clock;
    const beside = root.createElement('small');
    beside.className = 'own-time';
    beside.textContent = yours.replace('{time}', words);
    time.parentElement?.append(beside);
  }
}
