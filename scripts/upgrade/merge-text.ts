/** Two versions of a text that began as one: git merges them line by line, JSON is merged key by key where lines do not do. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGit } from '../node/git.ts';
import { writeWhole } from '../node/write.ts';

export interface Three {
  readonly base: Buffer;
  readonly next: Buffer;
  readonly own: Buffer;
}

/** The merged content; undefined where both have changed the same part, or it is no text. */
export function mergeText(path: string, three: Three): Buffer | undefined {
  if (Object.values(three).some((content: Buffer) => content.includes(0))) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'choirbook-merge-'));
  try {
    for (const [name, content] of Object.entries(three)) writeWhole(join(folder, name), content as Buffer);
    const { status, stdout } = runGit(folder, ['merge-file', '-p', '-q', 'own', 'base', 'next']);
    if (status === 0) return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return path.endsWith('.json') ? mergeJson(three) : undefined;
}

function mergeJson({ base, next, own }: Three): Buffer | undefined {
  try {
    const [was, comes, is] = [base, next, own].map((content) => JSON.parse(content.toString('utf8')));
    return Buffer.from(`${JSON.stringify(merged(was, comes, is), null, 2)}\n`);
  } catch {
    return undefined;
  }
}

/** Throws where both have changed one value. */
function merged(base: unknown, next: unknown, own: unknown): unknown {
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  if (isSame(own, base) || isSame(own, next)) return next;
  if (isSame(next, base)) return own;
  if (![next, own].every(isMap)) throw new Error('conflict');
  const [was, comes, is] = [isMap(base) ? base : {}, next as Json, own as Json];
  return Object.fromEntries(
    [...new Set([...Object.keys(comes), ...Object.keys(is)])]
      .map((key) => [key, merged(was[key], comes[key], is[key])] as const)
      .filter(([, value]) => value !== undefined),
  );
}

type Json = Record<string, unknown>;
const isMap = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
