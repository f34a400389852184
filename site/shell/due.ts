/** Deadlines are judged when they are read: a page that was built last month still says today what is late. */

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
