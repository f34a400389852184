/** For tests: the museum in a dev server of its own, and a browser that looks at it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openPage, type View } from './browser.ts';
import { type DevServer, startDev } from './dev-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'choirbook-dev-'));
export const root = join(folder, 'repository');
export const canary = join(folder, 'canary');
let started: DevServer;
/** The server of this file, once it listens. */
export const server = () => started;

export const ada = 'policy/people/ada-noor.yaml';
export const page = 'policy/handbook/hours.mdx';
export const front = (title: string) =>
  `---\ntitle: ${title}\ndescription: Hours.\nreviewed_on: 2026-11-01\n---\n\n`;
export const read = (path: string) => readFileSync(join(root, path), 'utf8');
export const save = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
export const edit = (path: string, key: string, value: string) =>
  save(path, read(path).replace(new RegExp(`^${key}:.*$`, 'm'), `${key}: ${value}`));

/** A channel of this address has the longest name of a file that an account is given. */
export const longest = 'b'.repeat(104);

/** Pages that are missing or refused are the subject here; scripts of the page must not fail all the same. */
export const open = (path: string, view: View = {}) =>
  openPage(path, { tolerate: /Failed to load/, ...view, own: true, address: started.address });
export const shows = (view: Page, text: string) => view.getByText(text).first().waitFor({ timeout: 90_000 });
export const panel = (view: Page) => view.locator('choirbook-problems section');
export const gone = (view: Page) => panel(view).waitFor({ state: 'detached', timeout: 90_000 });

/** Starts the server for the tests of a file, and stops it after them. */
export function devSandbox(): void {
  beforeAll(async () => {
    cpSync(join(import.meta.dirname, '../../scripts/testing/base'), root, { recursive: true });
    edit('policy/organization.yaml', 'handbook', 'https://handbook.aster.example/staff/');
    save(page, `${front('Hours')}Open at nine.\n`);
    save(
      `channels/web/aster.example%2F${longest}.yaml`,
      read('channels/x/aster.yaml')
        .replace(/^url:.*$/m, `url: https://aster.example/${longest}`)
        .replace(/^platform_id:.*\n/m, ''),
    );
    started = await startDev(root, '2026-12-01');
  }, 120_000);

  afterAll(async () => {
    await started?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
}
