/** Begins on a page that asks and answers about accounts. */
import { el, must } from './dom.ts';
import { fetchJson } from './fetch-json.ts';
import { Voice, type Words } from './voice.ts';

/** Fetches the words of the page and runs it; without them the page says so, and what was served is still all there. */
export async function speakOn<K extends string>(
  page: HTMLElement,
  run: (voice: Voice<K>) => unknown,
): Promise<void> {
  // The address may hold an account that somebody suspects: what the browser fetches from here must not say so.
  document.head.append(el('meta', { name: 'referrer', content: 'strict-origin' }));
  try {
    const { entries } = await fetchJson<{ entries: Words<K> }>(page.dataset['words'] ?? '');
    run(new Voice(entries, page.dataset));
  } catch {
    must(page, '[data-unavailable]').hidden = false;
  }
}
