/** For tests: what this repository tells GitHub to do. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ownRoot } from '../node/load.ts';

/** The text of a file of this repository. */
export const read = (path: string): string => readFileSync(join(ownRoot, path), 'utf8');
/** The names in a folder of this repository. */
export const listed = (folder: string): string[] => readdirSync(join(ownRoot, folder)).sort();

export interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Record<string, unknown>;
}
export interface Workflow {
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Record<
    string,
    { readonly 'timeout-minutes'?: number; readonly permissions?: unknown; readonly steps: Step[] }
  >;
}

/** Those of this repository, as text. */
export const workflows = listed('.github/workflows').map((name) => {
  const path = `.github/workflows/${name}`;
  return { path, text: read(path) };
});
export const stepsOf = (text: string): Step[] =>
  Object.values((parse(text) as Workflow).jobs).flatMap(({ steps }) => steps);
