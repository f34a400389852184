/** A copy of the code, for Astro keeps its state beside the code it runs: two that run at once need two. */
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

const home = join(import.meta.dirname, '../..');

/** Makes one below this folder, so that packages are found as ever, and gives its path; its caller removes it. */
export function copyCode(): string {
  mkdirSync(join(home, '.cache'), { recursive: true });
  const code = mkdtempSync(join(home, '.cache/code-'));
  for (const name of [
    'site',
    'scripts',
    'policy/platforms',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(join(home, name), join(code, name), { recursive: true });
  return code;
}
