/** From a folder and its git repository to the change that it holds. */
import { type Change, changeBetween } from '../core/change/diff.ts';
import { participantsOf } from '../core/change/participants.ts';
import { buildRegistry, type Registry } from '../core/model/registry.ts';
import type { SourceFile } from '../core/model/source.ts';
import { UsageError } from './command.ts';
import { readSources } from './files.ts';
import { withPlatforms } from './load.ts';
import { hasHead, readBase, readStaged } from './snapshot.ts';
import { toolsFor } from './tools.ts';

/** What the command line says of a change. */
export interface ChangeOptions {
  readonly base?: string | undefined;
  /** The index in place of the folder; the base is then HEAD, if no other is named. */
  readonly staged?: boolean | undefined;
  readonly author?: string | undefined;
  readonly 'approved-by'?: readonly string[] | undefined;
}

/** What is to be judged: a state, and the change that led to it where there is a base. */
export interface Loaded {
  readonly registry: Registry;
  readonly change?: Change;
  /** The commit from which the change began. */
  readonly commit?: string;
  /** A remark about the comparison, for the reader of the result. */
  readonly remark?: string;
}

/** Reads a repository, and its base where one is asked for. Throws a UsageError when git cannot give it. */
export function loadChange(
  root: string,
  { base, staged, author, 'approved-by': approvers }: ChangeOptions,
): Loaded {
  const names = [author, ...(approvers ?? [])];
  if (base === undefined && !staged && names.some((name) => name !== undefined))
    throw new UsageError('--author and --approved-by say whose change it is: they need --base.');
  const folder = readSources(root);
  const current = staged ? readStaged(root, folder) : folder;
  const registry = registryOf(root, current);
  // Before the first commit there is nothing to compare with.
  if (base === undefined && !(staged && hasHead(root))) return { registry };
  const { commit, sources, remark } = readBase(root, base ?? 'HEAD', current, { staged: staged === true });
  const before = registryOf(root, [...sources]);
  const logins = { author: login('author', author), approvedBy: (approvers ?? []).flatMap(loginsIn) };
  return {
    registry,
    change: changeBetween(before, registry, participantsOf(before, logins)),
    commit,
    ...(remark !== undefined && { remark }),
  };
}

const registryOf = (root: string, sources: SourceFile[]): Registry => {
  const all = withPlatforms(root, sources);
  return buildRegistry(all, toolsFor(all));
};

const loginsIn = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => login('approved-by', name) ?? name);

/** A login, without the sign that some write before it. Robots have brackets in theirs. */
function login(option: string, text: string | undefined): string | undefined {
  const name = text?.trim().replace(/^@/, '');
  if (name === undefined || name === '') return undefined;
  if (!/^[\w.[\]-]{1,100}$/.test(name))
    throw new UsageError(
      `--${option} ${text}: expected a login such as ada-noor${option === 'author' ? '' : ', or several with commas between them'}.`,
    );
  return name;
}
