/** What an upgrade does to each file, worked out before anything is written. */

import { migrated } from '../core/upgrade/migrations.ts';
import { mergePlatform } from '../core/upgrade/platform.ts';
import { type Step, stepFor } from '../core/upgrade/three-way.ts';
import { type Whose, whoseIs } from '../core/upgrade/whose.ts';
import { withoutDecision } from '../node/load.ts';
import type { FileToPut } from '../node/replace.ts';
import { mergeText } from './merge-text.ts';
import type { Tree } from './origin.ts';

/** A file that both sides have changed, in words. */
export interface Conflict {
  readonly path: string;
  readonly what: string;
}

export interface UpgradePlan {
  readonly write: readonly FileToPut[];
  readonly remove: readonly string[];
  /** Paths in which both sides' changes now stand together. */
  readonly merged: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** What data migrations did, by file. */
  readonly migrations: ReadonlyMap<string, readonly string[]>;
}

/** The three versions, and how a file of each is read. */
export interface Sides {
  readonly base: Tree;
  readonly next: Tree;
  readonly own: Tree;
  readonly read: (side: 'base' | 'next' | 'own', path: string) => Buffer | undefined;
}

export function planUpgrade({ base, next, own, read }: Sides): UpgradePlan {
  const write: FileToPut[] = [];
  const remove: string[] = [];
  const merged: string[] = [];
  const conflicts: Conflict[] = [];
  const migrations = new Map<string, readonly string[]>();
  const put = (path: string, content: Buffer) =>
    write.push({ path, content, mode: (next.get(path) ?? own.get(path))?.mode });
  /** Data is migrated in any case, whatever became of it. */
  const putData = (path: string, text: string) => {
    const { text: now, did } = migrated(path, text);
    if (did.length > 0) migrations.set(path, did);
    if (now !== read('own', path)?.toString('utf8')) put(path, Buffer.from(now));
  };
  const text = (side: 'base' | 'next' | 'own', path: string) => read(side, path)?.toString('utf8');

  for (const path of new Set([...next.keys(), ...own.keys(), ...base.keys()])) {
    const whose = whoseIs(path);
    if (whose === 'made') continue;
    if (whose === 'data') {
      if (own.has(path) && /\.(?:yaml|mdx)$/.test(path)) putData(path, text('own', path) ?? '');
      continue;
    }
    const step = stepFor({ base: idOf(base, path), next: idOf(next, path), own: idOf(own, path) }, whose);
    if (whose === 'facts') {
      facts(path, step);
      continue;
    }
    if (step === 'take' || step === 'restore') take(path);
    if (step === 'restore')
      conflicts.push({ path, what: 'you had taken it away, and the new version needs it: it is back' });
    if (step === 'outlives')
      conflicts.push({ path, what: 'you have changed it, and the product has it no more: yours stays' });
    if (step === 'merge') mergeBoth(path, whose);
  }
  return { write, remove, merged, conflicts, migrations };

  function take(path: string): void {
    const content = read('next', path);
    if (content) put(path, content);
    else remove.push(path);
  }

  function facts(path: string, step: Step): void {
    const [comes, mine] = [text('next', path), text('own', path)];
    if (mine === undefined) {
      if (step === 'take' && comes !== undefined) putData(path, withoutDecision(comes));
      return;
    }
    if (comes === undefined || step === 'keep') {
      putData(path, mine);
      return;
    }
    const result = mergePlatform(text('base', path), comes, mine);
    if (!result)
      conflicts.push({
        path,
        what: 'its keys do not stand one below the other, so it is not merged: yours stays',
      });
    else if (result.conflicts.length > 0)
      conflicts.push({
        path,
        what: `both have changed ${result.conflicts.map((key) => `\`${key}\``).join(', ')}: yours ${result.conflicts.length > 1 ? 'stay' : 'stays'}`,
      });
    putData(path, result?.text ?? mine);
  }

  function mergeBoth(path: string, whose: Whose): void {
    const [was = Buffer.alloc(0), comes, mine] = [read('base', path), read('next', path), read('own', path)];
    if (!comes || !mine) return;
    const both = mergeText(path, { base: was, next: comes, own: mine });
    if (both) {
      merged.push(path);
      put(path, both);
    } else if (whose === 'code') {
      put(path, comes);
      conflicts.push({ path, what: 'both have changed it: the new version is in place' });
    } else conflicts.push({ path, what: 'both have changed it: yours stays' });
  }
}

/** A file that can be run is another one than the same text that cannot. */
const idOf = (tree: Tree, path: string): string | undefined => {
  const file = tree.get(path);
  return file && `${file.mode} ${file.object}`;
};
