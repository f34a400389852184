/** From a folder to a registry. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildRegistry, type Registry } from '../core/model/registry.ts';
import type { SourceFile } from '../core/model/source.ts';
import { readSource, readSources } from './files.ts';
import { picturesIn } from './pictures.ts';
import { progressOf } from './progress.ts';
import { toolsFor } from './tools.ts';

/** The repository this code belongs to. */
export const ownRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Reads a repository. A repository without platforms of its own is judged with the facts of this one's. */
export function loadSources(root: string): SourceFile[] {
  return withPlatforms(root, readSources(root));
}

/** Reads and indexes a repository. Throws only if `root` cannot be listed. */
export function loadRegistry(root: string): Registry {
  const sources = loadSources(root);
  return buildRegistry(sources, toolsFor(sources, picturesIn(root)), progressOf('Understanding', 'files'));
}

/** The files of a repository with those of the platforms, if it has none of its own. */
export function withPlatforms(root: string, sources: SourceFile[]): SourceFile[] {
  if (resolve(root) === resolve(ownRoot) || sources.some(({ path }) => path.startsWith(platforms)))
    return sources;
  own ??= ownPlatforms();
  return [...sources, ...own];
}

const platforms = 'policy/platforms/';
let own: SourceFile[] | undefined;

/** The platforms of this repository as facts: without the decisions, which are somebody else's. */
const ownPlatforms = (): SourceFile[] =>
  readdirSync(join(ownRoot, platforms))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readSource(ownRoot, `${platforms}${name}`))
    .map((source) => ({ ...source, ...(source.text && { text: withoutDecision(source.text) }) }));

/** Cuts the top-level `decision` block out of a platform's YAML. */
export const withoutDecision = (yaml: string): string =>
  yaml.replace(/^decision:.*\n(?:(?:[ \t]+.*)?\n)*/m, '');
