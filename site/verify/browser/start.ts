/** Begins on the verify page, with the words to answer in. */

import { el, must } from '../../browser/dom.ts';
import { Voice } from '../../browser/voice.ts';
import type { VerifyKey, VerifyWords } from '../verify-key.ts';
import { VerifyPage } from './page.ts';

const root = document.querySelector<HTMLElement>('[data-verify]');
if (root) void start(root);

async function start(page: HTMLElement): Promise<void> {
  // The address will hold what was pasted: what the browser fetches and follows from here must not say so.
  document.head.append(el('meta', { name: 'referrer', content: 'strict-origin' }));
  try {
    const response = await fetch(page.dataset['words'] ?? '');
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    new VerifyPage(page, new Voice<VerifyKey>((await response.json()) as VerifyWords, page.dataset));
  } catch {
    // Offline, or a host that does not serve the words: the lists below are all there.
    must(page, '[data-unavailable]').hidden = false;
  }
}
