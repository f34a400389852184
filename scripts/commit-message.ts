/** For the hook prepare-commit-msg: proposes the subject of a commit from what is staged. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type ChannelState,
  commitSubject,
  type FileChange,
  withSubject,
} from './core/change/commit-subject.ts';
import { roleOf } from './core/kinds/paths.ts';
import { readYaml } from './core/yaml/read.ts';
import { command, options, start, UsageError } from './node/command.ts';
import { runGit } from './node/git.ts';
import { contents, gitOrRefuse } from './node/git-objects.ts';
import { hookIndex } from './node/snapshot.ts';
import { writeOver } from './node/write.ts';

const help = `Usage: node scripts/commit-message.ts FILE [SOURCE]

Writes a subject such as “Add channel x/aster” above git's comments in FILE, from what is staged. FILE stays as it is
when it holds a message already, when git says where the message comes from (SOURCE: message, merge, commit …), when
nothing below policy/, channels/ or calendar/ is staged, and when no editor will show it.

  -h, --help   this help

Exit code: 0, whatever happens, so that no commit fails for want of a subject; 2 without a FILE.
`;

function propose(root: string, file: string): void {
  const subject = commitSubject(stagedChanges(root));
  if (subject === undefined) return;
  const path = resolve(root, file);
  const message = withSubject(readFileSync(path, 'utf8'), subject, commentOf(root));
  if (message !== undefined) writeOver(path, message);
}

/** What begins a comment in a message; `auto` is settled by git before anything is written, on `#` for an empty one. */
function commentOf(root: string): string {
  for (const key of ['core.commentString', 'core.commentChar']) {
    const { status, stdout } = runGit(root, ['config', '--get', key]);
    const value = stdout.toString('utf8').replace(/\n$/, '');
    if (status === 0 && value !== '' && value !== 'auto') return value;
  }
  return '#';
}

/** Beyond so many channels nobody is named one by one, and no file needs to be read. */
const mostRead = 200;

interface RawChange extends FileChange {
  /** Git's objects with the text before and after; absent where there is none. */
  readonly old: string | undefined;
  readonly new: string | undefined;
}

/** The staged changes, in the index that this very commit is made from; with what channels said and say. */
function stagedChanges(root: string): FileChange[] {
  const question = ['diff', '--cached', '--raw', '-z', '-M', '--no-abbrev', '--no-ext-diff', '--relative'];
  const asked = { about: 'git diff', root, index: hookIndex(root) };
  const changes = rawChanges(gitOrRefuse(asked, question).toString('utf8'));
  const channels = changes.filter(({ path }) => isChannel(path));
  if (channels.length > mostRead) return changes;
  const objects = channels.flatMap((change) => [change.old, change.new]).filter((one) => one !== undefined);
  const texts = contents({ about: 'git cat-file', root }, objects);
  const state = (object: string | undefined) =>
    object === undefined ? undefined : stateOf(texts.get(object)?.toString('utf8') ?? '');
  return changes.map((change) =>
    isChannel(change.path) ? { ...change, before: state(change.old), after: state(change.new) } : change,
  );
}

const isChannel = (path: string): boolean => {
  const role = roleOf(path);
  return role.role === 'entry' && role.kind === 'channels';
};

/** `:100644 100644 old new R100<NUL>from<NUL>to<NUL>`, without the last path where nothing was renamed. */
function rawChanges(output: string): RawChange[] {
  const parts = output.split('\0');
  const changes: RawChange[] = [];
  for (let at = 0; at + 1 < parts.length; at++) {
    const [oldMode = '', newMode = '', old = '', now = '', letter = ''] = (parts[at] ?? '')
      .slice(1)
      .split(' ');
    const from = /^[RC]/.test(letter) ? (parts[++at] ?? '') : undefined;
    changes.push({
      status: letter.charAt(0),
      path: parts[++at] ?? '',
      ...(from !== undefined && { from }),
      old: oldMode.startsWith('100') ? old : undefined,
      new: newMode.startsWith('100') ? now : undefined,
    });
  }
  return changes;
}

function stateOf(text: string): ChannelState {
  const value = (readYaml(text).value ?? {}) as { status?: unknown; owner?: unknown };
  const textOr = (one: unknown) => (typeof one === 'string' ? one : undefined);
  return { status: textOr(value.status), owner: textOr(value.owner) };
}

export const main = command(help, (argv, { stderr, env, cwd }) => {
  const [file, source = ''] = options({}, argv, { positionals: true }).positionals;
  if (file === undefined) throw new UsageError('Which file is the message in?');
  // Without an editor nobody would see the proposal: git says so to its hooks by this name of one.
  if (source !== '' || env['GIT_EDITOR'] === ':') return 0;
  try {
    propose(cwd, file);
  } catch (error) {
    stderr.write(`No subject proposed: ${error instanceof Error ? error.message : error}\n`);
  }
  return 0;
});

if (import.meta.main) await start(main);
