/** Files as git keeps them: the tree of a commit, the index, and what both hold against a folder. */
import { UsageError } from './command.ts';
import { type GitRun, runGit } from './git.ts';

/** A file of a tree or of the index. */
export interface GitFile {
  /** From the folder that was asked about, with forward slashes. */
  readonly path: string;
  /** `100644`, `100755`, `120000` (a link) or `160000` (another repository). */
  readonly mode: string;
  readonly object: string;
}

/** Runs git; what it complains of becomes a UsageError that begins with `about`. */
export function gitOrRefuse(
  about: string,
  root: string,
  question: readonly string[],
  options: { input?: string; index?: string | undefined } = {},
): Buffer {
  const answer = runGit(root, question, options);
  if (answer.status === 0) return answer.stdout;
  throw new UsageError(`${about}: ${complaint(answer)}`);
}

/** Why git gave no answer, as half a sentence. */
export function complaint({ missing, stderr }: GitRun): string {
  if (missing) return 'git is not installed here.';
  if (/not a git repository/i.test(stderr)) return 'this folder belongs to no git repository.';
  if (/promisor|could not fetch|protocol/i.test(stderr))
    return 'this clone lacks the contents of older files (a partial clone). Fetch them: git fetch --refetch --no-filter';
  return `git says: ${stderr.trim().split('\n', 1)[0] || 'nothing'}`;
}

/** The files of a commit below some folders. */
export const filesOfCommit = (
  about: string,
  root: string,
  commit: string,
  folders: readonly string[],
): GitFile[] =>
  records(gitOrRefuse(about, root, ['ls-tree', '-r', '-z', commit, '--', ...folders])).map((record) => {
    // `mode type object<TAB>path`
    const [mode = '', , object = ''] = record.slice(0, record.indexOf('\t')).split(' ');
    return { mode, object, path: record.slice(record.indexOf('\t') + 1) };
  });

/** The files of the index below some folders; those of an unfinished merge are left out. */
export const filesOfIndex = (
  about: string,
  root: string,
  folders: readonly string[],
  index: string | undefined,
): GitFile[] =>
  records(gitOrRefuse(about, root, ['ls-files', '-s', '-z', '--', ...folders], { index })).flatMap(
    (record) => {
      // `mode object stage<TAB>path`
      const [mode = '', object = '', stage = ''] = record.slice(0, record.indexOf('\t')).split(' ');
      return stage === '0' ? [{ mode, object, path: record.slice(record.indexOf('\t') + 1) }] : [];
    },
  );

/**
 * Paths in which two states differ. Without a commit the index is held against the folder; with one, the commit against
 * the folder, or with `--cached` against the index. Untracked files are not among them.
 */
export const differing = (
  about: string,
  root: string,
  states: readonly string[],
  folders: readonly string[],
  index?: string,
): ReadonlySet<string> =>
  new Set(
    records(
      gitOrRefuse(
        about,
        root,
        [
          'diff',
          '--name-only',
          '-z',
          '--no-renames',
          '--no-ext-diff',
          '--no-textconv',
          '--relative',
          ...states,
          '--',
          ...folders,
        ],
        { index },
      ),
    ),
  );

/** The contents of objects, in one run of git. */
export function contents(about: string, root: string, objects: readonly string[]): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  if (objects.length === 0) return found;
  const wanted = [...new Set(objects)];
  const output = gitOrRefuse(about, root, ['cat-file', '--batch'], { input: `${wanted.join('\n')}\n` });
  let at = 0;
  for (const object of wanted) {
    // `object blob size<LF>contents<LF>`, or `object missing<LF>`
    const end = output.indexOf(10, at);
    const [, type, size] = output.toString('latin1', at, end).split(' ');
    if (type !== 'blob')
      throw new UsageError(
        `${about}: this clone lacks the contents of older files (a partial clone). Fetch them: git fetch --refetch --no-filter`,
      );
    const start = end + 1;
    found.set(object, output.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return found;
}

const records = (output: Buffer): string[] => {
  const text = output.toString('utf8');
  return text === '' ? [] : text.split('\0').slice(0, -1);
};
