/** Waits for somebody to search; fetches the search itself only then. */
import type { Finder } from './finder.ts';

const root = document.querySelector<HTMLElement>('[data-search]');
const button = root?.querySelector('button');
if (root && button) {
  let finder: Promise<Finder> | undefined;
  const open = async () => {
    finder ??= import('./finder.ts').then(({ finderFor }) => finderFor(root));
    (await finder).open();
  };
  const keys = button.querySelector('kbd');
  if (keys && /Mac|iP(?:hone|ad|od)/.test(navigator.platform)) keys.textContent = '⌘ K';
  button.hidden = false;
  button.addEventListener('click', () => void open());
  addEventListener('keydown', (event) => {
    if (
      event.key.toLowerCase() !== 'k' ||
      !(event.ctrlKey || event.metaKey) ||
      event.altKey ||
      event.shiftKey
    )
      return;
    event.preventDefault();
    void open();
  });
}
