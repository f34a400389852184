/** Earlier and staged states of a repository, read from git's objects: no second checkout, nothing is written. */
import { dirname, resolve } from 'node:path';
import { dataFolders } from '../core/kinds/paths.ts';
import type { SourceFile } from '../core/model/source.ts';
import { nearest } from '../core/text/nearest.ts';
import { compareText } from '../core/text/order.ts';
import { UsageError } from './command.ts';
import { isLitter, linkedSource, sourceFrom } from './files.ts';
import { runGit } from './git.ts';
import {
  type Asked,
  complaint,
  contents,
  differing,
  filesOfCommit,
  filesOfIndex,
  type GitFile,
  gitOrRefuse,
} from './git-objects.ts';

/** The state from which a change began. */
export interface Base {
  /** The commit, 40 hex digits or more. */
  readonly commit: string;
  readonly sources: readonly SourceFile[];
  /** A remark about the comparison, for the reader of the result. */
  readonly remark?: string;
}

/**
 * Reads the base of a change. That is the commit at which HEAD left `ref`, not its tip: what has landed there since is
 * nobody's doing here. Files that have not changed are the very objects of `current`, so that they are parsed once.
 * Throws a UsageError where git, the repository or the commit is missing.
 */
export function readBase(
  root: string,
  ref: string,
  current: readonly SourceFile[],
  { staged = false }: { staged?: boolean } = {},
): Base {
  const asked = { about: `--base ${ref}`, root, index: staged ? hookIndex(root) : undefined };
  const { commit, remark } = forkPoint(asked, ref);
  const changed = differing(asked, staged ? ['--cached', commit] : [commit], dataFolders);
  const sources = read(asked, filesOfCommit(asked, commit, dataFolders), changed, current);
  return { commit, sources, ...(remark !== undefined && { remark }) };
}

/** Paths outside the data that a change touches as well, from the top of `root`: its rules, its workflows, its site. */
export function otherPaths(root: string, commit: string): string[] {
  const data = new Set<string>(dataFolders);
  return [...differing({ about: '--base', root }, [commit], ['.'])].filter(
    (path) => !data.has(path.split('/', 1)[0] ?? ''),
  );
}

/** The state that a commit made now would have; a file whose staged text is the folder's is the object of `current`. */
export function readStaged(root: string, current: readonly SourceFile[]): SourceFile[] {
  const asked = { about: '--staged', root, index: hookIndex(root) };
  return read(asked, filesOfIndex(asked, dataFolders), differing(asked, [], dataFolders), current);
}

/** Has the repository a commit yet? */
export const hasHead = (root: string): boolean =>
  runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).status === 0;

/** Files that are not `changed` are those of `current`; the others are read from git. */
function read(
  asked: Asked,
  files: readonly GitFile[],
  changed: ReadonlySet<string>,
  current: readonly SourceFile[],
): SourceFile[] {
  const now = new Map(current.map((source) => [source.path, source]));
  const sources: SourceFile[] = [];
  const wanted: GitFile[] = [];
  for (const file of files) {
    if (isLitter(file.path) || file.mode === '160000') continue;
    const same = changed.has(file.path) ? undefined : now.get(file.path);
    if (same) sources.push(same);
    else if (file.mode === '120000') sources.push(linkedSource(file.path));
    else wanted.push(file);
  }
  const objects = wanted.map(({ object }) => object);
  const texts = contents(asked, objects);
  for (const { path, object } of wanted) sources.push(sourceFrom(path, texts.get(object) ?? Buffer.alloc(0)));
  return sources.sort((a, b) => compareText(a.path, b.path));
}

/** The commit at which HEAD left `ref`. */
function forkPoint(asked: Asked, ref: string): { commit: string; remark?: string } {
  const { about, root } = asked;
  const tip = runGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  const refuse = (why: string) => new UsageError(`${about}: ${why}`);
  if (tip.status !== 0) {
    const inside = runGit(root, ['rev-parse', '--is-shallow-repository']);
    throw refuse(inside.status === 0 ? absent(root, ref, saysTrue(inside.stdout)) : complaint(inside));
  }
  const commit = tip.stdout.toString('latin1').trim();
  if (!hasHead(root)) return { commit };
  const fork = runGit(root, ['merge-base', commit, 'HEAD']);
  if (fork.status === 0) return { commit: fork.stdout.toString('latin1').trim().split('\n', 1)[0] ?? commit };
  // A shallow clone forgets who the parents are; the commit itself still names them.
  const head = gitOrRefuse(asked, ['cat-file', 'commit', 'HEAD']).toString('latin1');
  if (head.split('\n\n', 1)[0]?.includes(`parent ${commit}`)) return { commit };
  if (!saysTrue(gitOrRefuse(asked, ['rev-parse', '--is-shallow-repository'])))
    throw refuse('its history and that of HEAD have nothing in common.');
  return {
    commit,
    remark: `This clone is shallow and does not reach the commit at which HEAD left ${ref}; the change is held against the tip of ${ref}. If something seems undone that landed there meanwhile, fetch more: git fetch --unshallow`,
  };
}

const saysTrue = (output: Buffer) => output.toString('latin1').trim() === 'true';

/** Why a name is no commit here, and what to do. */
function absent(root: string, ref: string, shallow: boolean): string {
  if (shallow) {
    const [, remote = 'origin', branch = ref] = /^(origin)\/(.+)$/.exec(ref) ?? [];
    return `this clone does not have that commit, for it is shallow. Fetch it: git fetch ${remote} ${branch} (GitHub Actions: fetch-depth: 0; GitLab: GIT_DEPTH: 0)`;
  }
  const names = runGit(root, ['for-each-ref', '--format=%(refname:short)'])
    .stdout.toString('utf8')
    .split('\n');
  const close = nearest(ref, names.filter(Boolean));
  return `there is no such commit, branch or tag here.${close ? ` Did you mean ${close}?` : ''}`;
}

/** Inside a hook, `git commit -a` and `git commit PATH` work on an index of their own, which the surroundings name. */
export function hookIndex(root: string): string | undefined {
  const named = process.env['GIT_INDEX_FILE'];
  if (named === undefined) return undefined;
  const { status, stdout } = runGit(root, ['rev-parse', '--absolute-git-dir']);
  const index = resolve(named);
  return status === 0 && dirname(index) === resolve(stdout.toString('utf8').trimEnd()) ? index : undefined;
}
