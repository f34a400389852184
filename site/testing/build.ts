/** Builds the handbook of any repository into any folder, in a process and a copy of the code of its own. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyCode } from './code-copy.ts';

export interface BuildOptions {
  /** The repository that is shown. */
  readonly root: string;
  readonly outDir: string;
  /** The day on which it is judged; today when absent. */
  readonly today?: string;
  /** The time zone of the machine that builds: its own when absent. */
  readonly zone?: string;
  /** Guards to take out of the code first, to see what the next one does: what is replaced in which file, and by what. */
  readonly without?: Readonly<Record<string, readonly [pattern: RegExp, replacement: string]>>;
  /** By `npm run build` itself, which checks first and refuses what has errors. */
  readonly checked?: boolean;
}

/** What the build printed; throws it when the build fails. */
export function buildSite({
  root,
  outDir,
  today,
  zone,
  without = {},
  checked = false,
}: BuildOptions): string {
  const code = copyCode();
  for (const [path, [pattern, replacement]] of Object.entries(without)) {
    const file = join(code, path);
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(pattern, replacement);
    if (changed === text) throw new Error(`${path} holds nothing like ${pattern}.`);
    writeFileSync(file, changed);
  }
  const options = { root: code, outDir, logLevel: 'error' };
  const script = `import { build } from 'astro'; await build(${JSON.stringify(options)});`;
  const program = checked ? ['scripts/build.ts', '--out', outDir] : ['--input-type=module', '-e', script];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: code,
    encoding: 'utf8',
    env: {
      ...bareEnvironment,
      NODE_ENV: 'production',
      CHOIRBOOK_ROOT: root,
      CHOIRBOOK_TODAY: today,
      ...(zone !== undefined && { TZ: zone }),
    },
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
