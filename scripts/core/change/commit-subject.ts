/** The subject of a commit, from what it changes: `Propose channel x/aster_garden`, `Change unit shop and 2 others`. */
import { accountKinds, isAccountKind, type Kind, kindNames, kinds } from '../kinds/kinds.ts';
import { dataFolders, roleOf } from '../kinds/paths.ts';

/** What a subject needs to know about a channel's file. */
export interface ChannelState {
  readonly status?: string | undefined;
  readonly owner?: string | undefined;
}

/** A file that a commit touches, as git tells it. */
export interface FileChange {
  /** Added, modified, deleted, renamed. Other letters of git count as modified. */
  readonly status: string;
  /** From the repository's root, with forward slashes; of a rename the new one. */
  readonly path: string;
  /** The path before a rename. */
  readonly from?: string;
  /** For channels: what the file said before and says now. */
  readonly before?: ChannelState | undefined;
  readonly after?: ChannelState | undefined;
}

/** One change in words: `Hand`, `channel`, `x/aster`, `over to dan-wu`. */
interface Phrase {
  readonly verb: string;
  readonly noun: string;
  readonly nouns: string;
  readonly name: string;
  readonly tail: string;
  /** What is named first when a commit changes several things; the lowest number leads. */
  readonly weight: number;
}

/** Accounts are what the registry is about, and are named first. */
const order: readonly Kind[] = [...accountKinds, ...kindNames.filter((kind) => !isAccountKind(kind))];

/** What happened to a channel matters in this order. */
const verbs = ['Propose', 'Activate', 'Retire', 'Hand', 'Rename', 'Add', 'Remove', 'Report'];

/**
 * The subject that suits a commit, in one line; undefined when it changes nothing below the data folders. What else it
 * changes goes unsaid: it comes along with the data.
 */
export function commitSubject(changes: readonly FileChange[]): string | undefined {
  const phrases = changes.filter(isData).flatMap(phrasesOf);
  const groups = [...Map.groupBy(phrases, ({ verb, noun, tail }) => `${verb} ${noun} ${tail}`).values()];
  groups.sort((a, b) => weightOf(a) - weightOf(b));
  const [first, second] = groups;
  if (!first) return undefined;
  if (!second) return sentence(first);
  const others = phrases.length - first.length;
  if (groups.every(([one]) => one?.verb === 'Change'))
    return `${sentence(first)} and ${count(others, 'other')}`;
  if (groups.length === 2) return `${sentence(first)} and ${lowerFirst(sentence(second))}`;
  return `${sentence(first)} and ${count(others, 'other change')}`;
}

const isData = ({ path, from = path }: FileChange) =>
  [path, from].some((one) => (dataFolders as readonly string[]).includes(one.split('/', 1)[0] ?? ''));

const weightOf = (group: readonly Phrase[]): number => Math.min(...group.map(({ weight }) => weight));

function phrasesOf(change: FileChange): Phrase[] {
  const { status, path, from } = change;
  if (status === 'R' && from !== undefined) {
    const [old, now] = [thing(from), thing(path)];
    if (old.noun === now.noun && old.noun !== 'file')
      return [phrase('Rename', old, old.name === now.name ? '' : `to ${now.name}`)];
    // It has become something else: one thing is gone, another is there.
    return [...phrasesOf({ status: 'D', path: from }), ...phrasesOf({ ...change, status: 'A' })];
  }
  const what = thing(path);
  if (what.noun === 'channel') return [channelPhrase(change, what)];
  if (status === 'A') return [phrase(what.noun === 'account' ? 'Report' : 'Add', what)];
  return [phrase(status === 'D' ? 'Remove' : 'Change', what)];
}

function channelPhrase({ status, before, after }: FileChange, what: Thing): Phrase {
  if (status === 'A') return phrase(after?.status === 'proposed' ? 'Propose' : 'Add', what);
  if (status === 'D') return phrase('Remove', what);
  if (before && after && before.status !== after.status) {
    if (after.status === 'retired') return phrase('Retire', what);
    if (after.status === 'active') return phrase('Activate', what);
  }
  if (before?.owner !== undefined && after?.owner !== undefined && before.owner !== after.owner)
    return phrase('Hand', what, `over to ${oneLine(after.owner)}`);
  return phrase('Change', what);
}

interface Thing {
  readonly noun: string;
  readonly nouns: string;
  readonly name: string;
  readonly rank: number;
}

/** What a path stands for; whatever is no entry is called by its path. */
function thing(path: string): Thing {
  const role = roleOf(path);
  if (role.role !== 'entry' || role.id.trim() === '')
    return { noun: 'file', nouns: 'files', name: oneLine(path), rank: order.length };
  const { kind, id } = role;
  const { words, at } = kinds[kind];
  const { one, many } = words.short ?? words.en;
  return { noun: one, nouns: many, name: at.includes('<') ? oneLine(id) : '', rank: order.indexOf(kind) };
}

function phrase(verb: string, { noun, nouns, name, rank }: Thing, tail = ''): Phrase {
  const place = verbs.indexOf(verb);
  return { verb, noun, nouns, name, tail, weight: rank * 100 + (place === -1 ? verbs.length : place) };
}

/** One group in words; more than one of a kind are counted. */
function sentence(group: readonly Phrase[]): string {
  const [first] = group;
  if (!first) return '';
  const { verb, noun, nouns, name, tail } = first;
  const what =
    group.length > 1
      ? `${group.length} ${nouns}`
      : name === ''
        ? `the ${noun}`
        : noun === 'file'
          ? name
          : `${noun} ${name}`;
  return [verb, what, ...(tail === '' ? [] : [tail])].join(' ');
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Names of files are anybody's: a subject is one line, and what steers a terminal is not in it. */
const oneLine = (text: string) =>
  text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, '?');

/**
 * A commit message as git hands it to the editor, with a subject above git's comments. Undefined where somebody has
 * begun a message already, and where the subject itself would be taken for a comment.
 */
export function withSubject(message: string, subject: string, comment: string): string | undefined {
  if (subject.startsWith(comment)) return undefined;
  const lines = message.split('\n');
  // Below the scissors stands the change itself (`git commit -v`), and git cuts it off.
  const scissors = lines.findIndex((line) => line.startsWith(comment) && / -+ >8 -+$/.test(line));
  const written = (scissors === -1 ? lines : lines.slice(0, scissors)).some(
    (line) => line.trim() !== '' && !line.startsWith(comment),
  );
  return written ? undefined : `${subject}\n${message}`;
}
