/** From a folder and its git repository to the change that it holds. */
import { type Change, changeBetween } from '../core/change/diff.ts';
import { participantsOf } from '../core/change/participants.ts';
import { leadOf } from '../core/change/rights/say.ts';
import { takesExamplePlace } from '../core/change/takes-example-place.ts';
import { buildRegistry, type Registry } from '../core/model/registry.ts';
import { printable } from '../report/printable.ts';
import { type changeOptions, UsageError, type Values } from './command.ts';
import { readSources } from './files.ts';
import { type Asked, contents, filesOfCommit } from './git-objects.ts';
import { commitOf, forkPoint, type Named } from './git-refs.ts';
import { lastOrganization } from './last-organization.ts';
import { withPlatforms } from './load.ts';
import { picturesIn } from './pictures.ts';
import { progressOf } from './progress.ts';
import { loadReviews, reviewsIn } from './reviews.ts';
import { isShippedExample } from './shipped-example.ts';
import { type Held, headOf, hookIndex, readStates, type State } from './snapshot.ts';
import { toolsFor } from './tools.ts';

/** What the command line says of a change. `staged`: the index in place of the folder; the base is then HEAD, if no other is named. */
type ChangeOptions = Values<typeof changeOptions> & { readonly staged?: boolean | undefined };

/** Which commits a change was judged by. */
export interface Compared {
  /** Where the change goes: who may do what is read there. */
  readonly base: Named;
  /** The commit at which the change left it: what changed is measured against it. */
  readonly fork: string;
  /** What was judged; absent where it was the folder or the index. */
  readonly head?: Named;
  /** A remark about the comparison or the change as a whole, for the reader of the result. */
  readonly remark?: string;
}

/** What is to be judged: a state, and the change that led to it where there is a base. */
export interface Loaded {
  readonly registry: Registry;
  readonly change?: Change;
  readonly compared?: Compared;
}

/**
 * Reads a repository, and its base where one is asked for. With `head` both sides come from git, and no file of the folder
 * has a part in it. Throws a UsageError when git cannot give them.
 */
export function loadChange(
  root: string,
  { base, head, staged, author, 'approved-by': approvers, reviews }: ChangeOptions,
): Loaded {
  const names = [author, ...(approvers ?? []), reviews];
  if (base === undefined && !staged && names.some((name) => name !== undefined))
    throw new UsageError('--author, --approved-by and --reviews say whose change it is: they need --base.');
  if (head !== undefined && (base === undefined || staged))
    throw new UsageError(
      `--head ${head}: ${staged ? 'give it or --staged, one of them' : 'it is judged as a change: name where it goes as well, with --base'}.`,
    );
  const logins = {
    author: login('author', author),
    approvedBy: (approvers ?? []).flatMap(loginsIn),
    ...(reviews !== undefined && { reviews: loadReviews(root, reviewsIn(reviews)) }),
  };
  const folder: Held =
    head === undefined
      ? { sources: readSources(root), pictures: picturesIn(root) }
      : { sources: [], pictures: new Set() };
  const index = staged ? hookIndex(root) : undefined;
  // Before the first commit there is nothing to compare with.
  if (base === undefined && !(staged && headOf(root))) {
    const [held = folder] = staged
      ? readStates({ about: '--staged', root, index }, ['staged'], folder.sources)
      : [];
    return { registry: registryOf(root, held) };
  }
  const asked = { about: `--base ${base ?? 'HEAD'}`, root, index };
  const compared = compare(asked, base ?? 'HEAD', head);
  const states: State[] = [{ commit: compared.fork }, { commit: compared.base.commit }];
  if (compared.head) states.push({ commit: compared.head.commit });
  else if (staged) states.push('staged');
  const [before = nothing, rights = nothing, current = folder] = readStates(asked, states, folder.sources);
  const registry = registryOf(root, current);
  const earlier = registryOf(root, before);
  const tip = compared.fork === compared.base.commit ? earlier : registryOf(root, rights);
  const found = leadOf(tip).size > 0 ? undefined : lastOrganization(asked, compared.base.commit);
  const target = found
    ? registryOf(root, {
        ...rights,
        sources: [...rights.sources.filter(({ path }) => path !== found.source.path), found.source],
      })
    : tip;
  const change = changeBetween(earlier, registry, participantsOf(target, logins), target, tip);
  // Both where it began and where it goes: an organisation that has landed there meanwhile is nobody's example.
  const takes = [earlier, tip].every(isShippedExample) && takesExamplePlace(earlier, registry);
  const name = printable(registry.organization?.data.name ?? '');
  const remarks = [
    compared.remark,
    found?.remark,
    ...(takes
      ? [`${name} takes the place of the example organisation, whose people are invented: nobody is asked.`]
      : []),
  ].filter((one) => one !== undefined);
  return {
    registry,
    change: takes ? { ...change, takesExamplePlace: true } : change,
    compared: remarks.length > 0 ? { ...compared, remark: remarks.join(' ') } : compared,
  };
}

/** The registry of a commit, and the text of one file there, from `root` on: undefined where it has none. Throws a UsageError. */
export function readCommit(root: string, head: string, file: string): { registry: Registry; text?: string } {
  const asked = { about: `--head ${head}`, root };
  const { commit } = commitOf(asked, head);
  const [held = nothing] = readStates(asked, [{ commit }]);
  const [there] = filesOfCommit(asked, commit, [`:(literal)${file}`]);
  const text = there && contents(asked, [there.object]).get(there.object)?.toString('utf8');
  return { registry: registryOf(root, held), ...(text !== undefined && { text }) };
}

/** The commits of a comparison. Without a `head` the folder or the index is judged, which HEAD began. */
function compare(asked: Asked, base: string, head: string | undefined): Compared {
  const tip = commitOf(asked, base);
  const end = head === undefined ? headOf(asked.root) : commitOf({ ...asked, about: `--head ${head}` }, head);
  if (!end) return { base: tip, fork: tip.commit };
  const { commit, remark } = forkPoint(asked, tip, end);
  return {
    base: tip,
    fork: commit,
    ...(head !== undefined && { head: end }),
    ...(remark !== undefined && { remark }),
  };
}

/** Which commits were used, as a line for the terminal. */
export const comparedWords = ({ base, fork, head }: Compared): string =>
  `Judged: ${head ? said(head) : 'the folder'}, against ${said(base)}${fork === base.commit ? '' : `, which it left at ${fork}`}.`;

const said = ({ name, commit }: Named) => (name === commit ? commit : `${printable(name)} (${commit})`);

const nothing: Held = { sources: [], pictures: new Set() };

const registryOf = (root: string, { sources, pictures }: Held): Registry => {
  const all = withPlatforms(root, sources);
  return buildRegistry(all, toolsFor(all, pictures), progressOf('Understanding', 'files'));
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
