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

/** Where git is asked. `about` begins what it complains of; `index` stands in for the repository's own index file. */
export interface Asked {
  readonly about: string;
  readonly root: string;
  readonly index?: string | undefined;
}

/** Runs git; what it complains of becomes a UsageError. */
export function gitOrRefuse(
  { about, root, index }: Asked,
  question: readonly string[],
  input?: string,
): Buffer {
  const answer = runGit(root, question, { input, index });
  if (answer.status === 0) return answer.stdout;
  throw new UsageError(`${about}: ${complaint(answer)}`);
}

/** Why git gave no answer, as half a sentence. */
export function complaint({ missing, stderr }: GitRun): string {
  if (missing) return 'git is not installed here.';
  if (/not a git repository/i.test(stderr)) return 'this folder belongs to no git repository.';
  if (/promisor|could not fetch|protocol/i.test(stderr)) return lacking;
  return `git says: ${stderr.trim().split('\n', 1)[0] || 'nothing'}`;
}

const lacking =
  'this clone lacks the contents of older files (a partial clone). Fetch them: git fetch --refetch --no-filter';

/** The files of a commit below some folders. */
export const filesOfCommit = (asked: Asked, commit: string, folders: readonly string[]): GitFile[] =>
  // `mode type object<TAB>path`
  listed(asked, ['ls-tree', '-r', '-z', commit, '--', ...folders]).map(
    ({ told: [mode = '', , object = ''], path }) => ({ path, mode, object }),
  );

/** The files of the index below some folders; those of an unfinished merge are left out. */
export const filesOfIndex = (asked: Asked, folders: readonly string[]): GitFile[] =>
  // `mode object stage<TAB>path`
  listed(asked, ['ls-files', '-s', '-z', '--', ...folders])
    .filter(({ told: [, , stage] }) => stage === '0')
    .map(({ told: [mode = '', object = ''], path }) => ({ path, mode, object }));

function listed(asked: Asked, question: readonly string[]): { told: string[]; path: string }[] {
  return records(gitOrRefuse(asked, question)).map((record) => {
    const tab = record.indexOf('\t');
    return { told: record.slice(0, tab).split(' '), path: record.slice(tab + 1) };
  });
}

/** No setting of somebody's own changes what is compared. */
const comparison = ['--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--relative'];

/**
 * Paths in which two states differ. Without a commit the index is held against the folder; with one, the commit against
 * the folder, or with `--cached` against the index. Untracked files are not among them.
 */
export const differing = (
  asked: Asked,
  states: readonly string[],
  folders: readonly string[],
): ReadonlySet<string> =>
  new Set(records(gitOrRefuse(asked, ['diff', ...comparison, ...states, '--', ...folders])));

/** The contents of objects, in one run of git. */
export function contents(asked: Asked, objects: readonly string[]): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  if (objects.length === 0) return found;
  const wanted = [...new Set(objects)];
  const output = gitOrRefuse(asked, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  let at = 0;
  for (const object of wanted) {
    // `object blob size<LF>contents<LF>`, or `object missing<LF>`
    const end = output.indexOf(10, at);
    const [, type, size] = output.toString('latin1', at, end).split(' ');
    if (type !== 'blob') throw new UsageError(`${asked.about}: ${lacking}`);
    const start = end + 1;
    at = start + Number(size) + 1;
    found.set(object, output.subarray(start, at - 1));
  }
  return found;
}

const records = (output: Buffer): string[] => output.toString('utf8').split('\0').slice(0, -1);
