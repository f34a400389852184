/** For tests: the form in a real browser, over a museum with more to say about accounts. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { check } from '../../scripts/core/check/check.ts';
import type { Published } from '../../scripts/core/publish/published.ts';
import { loadRegistry } from '../../scripts/node/load.ts';
import { openPage, type View } from './browser.ts';
import { museumDay } from './museum.ts';

export const address = inject('address');
const served = JSON.parse(readFileSync(join(inject('dist'), 'registry.json'), 'utf8')) as Published;
const aster = served.channels.find(({ id }) => id === 'x/aster');
const fans = served.unofficial[0];
if (!aster || !fans) throw new Error('The museum has lost its channels.');

const accountOf = (handle: string) => ({
  platform: 'x',
  kind: 'account',
  handle,
  key: `x/${handle}`,
  profile: `https://x.com/${handle}`,
});
const channel = (handle: string, more: object) => ({
  ...aster,
  id: `x/${handle}`,
  account: accountOf(handle),
  name: handle,
  url: `https://x.com/${handle}`,
  platform_id: undefined,
  purpose: `Speak of ${handle}, and of nothing else.`,
  ...more,
});

/** What the museum does not have: an impostor, a closed channel, a proposed one, a platform where nothing is opened. */
export const others = {
  ...served,
  channels: [
    // A hundred and sixty sisters would be asked about all at once.
    ...served.channels.filter(({ id }) => !/^x\/aster_\d+$/.test(id)),
    channel('aster_old', {
      status: 'retired',
      retired: { on: '2024-05-01', reason: 'Done.', handle_kept: true },
    }),
    channel('aster_next', { status: 'proposed', why_this_platform: 'Many people ask for it there.' }),
  ],
  unofficial: [
    ...served.unofficial,
    {
      ...fans,
      id: 'x/aster_gifts',
      account: accountOf('aster_gifts'),
      name: 'Aster Gifts',
      kind: 'impostor',
      risk: 'high',
    },
  ],
  platforms: served.platforms.map((platform) =>
    platform.id === 'youtube'
      ? {
          ...platform,
          decision: {
            status: 'no-new-channels',
            reason: { en: 'Films take too long.', fr: 'Un film demande trop de temps.' },
            on: '2026-02-03',
            by: 'ada-noor',
          },
        }
      : platform,
  ),
};

/** The form over that registry. */
export async function open(path = 'propose/', view: View = {}): Promise<Page> {
  const before = (page: Page) => page.route('**/registry.json*', (route) => route.fulfill({ json: others }));
  const page = await openPage(path, { ...view, day: museumDay, before });
  await page.locator('[data-ready]').waitFor();
  return page;
}

export const control = (page: Page, name: string) => page.locator(`[name="${name}"]`);
export const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);
export const panel = (page: Page) => page.locator('[data-account]');
export const yaml = (page: Page) => page.locator('[data-yaml] code');
export const host = (page: Page) => page.locator('[data-host]');
export const says = (page: Page, text: string) => page.getByText(text, { exact: false }).first().waitFor();

export const purpose = 'Answer the questions of school classes before their visit.';
export const why = 'Teachers ask us there already, and nobody of ours answers them.';

/** Fills in all that is needed. */
export async function fillIn(page: Page, more: { url?: string; purpose?: string } = {}): Promise<void> {
  await control(page, 'url').fill(more.url ?? 'https://mobile.twitter.com/Astronomy_Class?s=20');
  await control(page, 'unit').selectOption('museum');
  await control(page, 'owner').selectOption('ada-noor');
  await control(page, 'deputy').selectOption('ben-roy');
  await page.locator('[name="audiences"][value="visitors"]').check();
  await page.locator('[name="languages"][value="en"]').check();
  await control(page, 'purpose').fill(more.purpose ?? purpose);
  await control(page, 'why_this_platform').fill(why);
}

/** What the host is told by the link. */
export async function linked(page: Page): Promise<{ filename: string; value: string; address: URL }> {
  await host(page).waitFor();
  const url = new URL((await host(page).getAttribute('href')) ?? '');
  return {
    address: url,
    filename: url.searchParams.get('filename') ?? '',
    value: url.searchParams.get('value') ?? '',
  };
}

/** What the check says of a file that is written into a copy of the museum. */
export function checked(path: string, text: string) {
  const root = mkdtempSync(join(tmpdir(), 'choirbook-form-'));
  try {
    cpSync(inject('repository'), root, { recursive: true });
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return check(loadRegistry(root), { today: museumDay }).problems.filter((one) => one.file === path);
  } finally {
    rmSync(root, { recursive: true });
  }
}
