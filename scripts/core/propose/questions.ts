/** What is asked about a proposal: one table for the web form, the terminal, its flags and the issue form. */
import { risks } from '../kinds/post.ts';
import { unofficialSchema } from '../kinds/unofficial.ts';

/** The kinds of entry that are drafted: a channel of ours, and an account that is not. */
export type DraftKind = 'channels' | 'unofficial';

/** What the doors ask about: those, and a post on one channel. */
export type AskedKind = DraftKind | 'posts';
export const askedKinds = ['channels', 'unofficial', 'posts'] as const satisfies readonly AskedKind[];

/** How an answer is given. `one` and `several` are chosen from `of`; `promise` is a box to tick, and stands in no file. */
export type Control =
  | 'line'
  | 'text'
  | 'day'
  | 'one'
  | 'several'
  | 'language'
  | 'languages'
  | 'words'
  | 'cadence'
  | 'overlaps'
  | 'evidence'
  | 'promise';

/** Kinds of entry that an answer can name. */
export type Named = 'units' | 'people' | 'audiences' | 'channels';

/** One question. Its words: `field.<key>` in site/i18n for the web form, words.json for the terminal and the issue form. */
export interface Question {
  /** Where the answer goes in the file: `audiences`, `found.by`. */
  readonly key: string;
  readonly control: Control;
  /** What is to be chosen from: entries of a kind, or a closed list. */
  readonly of?: Named | readonly string[];
  /**
   * `or author`: in an issue, it is the person who writes it. `in issues`: elsewhere it is not known when nobody says.
   * `often`: a rule asks for an answer where the organisation is not small.
   */
  readonly required?: true | 'or author' | 'in issues' | 'often';
  /** The flag of the terminal, and what stands behind it: `audience ID`. */
  readonly flag?: string;
  /** The id of its field in the issue form, if that asks it. */
  readonly issue?: string;
}

const { kind, risk, found, matched } = unofficialSchema.shape;

/** In an issue, the field has the name of the key, unless `issue` gives it another one; null where none asks. */
const listed = (rows: readonly (Omit<Question, 'issue'> & { issue?: string | null })[]): Question[] =>
  rows.map(({ issue, ...row }) => (issue === null ? row : { ...row, issue: issue ?? row.key }));

/** The questions of each kind, in the order of the issue form. */
export const questions: { readonly [K in AskedKind]: readonly Question[] } = {
  channels: listed([
    { key: 'url', control: 'line', required: true, flag: 'from-url URL' },
    { key: 'name', control: 'line', flag: 'name TEXT' },
    { key: 'platform_id', control: 'line', flag: 'platform-id ID', issue: null },
    { key: 'unit', control: 'one', of: 'units', required: true, flag: 'unit ID' },
    { key: 'owner', control: 'one', of: 'people', required: 'or author', flag: 'owner ID' },
    { key: 'deputy', control: 'one', of: 'people', required: 'often', flag: 'deputy ID' },
    { key: 'audiences', control: 'several', of: 'audiences', required: true, flag: 'audience ID' },
    { key: 'languages', control: 'languages', required: true, flag: 'language TAG' },
    { key: 'purpose', control: 'text', required: true, flag: 'purpose TEXT' },
    { key: 'why_this_platform', control: 'text', required: true, flag: 'why TEXT' },
    { key: 'topics', control: 'words', flag: 'topic WORD', issue: null },
    { key: 'tone', control: 'text', flag: 'tone TEXT', issue: null },
    { key: 'cadence', control: 'cadence' },
    { key: 'overlaps', control: 'overlaps', flag: 'overlap ID=TEXT' },
    { key: 'looked', control: 'promise', required: true },
  ]),
  unofficial: listed([
    { key: 'url', control: 'line', required: true, flag: 'report URL' },
    { key: 'name', control: 'line', flag: 'name TEXT' },
    { key: 'platform_id', control: 'line', flag: 'platform-id ID', issue: null },
    { key: 'kind', control: 'one', of: kind.options, required: 'in issues', flag: 'kind KIND' },
    { key: 'risk', control: 'one', of: risk.options, required: true, flag: 'risk LEVEL' },
    { key: 'matched', control: 'several', of: matched.unwrap().element.options, flag: 'matched WHAT' },
    { key: 'found.on', control: 'day', required: true, issue: null },
    {
      key: 'found.how',
      control: 'one',
      of: found.shape.how.options,
      required: true,
      flag: 'how WAY',
      issue: 'how',
    },
    {
      key: 'found.by',
      control: 'one',
      of: 'people',
      required: 'or author',
      flag: 'found-by ID',
      issue: 'found_by',
    },
    { key: 'unit', control: 'one', of: 'units', flag: 'unit ID' },
    { key: 'language', control: 'language', flag: 'language TAG' },
    { key: 'duplicate_of', control: 'one', of: 'channels', flag: 'duplicate-of ID' },
    { key: 'evidence', control: 'evidence' },
  ]),
  // The answers about the channel stand in its post: see `postData`.
  posts: listed([
    { key: 'title', control: 'line', required: true, flag: 'title TEXT' },
    { key: 'channel', control: 'one', of: 'channels', required: true, flag: 'channel ID' },
    { key: 'at', control: 'line', flag: 'at TIME' },
    { key: 'zone', control: 'line', flag: 'zone ZONE', issue: null },
    { key: 'language', control: 'language', flag: 'language TAG' },
    { key: 'text', control: 'text', flag: 'text TEXT' },
    { key: 'link', control: 'line', flag: 'link URL' },
    { key: 'asset', control: 'line', flag: 'asset ID', issue: null },
    { key: 'alt', control: 'text', flag: 'alt TEXT', issue: null },
    { key: 'author', control: 'one', of: 'people', required: 'or author', flag: 'author ID' },
    { key: 'unit', control: 'one', of: 'units', flag: 'unit ID' },
    { key: 'audiences', control: 'several', of: 'audiences', flag: 'audience ID' },
    { key: 'campaign', control: 'line', flag: 'campaign ID' },
    { key: 'pillar', control: 'line', flag: 'pillar ID' },
    { key: 'topics', control: 'words', flag: 'topic WORD', issue: null },
    { key: 'risk', control: 'one', of: risks, flag: 'risk LEVEL', issue: null },
  ]),
};

/** The question that a path of keys belongs to: `purpose.fr` is the purpose, `audiences[0]` one of the audiences. */
export const questionAt = (kind: AskedKind, path: string): Question | undefined =>
  questions[kind].find(({ key }) => isAt(path, key));

/** Is this the place of a key, or lies it within? */
export const isAt = (path: string, key: string): boolean =>
  path === key || path.startsWith(`${key}[`) || path.startsWith(`${key}.`);
