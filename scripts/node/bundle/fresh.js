/**
 * Is the bundle of a command made of the very files that lie here now? It is looked for beside this code alone: never in the folder
 * that is checked, nor in the one the command is started in.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder with `scripts` and `node_modules`. */
export const codeRoot = join(import.meta.dirname, '../../..');

/** Where each command has a bundle and a list of what went into it. */
export const bundles = join(codeRoot, 'node_modules/.cache/choirbook/bundle');

/**
 * What a bundle was made of; written when the bundle lies there whole.
 * @typedef {object} Contents
 * @property {string} root Where the code lay.
 * @property {string} node The version of Node.
 * @property {string} file The name of the bundle.
 * @property {[path: string, state: string][]} inputs Every file that went into it, from the root on, and its state.
 */

/**
 * A state that no write leaves as it was: other than the time of modification, that of change cannot be set. Throws without the
 * file.
 * @param {string} path From the root on.
 */
export function stateOf(path) {
  const { size, mtimeMs, ctimeMs, ino } = statSync(`${codeRoot}/${path}`);
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/**
 * The address of a command's bundle. Undefined where there is none, or a file has changed since it was made.
 * @param {string} command
 */
export function freshBundle(command) {
  try {
    /** @type {Contents} */
    const { root, node, file, inputs } = JSON.parse(readFileSync(join(bundles, `${command}.json`), 'utf8'));
    if (root !== codeRoot || node !== process.version) return undefined;
    if (inputs.some(([path, state]) => stateOf(path) !== state)) return undefined;
    return pathToFileURL(join(bundles, file)).href;
  } catch {
    return undefined;
  }
}
