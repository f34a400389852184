/** Deadlines are judged when they are read: a page that was built last month still says today what is late. */

/** A day as text, in the reader's own time zone. */
export function dayOf(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The reader's own date. */
export const readersDay = (): string => dayOf(new Date());

/** Says of every deadline that has passed that it has. One never comes back: a clock that is behind changes nothing. */
export function judge(root: ParentNode, today: string): void {
  for (const time of root.querySelectorAll<HTMLElement>('time[data-due]')) {
    const { due = today, late = '' } = time.dataset;
    if (due >= today) continue;
    time.textContent = late;
    time.classList.add('late');
    delete time.dataset['due'];
    delete time.dataset['late'];
  }
}
