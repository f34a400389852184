/**
 * The floor: reads and parses the files of a repository and keeps what they say, as whoever compares entries must, and
 * nothing else. Prints milliseconds.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';

const root = process.argv[2] ?? '.';
const began = performance.now();
const texts: string[] = [];
for (const folder of ['policy', 'channels']) {
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
    texts.push(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  }
}
const values = texts.map((text) => load(text, { schema: CORE_SCHEMA }));
process.stdout.write(JSON.stringify({ floor: performance.now() - began, files: values.length }));
