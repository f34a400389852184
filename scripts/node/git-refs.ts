/** Which commit a name means. Git guesses between a branch, a tag and a remote branch of one name; here it is refused. */
import { nearest } from '../core/text/nearest.ts';
import { UsageError } from './command.ts';
import { runGit } from './git.ts';
import { type Asked, complaint, gitOrRefuse } from './git-objects.ts';

/** A name that was given, and what it means. */
export interface Named {
  /** In full where it is a branch or a tag, as `refs/remotes/origin/main`; else as it was given. */
  readonly name: string;
  /** The commit, 40 hex digits or more. */
  readonly commit: string;
}

/** The places in which git looks for a short name, each with what it calls a name there. */
const places = ['refs/tags/', 'refs/heads/', 'refs/remotes/', 'refs/'];

/**
 * The commit of a name: a full ref (`refs/remotes/origin/main`), a short one that is one ref only, a commit, or one of these
 * with `~1`, `^` and the like behind it. Throws a UsageError when there is none, or when the name means several refs.
 */
export function commitOf(asked: Asked, text: string): Named {
  const { about, root } = asked;
  const [, ref = '', steps = ''] = /^([^~^:@]*)(.*)$/s.exec(text) ?? [];
  const found = isObject(ref) ? [] : refsOf(root, ref);
  if (found.length > 1)
    throw new UsageError(
      `${about}: \`${ref}\` is ambiguous: it is ${found.map((one) => `\`${one}\``).join(' and ')}. Give the full name of the one that you mean.`,
    );
  const name = `${found[0] ?? ref}${steps}`;
  const answer = runGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  if (answer.status === 0) return { name, commit: answer.stdout.toString('latin1').trim() };
  const inside = runGit(root, ['rev-parse', '--is-shallow-repository']);
  throw new UsageError(
    `${about}: ${inside.status === 0 ? absent(root, text, saysTrue(inside.stdout)) : complaint(inside)}`,
  );
}

/** A commit by its whole number: no ref is asked, whatever one is called. */
const isObject = (text: string) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

/** Full names of all refs that a name can mean. `HEAD`, `FETCH_HEAD` and the like are files of git's own, and come first there. */
function refsOf(root: string, name: string): string[] {
  if (name === '' || /^(?:[A-Z]+_)?HEAD$/.test(name)) return [];
  const longer = [...places.map((place) => `${place}${name}`), `refs/remotes/${name}/HEAD`];
  const asked = name.startsWith('refs/') ? [name, ...longer] : longer;
  const { status, stdout } = runGit(root, ['for-each-ref', '--format=%(refname)', ...asked]);
  const known = new Set(status === 0 ? stdout.toString('utf8').split('\n') : []);
  // A pattern also gives what lies below it.
  return asked.filter((ref) => known.has(ref));
}

/** The commit at which `head` left `base`, and a remark where the clone does not reach it. Throws a UsageError. */
export function forkPoint(asked: Asked, base: Named, head: Named): { commit: string; remark?: string } {
  const { about, root } = asked;
  const fork = runGit(root, ['merge-base', base.commit, head.commit]);
  if (fork.status === 0)
    return { commit: fork.stdout.toString('latin1').trim().split('\n', 1)[0] ?? base.commit };
  // A shallow clone forgets who the parents are; the commit itself still names them.
  const written = gitOrRefuse(asked, ['cat-file', 'commit', head.commit]).toString('latin1');
  if (written.split('\n\n', 1)[0]?.includes(`parent ${base.commit}`)) return { commit: base.commit };
  if (!saysTrue(gitOrRefuse(asked, ['rev-parse', '--is-shallow-repository'])))
    throw new UsageError(`${about}: its history and that of ${head.name} have nothing in common.`);
  return {
    commit: base.commit,
    remark: `This clone is shallow and does not reach the commit at which ${head.name} left ${base.name}; the change is held against the tip of ${base.name}. If something seems undone that landed there meanwhile, fetch more: git fetch --unshallow`,
  };
}

const saysTrue = (output: Buffer) => output.toString('latin1').trim() === 'true';

/** Why a name is no commit here, and what to do. */
function absent(root: string, ref: string, shallow: boolean): string {
  if (shallow) {
    const [, remote = 'origin', branch = ref] = /^(?:refs\/remotes\/)?(origin)\/(.+)$/.exec(ref) ?? [];
    return `this clone does not have that commit, for it is shallow. Fetch it: git fetch ${remote} ${branch} (GitHub Actions: fetch-depth: 0; GitLab: GIT_DEPTH: 0)`;
  }
  const names = runGit(root, ['for-each-ref', '--format=%(refname:short)'])
    .stdout.toString('utf8')
    .split('\n');
  const close = nearest(ref, names.filter(Boolean));
  return `there is no such commit, branch or tag here.${close ? ` Did you mean ${close}?` : ''}`;
}
