/**
 * The floor: what `check` cannot do without. Reads and parses the files of a repository, with check's own reader and
 * parser, keeps what they say, as any comparison of entries must, and does nothing else. Prints milliseconds, of the clock and
 * of the process with all its threads, and beside them those of the bare library calls (readFileSync, js-yaml's load), which guard nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpuUsage } from 'node:process';
import { CORE_SCHEMA, load } from 'js-yaml';
import { readYaml } from '../core/yaml/read.ts';
import { prepareShortRun } from '../node/command.ts';
import { loadSources } from '../node/load.ts';

prepareShortRun();
const [root = '.', mode] = process.argv.slice(2);

function own(): unknown[] {
  const sources = loadSources(root);
  const values = sources.map(({ text = '' }) => readYaml(text));
  return [sources, values];
}

function bare(): unknown[] {
  const texts: string[] = [];
  for (const folder of ['policy', 'channels']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) texts.push(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    }
  }
  return [texts, texts.map((text) => load(text, { schema: CORE_SCHEMA }))];
}

const began = performance.now();
const kept = mode === 'bare' ? bare() : own();
const floor = performance.now() - began;
const { user, system } = cpuUsage();
process.stdout.write(JSON.stringify({ floor, cpu: (user + system) / 1000, kept: kept.length }));
