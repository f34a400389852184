/** The floor: reads and parses the files of a repository, and nothing else. Prints milliseconds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';

const root = process.argv[2] ?? '.';
const began = performance.now();
let values = 0;
for (const folder of ['policy', 'channels']) {
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
    if (load(readFileSync(join(entry.parentPath, entry.name), 'utf8'), { schema: CORE_SCHEMA })) values += 1;
  }
}
process.stdout.write(JSON.stringify({ floor: performance.now() - began, files: values }));
