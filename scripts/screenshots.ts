/** npm run screenshots: takes the pictures of the README anew, from the repository as it is. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildSite } from '../site/testing/build.ts';
import { browserFlags, browserPath } from '../site/testing/chromium.ts';
import { serve } from '../site/testing/serve.ts';
import { command, options, start } from './node/command.ts';
import { ownRoot } from './node/load.ts';
import { reviewPage } from './screenshots/review-page.ts';

const help = `Usage: npm run screenshots

Builds the handbook and writes .github/images/*.png. Look at each of them before you commit.
`;

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

const shots: readonly Shot[] = [
  { name: 'home', path: '', height: 1000 },
  { name: 'registry', path: 'channels/?platform=facebook&platform=instagram&language=fr' },
  { name: 'channel', path: 'channels/x/ferrane_fr/', height: 1000 },
  { name: 'verify', path: 'verify/?q=https%3A%2F%2Ftwitter.com%2FFerrnae_FR', height: 1000 },
  { name: 'ask', path: 'fr/ask/', dark: true },
  { name: 'propose', path: 'propose/?url=https%3A%2F%2Fx.com%2Fferrane_fr2', height: 1000 },
  { name: 'units', path: 'units/' },
  { name: 'audiences', path: 'audiences/matrix/' },
  { name: 'calendar', path: 'calendar/', height: 1000 },
  { name: 'post', path: 'calendar/posts/2026/new-sailings-from-0540/', height: 1000 },
  { name: 'week', path: 'fr/calendar/week/', width: 390, height: 844 },
  { name: 'waiting', path: 'calendar/queue/' },
  { name: 'pictures', path: 'calendar/assets/', dark: true },
  { name: 'health', path: 'health/' },
  { name: 'phone', path: 'fr/channels/', width: 390, height: 844, dark: true },
];

export const main = command(help, async (argv) => {
  options({}, argv);
  const folder = mkdtempSync(join(tmpdir(), 'choirbook-screenshots-'));
  const dist = join(folder, 'dist');
  buildSite({ root: ownRoot, outDir: dist });
  const { server, address } = await serve(dist);
  const browser = await chromium.launch({ executablePath: browserPath(), args: browserFlags });
  const images = join(ownRoot, '.github/images');
  mkdirSync(images, { recursive: true });
  try {
    for (const { name, path, width = 1280, height = 800, dark = false } of shots) {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        deviceScaleFactor: width < 600 ? 2 : 1,
      });
      await page.goto(address + path, { waitUntil: 'networkidle' });
      await page.screenshot({ path: join(images, `${name}.png`) });
      await page.close();
      process.stdout.write(`.github/images/${name}.png\n`);
    }
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    await page.setContent(reviewPage(join(folder, 'clone')));
    await page.screenshot({ path: join(images, 'review.png') });
    process.stdout.write('.github/images/review.png\n');
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});

if (import.meta.main) await start(main);
