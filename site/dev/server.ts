/** The dev server's side of a save: notice it, judge it, show it or keep the last good state, and tell terminal and pages. */
import type { ViteDevServer } from 'vite';
import type { Registry } from '../../scripts/core/model/registry.ts';
import { root, source } from '../data/source.node.ts';
import { addressOf, changedPages, repositoryOf } from './changes.ts';
import { type Gate, gateOf } from './gate.ts';
import { forgetModules } from './modules.ts';
import { isNavigation } from './navigation.ts';
import { askEvent, noticeEvent, noticeOf } from './notice.ts';
import { isEditorsOwn, pathInside, pictureInside } from './paths.ts';
import type { Outcome, Session } from './session.ts';
import { outcomeText } from './terminal.ts';

/**
 * Editors write a file in several steps, and a branch that is checked out is many files: one reading for all of them.
 * The watcher drops what follows a change of the same file within 50 ms; a reading that waits longer misses nothing.
 */
const quiet = 70;

export interface Host {
  readonly server: ViteDevServer;
  readonly session: Session;
  /** Loads the pages of the handbook into Astro's store again. */
  refreshPages(): Promise<void>;
  /** Begins the server anew, for what Astro reads only once. */
  restart(): void;
}

/** When what is shown changed last; it outlives a restart of the server. */
let since = 0;

/** Watches the repository's data for as long as the server runs. */
export function watchRepository(host: Host): void {
  const { server, session } = host;
  const gate = gateOf(server);
  let saved = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  // Not the folders themselves: one that is renamed and comes back would be lost.
  server.watcher.add(root);
  server.watcher.on('all', (_event, file) => {
    const path = pathInside(file) ?? pictureInside(file);
    if (path === undefined || isEditorsOwn(path)) return;
    saved.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...saved].sort();
      saved = new Set();
      work = work.then(() => update(host, gate, files)).catch(complain);
    }, quiet);
  });
  const { hot } = server.environments.client;
  hot.on(askEvent, (_data: unknown, client: { send(event: string, data: unknown): void }) =>
    client.send(noticeEvent, noticeOf(session.last, since)),
  );
}

async function update(host: Host, gate: Gate, saved: readonly string[]): Promise<void> {
  const { hot } = host.server.environments.client;
  const begun = Date.now();
  await gate.close();
  try {
    const outcome = host.session.reread();
    report(outcome, saved);
    if (outcome.replaced) since = begun;
    const isElsewhere = outcome.replaced && (await present(host, outcome.replaced));
    // A server that begins anew closes its pages' connections; they come back, reload and ask.
    if (isElsewhere) return host.restart();
    // A page that is loaded again asks for the notice itself.
    if (outcome.replaced) hot.send({ type: 'full-reload', path: '*' });
    else hot.send(noticeEvent, noticeOf(outcome, since));
  } finally {
    gate.open();
  }
}

/** Somebody who writes texts is told what failed; the stack is for those who ask for it. */
function complain(error: unknown): void {
  const text = error instanceof Error ? (process.env['DEBUG'] ? error.stack : error.message) : String(error);
  process.stderr.write(`The pages could not be renewed: ${text}\n`);
}

/** Prints an outcome. */
export function report(outcome: Outcome, saved: readonly string[] = []): void {
  const color = process.stdout.isTTY && !process.env['NO_COLOR'];
  process.stdout.write(outcomeText(outcome, saved, color));
}

/** Makes everything that was computed from the old data be computed again. Says whether the site stands elsewhere now. */
async function present({ server, refreshPages }: Host, before: Registry): Promise<boolean> {
  const { registry } = source();
  const changed = changedPages(before, registry);
  const isPage = (id: string) => changed.has(pathInside(id.split('?', 1)[0] ?? '') ?? '');
  // Edit links stand in the store, too.
  if (changed.size > 0 || repositoryOf(before) !== repositoryOf(registry)) await refreshPages();
  forgetModules(
    server,
    (id) => id.endsWith('.node.ts') || isNavigation(id) || isPage(id) || contentModules.test(id),
  );
  return addressOf(before) !== addressOf(registry);
}

/** Astro's store and its list of pages. Astro forgets them itself, but some only when it hears from the disk. */
const contentModules = /\/content-modules\.mjs$|astro:content-module-imports$|astro:data-layer-content$/;
