/** A change of the museum in a few words: which files become what, by whom, and which rules about changes it breaks. */

import { changeBetween } from '../core/change/diff.ts';
import { participantsOf } from '../core/change/participants.ts';
import { checkChange } from '../core/check/check-change.ts';
import type { Problem } from '../core/model/finding.ts';
import { buildRegistry } from '../core/model/registry.ts';
import type { SourceFile } from '../core/model/source.ts';
import { changeRules } from '../core/rules/index.ts';
import { splitFrontMatter } from '../node/front-matter.ts';
import { fixtureDay, museum } from './fixture.ts';

/** Files by path: a text, a new text from the old one, or nothing. */
export type Edits = Record<string, string | ((text: string) => string) | null>;

export function edited(sources: readonly SourceFile[], edits: Edits): SourceFile[] {
  const files = new Map(sources.map((file) => [file.path, file]));
  for (const [path, edit] of Object.entries(edits)) {
    if (edit === null) files.delete(path);
    else {
      const text = typeof edit === 'string' ? edit : edit(files.get(path)?.text ?? '');
      files.set(path, path.endsWith('.mdx') ? splitFrontMatter(path, text, []) : { path, text });
    }
  }
  return [...files.values()];
}

export interface By {
  readonly author?: string;
  readonly approvedBy?: string[];
  /** What the museum is before the change. */
  readonly before?: Edits;
}

/** What rules about changes find in a change of the museum. */
export function foundIn(edits: Edits, by: By = {}): Problem[] {
  const earlier = edited(museum(), by.before ?? {});
  const before = buildRegistry(earlier);
  const change = changeBetween(before, buildRegistry(edited(earlier, edits)), participantsOf(before, by));
  const { problems } = checkChange(change, { today: fixtureDay });
  return problems.filter(({ inBaseline, rule }) => !inBaseline && changeRules.some(({ id }) => id === rule));
}

/** The rules themselves. */
export const blamed = (edits: Edits, by: By = {}): string[] => foundIn(edits, by).map(({ rule }) => rule);

export const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`${from} is not in the file:\n${text}`);
  return text.replace(from, to);
};
