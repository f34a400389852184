/** Which commits of a repository are the product's: made while it still held the example, in a clone of it, or by an upgrade. */
import { isExample } from '../core/init/example.ts';
import { fileOf } from '../core/kinds/paths.ts';
import { buildRegistry } from '../core/model/registry.ts';
import { upgradeSubjects } from '../core/upgrade/subject.ts';
import { runGit } from './git.ts';

const path = fileOf('organization', 'organization');

/**
 * Their hashes: the commits whose organisation is the example, and all before them, and upgrades. Empty where the example still stands,
 * for then they are all there is, and where git cannot tell. Such a commit can also come in later, by a merge.
 */
export function productCommits(root: string): ReadonlySet<string> {
  const lines = (question: readonly string[], input?: string) =>
    runGit(root, question, { input }).stdout.toString('utf8').split('\n').filter(Boolean);
  // Merges are held against each parent; those that bring in the example are told with the parent that has it.
  const touched = lines(['log', '-m', '--full-history', '--format=%H %P', '--no-renames', '--', path]);
  const commits = [...new Set(touched.flatMap((line) => line.split(' ')))];
  if (commits.length === 0) return new Set();
  const blobs = lines(
    ['cat-file', '--batch-check=%(objectname) %(objecttype)'],
    ['HEAD', ...commits].map((commit) => `${commit}:./${path}\n`).join(''),
  ).map((line) => (line.endsWith(' blob') ? line.split(' ', 1)[0] : undefined));
  const known = new Map<string, boolean>();
  const holdsExample = (blob: string | undefined): boolean => {
    if (blob === undefined) return false;
    const found = known.get(blob);
    if (found !== undefined) return found;
    const text = runGit(root, ['cat-file', 'blob', blob]).stdout.toString('utf8');
    const answer = isExample(buildRegistry([{ path, text }]));
    known.set(blob, answer);
    return answer;
  };
  const [head, ...rest] = blobs;
  if (holdsExample(head)) return new Set();
  const last = commits.filter((_commit, index) => holdsExample(rest[index]));
  const before = last.length > 0 ? lines(['rev-list', '--stdin'], `${last.join('\n')}\n`) : [];
  // An upgrade replaces code: whatever else has such a subject is somebody's own.
  return new Set([...before, ...lines(['log', '--format=%H', `--grep=${upgradeSubjects}`, '--', 'scripts'])]);
}
