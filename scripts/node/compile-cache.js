/**
 * Node keeps what it has compiled, and what remains of TypeScript without its types, so that the next start waits for less.
 * Imported before a command, as `npm run` does, this holds for the command's own file as well: it is JavaScript for that reason.
 */
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const packages = join(import.meta.dirname, '../../node_modules');
// Where nothing is installed, nothing is kept.
if (existsSync(packages)) enableCompileCache(join(packages, '.cache/node'));
