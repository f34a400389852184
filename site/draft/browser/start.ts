/** Begins on the page of drafts. */
import { must } from '../../browser/dom.ts';
import { fetchJson } from '../../browser/fetch-json.ts';
import { speaker } from '../../i18n/speak.ts';
import type { SpokenKey, Words } from '../../i18n/spoken.ts';
import type { DraftPlatforms } from '../platform.ts';
import { DraftPage } from './page.ts';

async function begin(root: HTMLElement): Promise<void> {
  const { language = 'en', first = 'en', root: pages = '/', words = '', platforms = '' } = root.dataset;
  try {
    const [{ entries, language: spoken }, networks] = await Promise.all([
      fetchJson<Words<SpokenKey<'draft'>>>(words),
      fetchJson<DraftPlatforms>(platforms),
    ]);
    new DraftPage(root, networks, { speak: speaker(entries, spoken), language, first, root: pages });
  } catch (error) {
    console.warn(error);
    must(root, '[data-unavailable]').hidden = false;
  }
}

const root = document.querySelector<HTMLElement>('[data-checker]');
if (root) void begin(root);
