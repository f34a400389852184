/**
 * The rules as the handbook shows them: core's list, each with its explanation and the first of its cases that fires.
 * Run by Node, never bundled, like every *.node.ts: bundled, it would not know where the rules' folders are.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CatalogueEntry, styleFamily } from '../../scripts/core/rules/catalogue.ts';
import { catalogueOf } from '../../scripts/core/rules/index.ts';
import { ownRoot } from '../../scripts/node/load.ts';
import { source } from '../data/source.node.ts';

/** A fixture: what it lays over a sound repository, what it takes away, what the check then prints. */
export interface RuleCase {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly deleted: readonly string[];
  /** Of a rule about changes: what stood there before, in place of the sound repository's own. */
  readonly before: RuleCase['files'];
  /** Of a rule about changes: who makes the change and who approves it, as logins. */
  readonly author: string | undefined;
  readonly approvers: string | undefined;
  readonly prints: string;
}

/** The rules that the registry on show knows, in the order of the handbook. */
export const catalogue: readonly CatalogueEntry[] = [...catalogueOf(source().registry).values()].filter(
  ({ family }) => family !== styleFamily,
);

/** The readme without its first heading, which the page shows itself. */
export function readmeOf({ readme }: CatalogueEntry): string {
  const file = join(ownRoot, readme);
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/^# .*\n+/, '') : '';
}

/** The first case, by name, in which the rule has something to say. */
export function firstFiringCase({ id, readme }: CatalogueEntry): RuleCase | undefined {
  const cases = join(ownRoot, dirname(readme), 'fixtures');
  if (!existsSync(cases)) return undefined;
  for (const name of readdirSync(cases).sort()) {
    const expected = join(cases, name, 'expected.txt');
    if (!existsSync(expected)) continue;
    const prints = readFileSync(expected, 'utf8');
    // The head of a problem ends with the rule's id: `file:line:column  error  <id>`.
    if (prints.split('\n').some((line) => line.endsWith(`  ${id}`))) return readCase(cases, name, prints);
  }
  return undefined;
}

/** Longer files are proofs of a limit, not something to read. Bytes. */
const longest = 8 * 1024;

function readCase(cases: string, name: string, prints: string): RuleCase {
  const folder = join(cases, name);
  const text = (file: string) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  const by = text('by.txt');
  const files = filesIn(folder);
  return {
    name,
    files: files.filter(({ path }) => !path.startsWith('before/')),
    deleted: text('deleted.txt').split('\n').filter(Boolean),
    before: filesIn(join(folder, 'before')),
    author: /^author: *(.+)$/m.exec(by)?.[1],
    approvers: /^approved-by: *(.+)$/m.exec(by)?.[1],
    prints,
  };
}

/** The files in the folders of a case. */
const filesIn = (folder: string): RuleCase['files'] =>
  (existsSync(folder) ? (readdirSync(folder, { recursive: true }) as string[]) : [])
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.includes('/') && statSync(join(folder, path), { throwIfNoEntry: false })?.isFile())
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
    .map(({ path, text }) => ({ path, text: text.length > longest ? `${text.slice(0, longest)}…` : text }));
