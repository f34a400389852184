/** Builds the handbook of any repository into any folder, as `npm run build` does, in a process and a copy of the code of its own. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { copyCode } from './code-copy.ts';

export interface BuildOptions {
  /** The repository that is shown. */
  readonly root: string;
  readonly outDir: string;
  /** The day on which it is judged; today when absent. */
  readonly today?: string;
}

/** What the build printed; throws it when the build fails. */
export function buildSite({ root, outDir, today }: BuildOptions): string {
  const code = copyCode();
  const options = { root: code, outDir, logLevel: 'error' };
  const script = `import { build } from 'astro'; await build(${JSON.stringify(options)});`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: code,
    encoding: 'utf8',
    env: { ...bareEnvironment, NODE_ENV: 'production', CHOIRBOOK_ROOT: root, CHOIRBOOK_TODAY: today },
  });
  rmSync(code, { recursive: true, force: true });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`);
  return stdout + stderr;
}

/**
 * Not the environment of a test runner: its BASE_URL and MODE would be taken for the site's, and Astro starts no server
 * below vitest.
 */
export const bareEnvironment = {
  ...Object.fromEntries(['PATH', 'HOME', 'SYSTEMROOT'].map((name) => [name, process.env[name]])),
  NO_COLOR: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
};
