/** Builds the handbook of any repository into any folder, as `npm run build` does, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const home = join(import.meta.dirname, '../..');

export interface BuildOptions {
  /** The repository that is shown. */
  readonly root: string;
  readonly outDir: string;
  /** Astro's memory between builds; a folder of the build's own keeps two builds apart. */
  readonly cacheDir: string;
  /** The day on which it is judged; today when absent. */
  readonly today?: string;
}

/** What the build printed; throws it when the build fails. */
export function buildSite({ root, outDir, cacheDir, today }: BuildOptions): string {
  const options = { root: home, outDir, cacheDir, logLevel: 'error' };
  const script = `import { build } from 'astro'; await build(${JSON.stringify(options)});`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: home,
    encoding: 'utf8',
    // Not the caller's environment: a test runner's BASE_URL and MODE would be taken for the site's.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      SYSTEMROOT: process.env['SYSTEMROOT'],
      NODE_ENV: 'production',
      CHOIRBOOK_ROOT: root,
      CHOIRBOOK_TODAY: today,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`);
  return stdout + stderr;
}
