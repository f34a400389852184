/** Begins on the page of a form, with the words to speak in. */
import { el, must } from '../../browser/dom.ts';
import { Voice } from '../../browser/voice.ts';
import type { FormKey, FormWords } from '../form-key.ts';
import { FormPage } from './page.ts';

const root = document.querySelector<HTMLElement>('[data-form]');
if (root) {
  if (canJudge()) void start(root);
  else must(root, '[data-too-old]').hidden = false;
}

/** The rules read addresses with patterns, which not every browser knows yet. */
function canJudge(): boolean {
  return 'URLPattern' in window && 'Worker' in window;
}

async function start(page: HTMLElement): Promise<void> {
  // The address may hold an account that somebody suspects: what the browser fetches from here must not say so.
  document.head.append(el('meta', { name: 'referrer', content: 'strict-origin' }));
  must(page, '[data-again]').addEventListener('click', () => location.reload());
  try {
    const response = await fetch(page.dataset['words'] ?? '');
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    new FormPage(page, new Voice<FormKey>((await response.json()) as FormWords, page.dataset));
  } catch {
    // Offline, or a host that does not serve the words: the other ways are all there.
    must(page, '[data-unavailable]').hidden = false;
  }
}
