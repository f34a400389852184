/** npm run dev, where files come, move and go, and where the organisation itself changes. */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test, vi } from 'vitest';
import {
  ada,
  devSandbox,
  edit,
  front,
  gone,
  open,
  panel,
  read,
  root,
  save,
  shows,
} from '../testing/dev-sandbox.ts';

devSandbox();

test('files come, move and go: entries, pages, and whole folders', async () => {
  const channel = read('channels/x/aster.yaml');
  const list = await open('channels/');
  save(
    'channels/x/aster_kids.yaml',
    channel
      .replace(/^name:.*$/m, 'name: Aster Kids')
      .replace('x.com/aster', 'x.com/aster_kids')
      .replace(/^platform_id:.*\n/m, ''),
  );
  await shows(list, 'Aster Kids');
  rmSync(join(root, 'channels/x/aster_kids.yaml'));
  await list.getByText('Aster Kids').first().waitFor({ state: 'detached', timeout: 90_000 });

  const fresh = await open('handbook/visitors/');
  save('policy/handbook/visitors.mdx', `${front('Visitors')}They are welcome.\n`);
  await shows(fresh, 'They are welcome.');
  await fresh.locator('.sidebar-content').getByText('Visitors').first().waitFor({ state: 'attached' });

  // As many editors save: another file takes the place.
  save(`${ada}~`, read(ada).replace(/^name:.*$/m, 'name: Ada Atomic'));
  const people = await open('people/');
  renameSync(join(root, `${ada}~`), join(root, ada));
  await shows(people, 'Ada Atomic');

  renameSync(join(root, 'channels/x'), join(root, 'channels/y'));
  await panel(people).getByText('channels/y/aster.yaml:1:1').waitFor({ timeout: 90_000 });
  renameSync(join(root, 'channels/y'), join(root, 'channels/x'));
  await gone(people);
});

test('name and languages of the organisation change without a new start by hand', async () => {
  // A page that is loaded while the server starts anew finds nobody to connect to, and Vite says so.
  const home = await open('', { tolerate: /Failed to load|WebSocket|\[vite\]/ });
  edit('policy/organization.yaml', 'name', 'Renamed Museum');
  await home.locator('header').getByText('Renamed Museum').first().waitFor({ timeout: 90_000 });
  edit('policy/organization.yaml', 'languages', '[en, fr, de]');
  // The server itself starts anew; a page that is loaded meanwhile may meet a closed door.
  const deutsch = home.getByRole('link', { name: 'Deutsch' });
  await vi.waitUntil(
    async () =>
      (await deutsch.count()) > 0 ||
      home.reload().then(
        () => false,
        () => false,
      ),
    { timeout: 200_000, interval: 1000 },
  );
  const german = await open('de/people/');
  edit(ada, 'name', 'Ada Again');
  await shows(german, 'Ada Again');
}, 240_000);
