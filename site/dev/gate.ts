/**
 * Pages wait while the data change: one that is rendered across a change would mix both states, and what it has
 * computed from the old one would be kept for all later pages.
 */
import { setTimeout } from 'node:timers/promises';
import type { ViteDevServer } from 'vite';

export interface Gate {
  /** Lets nobody in, and resolves when those who are inside have left. */
  close(): Promise<void>;
  open(): void;
}

/** Some answers take long, such as Vite's while it bundles a package: they are not waited for forever. Milliseconds. */
const patience = 1000;

/** Puts a gate before every answer of a server. */
export function gateOf(server: Pick<ViteDevServer, 'middlewares'>): Gate {
  let inside = 0;
  let empty: (() => void) | undefined;
  let waiting: Promise<void> | undefined;
  let open = () => {};
  server.middlewares.use(async (_request, response, next) => {
    await waiting;
    inside++;
    response.once('close', () => {
      inside--;
      if (inside === 0) empty?.();
    });
    next();
  });
  return {
    async close() {
      waiting = new Promise((resolve) => {
        open = resolve;
      });
      if (inside === 0) return;
      const left = new Promise<void>((resolve) => {
        empty = resolve;
      });
      await Promise.race([left, setTimeout(patience)]);
    },
    open() {
      waiting = undefined;
      open();
    },
  };
}
