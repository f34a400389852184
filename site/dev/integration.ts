/** The dev server, tied to Astro. */
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BaseIntegrationHooks } from 'astro';
import { root, show, source, todayOf } from '../data/source.node.ts';
import { checkedPages } from './checked-pages.ts';
import { liveNavigation } from './navigation.ts';
import { emptyPage } from './placeholder.ts';
import { report, watchRepository } from './server.ts';
import { beginSession, type Session } from './session.ts';

/** One per process: it outlives a restart of the server, which reads the configuration again. */
let session: Session | undefined;

/** No file has this name: a change of it tells Astro to begin anew. */
const restartMark = fileURLToPath(new URL('restart-the-dev-server', import.meta.url));

const client = fileURLToPath(new URL('client.ts', import.meta.url));

type Setup = Parameters<BaseIntegrationHooks['astro:config:setup']>[0];
type Serve = Parameters<BaseIntegrationHooks['astro:server:setup']>[0];

/** The two moments at which the dev server needs Astro. */
export function devHooks(): { setup(context: Setup): void; serve(context: Serve): void } {
  return {
    setup: ({ updateConfig, injectScript, addWatchFile }) => {
      begin();
      addWatchFile(restartMark);
      injectScript('page', `import ${JSON.stringify(client)};`);
      updateConfig({
        // Those who look at these pages write texts, not components.
        devToolbar: { enabled: false },
        vite: { plugins: [checkedPages(), liveNavigation()] },
      });
    },
    serve: ({ server, refreshContent }) => {
      const running = begin();
      emptyPage(server, running, client);
      watchRepository({
        server,
        session: running,
        refreshPages: () => refreshPages(refreshContent),
        restart: () => {
          server.watcher.emit('change', restartMark);
        },
      });
    },
  };
}

/**
 * Astro reloads its own configuration of collections whenever an MDX or YAML file changes, and declines to refresh
 * anything in the meantime, without a word: asked again until the loader has run.
 */
async function refreshPages(refresh: Serve['refreshContent']): Promise<void> {
  let loaded = false;
  for (let attempt = 0; attempt < 100; attempt++) {
    await refresh?.({
      loaders: ['pages', 'chapters'],
      context: {
        loaded: () => {
          loaded = true;
        },
      },
    });
    if (loaded) return;
    await setTimeout(50);
  }
  process.stderr.write('The pages of the handbook could not be loaded again: start `npm run dev` anew.\n');
}

function begin(): Session {
  if (session) return session;
  session = beginSession({
    root,
    todayOf,
    shown: () => source().registry,
    show,
  });
  report(session.last);
  return session;
}
