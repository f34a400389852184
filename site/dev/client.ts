/** Runs in every page of the dev server: keeps it and its panel in step with the repository. */
import { askEvent, type Notice, noticeEvent } from './notice.ts';
import { showNotice } from './panel.ts';

const reloadedKey = 'choirbook-dev-reloaded';

if (import.meta.hot) {
  import.meta.hot.on(noticeEvent, (notice: Notice) => {
    if (isOlder(notice)) location.reload();
    else showNotice(notice);
  });
  import.meta.hot.send(askEvent);
}

/**
 * Was this page asked for before the last change, and not yet connected when the others were told to reload? Once per
 * change, for the clocks of two machines may differ.
 */
function isOlder({ since }: Notice): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (performance.timeOrigin + (navigation?.requestStart ?? 0) >= since) return false;
  if (sessionStorage.getItem(reloadedKey) === String(since)) return false;
  sessionStorage.setItem(reloadedKey, String(since));
  return true;
}
