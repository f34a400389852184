/** Once for all tests that look at a built site: the museum's handbook, and a server for it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build.ts';
import { museumAddress, museumDay, writeMuseum } from './museum.ts';
import { serve } from './serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The repository that was built. */
    repository: string;
    /** Folder of the built site. */
    dist: string;
    /** Where it is served, with a slash at the end. */
    address: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'choirbook-site-'));
  const root = join(folder, 'repository');
  const outDir = join(folder, 'dist');
  mkdirSync(root);
  writeMuseum(root);
  buildSite({ root, outDir, today: museumDay });
  const { server, address } = await serve(outDir, museumAddress.pathname);
  provide('repository', root);
  provide('dist', outDir);
  provide('address', address);
  return () => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
