/**
 * Imported before a command, as `npm run` does. Says in one sentence what is missing on this machine, where Node would print a
 * stack; and lets Node keep what it has compiled, so that the next start waits for less. It is JavaScript, and careful with
 * its imports, for older versions of Node have to get as far as the sentence.
 */
import { existsSync } from 'node:fs';
import * as node from 'node:module';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../..', import.meta.url));

function missing() {
  try {
    node.createRequire(import.meta.url).resolve('zod');
  } catch {
    return `The packages are not installed in ${home}. Run npm ci there, then this again.`;
  }
  if (!('Temporal' in globalThis) || !('URLPattern' in globalThis))
    return `This is Node ${process.versions.node}, and the code is written for Node 26, which npm ci has brought along: run commands through npm, or put node_modules/.bin first in your PATH.`;
  return undefined;
}

const problem = missing();
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}
const packages = `${home}node_modules`;
// A copy of the code has the packages of another folder, and keeps nothing. Portable: what was kept also serves a clone that was
// moved, and one that has these packages by a link.
if (existsSync(packages)) node.enableCompileCache({ directory: `${packages}/.cache/node`, portable: true });
