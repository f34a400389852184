/** From the repository as it is and the answers to the repository as it will be, judged before anything is written. */
import { type CheckResult, check } from '../check/check.ts';
import { reconcile } from '../inventory/reconcile.ts';
import type { ListRow } from '../inventory/row.ts';
import type { NewFile } from '../kinds/entry-file.ts';
import { kinds } from '../kinds/kinds.ts';
import { fileOf, roleOf } from '../kinds/paths.ts';
import { isBlocking } from '../model/levels.ts';
import { buildRegistry, type Registry, type Tools } from '../model/registry.ts';
import type { SourceFile } from '../model/source.ts';
import { inEnglish } from '../model/wording.ts';
import { compareText } from '../text/order.ts';
import type { Answers } from './answers.ts';
import { isExample } from './example.ts';
import { type LeftOut, type ListedFile, listedFiles } from './listed.ts';
import { type StarterPage, starterFiles } from './starter.ts';
import { guideFiles } from './starter-guide.ts';

export interface PlanInput {
  /** Every data file of the repository. */
  readonly sources: readonly SourceFile[];
  readonly answers: Answers;
  readonly pages: readonly StarterPage[];
  /** Chapters of the style guide. */
  readonly chapters: readonly StarterPage[];
  /** Accounts to begin with, and what their list is called. */
  readonly list?: { readonly name: string; readonly rows: readonly ListRow[] } | undefined;
  readonly today: string;
  /** Takes a platform's decision out of its YAML. */
  readonly withoutDecision: (yaml: string) => string;
  /** What core is handed to judge files. */
  readonly tools: (files: readonly SourceFile[]) => Tools;
  /** Reads a text as it would be read from the disk: pages need their front matter found. */
  readonly read: (path: string, text: string) => SourceFile;
}

export interface Plan {
  /** Files that are taken away or replaced by others. */
  readonly remove: readonly string[];
  readonly write: readonly NewFile[];
  /** Files that stay as they are. */
  readonly keep: readonly string[];
  /** Rows of the list that do not become channels, with the reason. */
  readonly leftOut: readonly LeftOut[];
  readonly registry: Registry;
  readonly result: CheckResult;
}

/**
 * Knowledge stays: platforms without what somebody else decided about them, the general rules of the example's style guide, and
 * the texts that explain the folders. Everything else of the data is somebody else's and goes.
 */
export function planInit(input: PlanInput): Plan {
  const { sources, answers, pages, chapters, today, withoutDecision, read, tools } = input;
  const kept: SourceFile[] = [];
  const rewritten: NewFile[] = [];
  const remove: string[] = [];
  for (const source of sources) {
    const role = roleOf(source.path);
    const knowledge = role.role === 'entry' && role.kind === 'platforms';
    if ((!knowledge && role.role !== 'extra') || source.text === undefined) {
      remove.push(source.path);
      continue;
    }
    const text = knowledge ? withoutDecision(source.text) : source.text;
    if (text === source.text) kept.push(source);
    else rewritten.push({ path: source.path, text });
  }
  const before = buildRegistry(sources.filter(({ path }) => path === kinds.organization.at));
  const website = isExample(before) ? before.organization?.data.websites?.[0] : undefined;
  const base = [
    ...rewritten,
    ...starterFiles(answers, pages),
    ...(website === undefined ? [] : guideFiles(answers, { sources, website, chapters, today })),
  ];
  const registryOf = (files: readonly NewFile[]) => {
    const all = [...kept, ...files.map(({ path, text }) => read(path, text))];
    return buildRegistry(all, tools(all));
  };
  const { files, leftOut } = withList(input, base, registryOf);
  const write = [...base, ...files].sort((a, b) => compareText(a.path, b.path));
  const registry = registryOf(write);
  const written = new Set(write.map(({ path }) => path));
  return {
    remove: remove.filter((path) => !written.has(path)),
    write,
    keep: kept.map(({ path }) => path),
    leftOut,
    registry,
    result: check(registry, { today }),
  };
}

/** The list's files; an account that `check` refuses for a reason of its own stays out, with that reason. */
function withList(
  { answers, list, today }: PlanInput,
  base: readonly NewFile[],
  registryOf: (files: readonly NewFile[]) => Registry,
): { files: readonly ListedFile[]; leftOut: readonly LeftOut[] } {
  if (!list) return { files: [], leftOut: [] };
  const registry = registryOf(base);
  const inventory = reconcile(list.rows, registry);
  const refused = inventory.rows.flatMap(({ line, verdict, reason }) =>
    verdict === 'refused' || verdict === 'undecided' ? [{ line, reason: reason ?? verdict }] : [],
  );
  const made = listedFiles(list.rows, inventory, { registry, answers, list: list.name });
  const leftOut = [...refused, ...made.leftOut];
  let { files } = made;
  // Taking one out can be the end of another one's trouble, never the beginning: it is over when no file is refused.
  for (;;) {
    const next = registryOf([...base, ...files]);
    const errors = new Map(
      check(next, { today })
        .problems.filter(isBlocking)
        .map(({ file, message }) => [file, inEnglish(message)]),
    );
    // A unit that is refused takes its accounts along.
    const errorOf = (path: string) =>
      errors.get(path) ?? errors.get(fileOf('units', unitOf(next.byPath.get(path)?.value) ?? ''));
    const doomed = files.flatMap(({ path, line }) => {
      const reason = line === undefined ? undefined : errorOf(path);
      return line === undefined || reason === undefined ? [] : [{ path, line, reason }];
    });
    if (doomed.length === 0) break;
    leftOut.push(...doomed.map(({ line, reason }) => ({ line, reason })));
    const gone = new Set(doomed.map(({ path }) => path));
    files = files.filter(({ path }) => !gone.has(path));
  }
  return { files: withoutIdleUnits(files), leftOut: leftOut.sort((a, b) => a.line - b.line) };
}

const unitOf = (value: unknown) => (value as { unit?: string } | undefined)?.unit;

/** A unit whose accounts were all left out has nothing to lead. */
function withoutIdleUnits(files: readonly ListedFile[]): readonly ListedFile[] {
  const { channels } = buildRegistry(files);
  const used = new Set([...channels.values()].map(({ data }) => data.unit));
  return files.filter(({ path }) => {
    const role = roleOf(path);
    return role.role !== 'entry' || role.kind !== 'units' || used.has(role.id);
  });
}
