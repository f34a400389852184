/**
 * The browser of the tests: Chrome, Chromium or Edge of this machine, or else one that is installed now. Never none:
 * a test that skips itself in silence proves nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/** The one without windows comes first: it does the same with a third less work. */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];

const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined
      ? []
      : [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ];
  }),
};

/** Path of a browser that can be driven; installs one when there is none, and throws how to do so when that fails. */
export function browserPath(): string {
  const named = process.env['CHOIRBOOK_BROWSER'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHOIRBOOK_BROWSER names ${named}, where there is no file.`);
  }
  const found = find();
  if (found) return found;
  for (const { says, run } of installers()) {
    process.stderr.write(`No Chrome, Chromium or Edge on this machine. ${says}\n`);
    run();
    const installed = find();
    if (installed) return installed;
  }
  throw new Error(
    [
      'The browser tests need Chrome, Chromium or Edge, and none could be found or installed. Any of these helps:',
      '  Debian, Ubuntu:  sudo apt-get install chromium-headless-shell',
      '  any system:      npx playwright-core install --with-deps chromium-headless-shell',
      '  elsewhere:       CHOIRBOOK_BROWSER=/path/to/chrome npm test',
    ].join('\n'),
  );
}

function find(): string | undefined {
  const inPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...(places[process.platform] ?? inPath), chromium.executablePath()].find((file) =>
    existsSync(file),
  );
}

/** What can be tried here, the system's own way first. */
function installers(): { says: string; run: () => void }[] {
  const isRoot = process.getuid?.() === 0;
  const shell = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: ['ignore', 2, 2] });
  return [
    ...(isRoot && existsSync('/usr/bin/apt-get')
      ? ['chromium-headless-shell', 'chromium'].map((name) => ({
          says: `Installing Debian’s ${name} …`,
          run: () => {
            shell('apt-get', 'update', '-qq');
            shell('apt-get', 'install', '-y', '-qq', '--no-install-recommends', name);
          },
        }))
      : []),
    {
      says: 'Downloading Playwright’s Chromium …',
      run: () => {
        const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
        shell(
          process.execPath,
          join(folder, 'cli.js'),
          'install',
          ...(isRoot ? ['--with-deps'] : []),
          'chromium',
        );
      },
    },
  ];
}

/** Nothing of a browser's own may reach for the network; as root it has no sandbox. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
