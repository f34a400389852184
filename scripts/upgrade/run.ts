/** What upgrade does once the command line is read: compares three versions, shows the plan, replaces, checks. */
import { check } from '../core/check/check.ts';
import { isExample } from '../core/init/example.ts';
import { dataFolders } from '../core/kinds/paths.ts';
import { isBlocking } from '../core/model/levels.ts';
import { buildRegistry, type Registry } from '../core/model/registry.ts';
import { hostFiles } from '../init/host-files.ts';
import type { Io } from '../node/command.ts';
import { readSources, sourceFrom } from '../node/files.ts';
import { askGit } from '../node/git.ts';
import { loadRegistry } from '../node/load.ts';
import { type FileToPut, replaceFiles, undoInterrupted } from '../node/replace.ts';
import { todayOption } from '../node/root.ts';
import { toolsFor } from '../node/tools.ts';
import { UsageError } from '../node/usage-error.ts';
import { placeProblems } from '../report/place.ts';
import { summaryLine } from '../report/summary.ts';
import { renderText } from '../report/text.ts';
import { doneText, planText } from './describe.ts';
import { planUpgrade, type UpgradePlan } from './plan.ts';
import { compareVersions } from './sides.ts';

export interface UpgradeOptions {
  readonly yes?: boolean | undefined;
  readonly today?: string | undefined;
}

/** Brings the version at `home` into the repository at `root`. Gives the exit code; throws a UsageError where it refuses. */
export async function runUpgrade(
  { home, root }: { home: string; root: string },
  { yes, today }: UpgradeOptions,
  { stdout, stdin }: Io,
): Promise<number> {
  const todayFor = todayOption(today);
  const undone = undoInterrupted(root);
  if (undone !== undefined) stdout.write(`An ${undone} that did not come to its end is undone.\n`);
  refuseUncommitted(root);
  if (isExample(loadRegistry(root)))
    throw new UsageError(
      `${root} still holds the example: there is nothing of yours to keep. Take the new version with git pull, then run npm run init.`,
    );
  const { sides, from, to } = compareVersions(home, root);
  const plan = planUpgrade(sides);
  stdout.write(planText(plan, { from, to }));
  if (plan.write.length === 0 && plan.remove.length === 0) return 0;
  refuseOverwriting(root, plan.write);
  if (!yes) {
    if (stdin.isTTY !== true || stdout.isTTY !== true)
      throw new UsageError('Nothing has been written: there is no terminal at which to say yes. Add --yes.');
    const { askGoAhead, Cancelled } = await import('../init/ask.ts');
    try {
      await askGoAhead(`Write this into ${root}?`);
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      stdout.write('Nothing has changed.\n');
      return 1;
    }
  }
  const registry = registryAfter(root, plan);
  const made = hostFiles(root, registry)
    .filter(({ path, text }) => sides.read('own', path)?.toString('utf8') !== text)
    .map(({ path, text }) => ({ path, content: text }));
  const files = [...plan.write, ...made];
  replaceFiles(root, {
    command: 'upgrade',
    places: [...plan.remove, ...files.map(({ path }) => path)],
    files,
  });
  const result = check(registry, { today: todayFor(registry.organization?.data) });
  const errors = result.problems.filter(isBlocking);
  stdout.write(renderText(placeProblems(registry, errors), summaryLine(result), false));
  stdout.write(doneText(plan, { from, to }));
  return errors.length > 0 ? 1 : 0;
}

/** The registry as it will be: what the plan writes stands in for what is there. */
function registryAfter(root: string, { write, remove }: UpgradePlan): Registry {
  const gone = new Set([...remove, ...write.map(({ path }) => path)]);
  const sources = [
    ...readSources(root).filter(({ path }) => !gone.has(path)),
    ...write
      .filter(({ path }) => (dataFolders as readonly string[]).includes(path.split('/', 1)[0] ?? ''))
      .map(({ path, content }) => sourceFrom(path, Buffer.from(content))),
  ];
  return buildRegistry(sources, toolsFor(sources));
}

/** What is not committed could be lost: everything else git can bring back. */
function refuseUncommitted(root: string): void {
  const answer = askGit(root, 'status', '--porcelain=v1', '-z', '--untracked-files=no', '--no-renames');
  if ('reason' in answer)
    throw new UsageError(
      `${root}: upgrade needs a git repository, so that git can bring back what it replaces.`,
    );
  const changed = answer.text
    .split('\0')
    .filter(Boolean)
    .map((entry) => entry.slice(3));
  if (changed.length === 0) return;
  const shown = changed.slice(0, 10).map((path) => `  ${path}\n`);
  throw new UsageError(
    `These files of ${root} are not committed:\n${shown.join('')}${changed.length > 10 ? `  and ${changed.length - 10} more\n` : ''}Commit them or put them aside (git stash), then run upgrade again.`,
  );
}

/** A file that git does not know is nobody's to replace. */
function refuseOverwriting(root: string, files: readonly FileToPut[]): void {
  const answer = askGit(root, 'ls-files', '-z', '--others');
  const others = new Set('text' in answer ? answer.text.split('\0') : []);
  const there = files.filter(({ path }) => others.has(path)).map(({ path }) => `  ${path}\n`);
  if (there.length > 0)
    throw new UsageError(
      `These files are not in git, and the new version brings files of the same names:\n${there.join('')}Move them elsewhere, then run upgrade again.`,
    );
}
