/** Begins on the registry page: fetches the index when there is time, or at once when the address asks for a view. */
import { isWhole } from '../../../../scripts/core/browse/index.ts';
import { must } from '../../../browser/dom.ts';
import { RegistryBrowser, wide } from './browser.ts';
import { load } from './load.ts';
import { queryAt } from './place.ts';

const root = document.querySelector<HTMLElement>('[data-browse]');
if (root) start(root);

function start(page: HTMLElement): void {
  const scripted = page.querySelectorAll<HTMLElement>('[data-scripted]');
  const reveal = (shown: boolean) => {
    for (const element of scripted) element.hidden = !shown;
  };
  reveal(true);
  // On a wide screen the facets lie open; on a phone they are behind one line.
  must<HTMLDetailsElement>(page, 'details.facets').open = wide.matches;
  const asked = !isWhole(queryAt(`${page.dataset['root'] ?? '/'}channels/`, location));
  page.toggleAttribute('data-waiting', asked);
  let begun = false;
  const begin = async () => {
    if (begun) return;
    begun = true;
    try {
      const loaded = await load(page.dataset['index'] ?? '');
      new RegistryBrowser(page, loaded);
      page.toggleAttribute('data-ready', true);
    } catch {
      // Offline, or a host that does not serve the index: the list as it was served is still all there.
      reveal(false);
      must(page, '[data-unavailable]').hidden = false;
    } finally {
      page.removeAttribute('data-waiting');
    }
  };
  for (const event of ['focusin', 'pointerdown', 'input'])
    page.addEventListener(event, begin, { once: true });
  if (asked) void begin();
  else if ('requestIdleCallback' in window) requestIdleCallback(() => void begin(), { timeout: 2000 });
  else setTimeout(() => void begin(), 200);
}
