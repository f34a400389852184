/** What somebody proposes, as the file it will be: the same for the form, the terminal and the issue form. */
import type { z } from 'zod';
import {
  type Account,
  fileName,
  isAccount,
  type Platforms,
  type Refusal,
  resolve,
} from '../identity/index.ts';
import { entryFile, type NewFile } from '../kinds/entry-file.ts';
import { kinds } from '../kinds/kinds.ts';
import { bare } from '../model/schema-shape.ts';
import { type AskedKind, type DraftKind, type Question, questions } from './questions.ts';

/** An entry that is to be, by key; any of its keys may still be missing, and no value is judged yet. */
export type Draft = Readonly<Record<string, unknown>>;

/** The file of a draft, and the account that it is about. */
export interface DraftFile extends NewFile {
  readonly account: Account;
}

/** The draft that the answers to the questions of a kind make; one without a value is left out. */
export function draftFrom(
  kind: AskedKind,
  answerTo: (question: Question) => unknown,
  begun: Draft = {},
): Draft {
  return questions[kind].reduce((draft, question) => {
    const answer = answerTo(question);
    return isFilledIn(answer) ? withAnswer(draft, question.key, answer) : draft;
  }, begun);
}

/** What every reported account begins with: its case is open since the day on which it was found, `YYYY-MM-DD` or empty. */
export const openCase = (on: string, note?: unknown): Draft =>
  on === ''
    ? { case: { status: 'open' } }
    : {
        found: { on },
        case: { status: 'open', events: [{ on, kind: 'found', ...(note !== undefined && { note }) }] },
      };

/** The draft with one more answer; a key such as `found.by` lies deeper. */
export function withAnswer(draft: Draft, key: string, value: unknown): Draft {
  const [first = '', ...rest] = key.split('.');
  if (rest.length === 0) return { ...draft, [first]: value };
  return { ...draft, [first]: withAnswer((draft[first] ?? {}) as Draft, rest.join('.'), value) };
}

/** What the draft answers under a key. */
export const answerAt = (draft: Draft, key: string): unknown =>
  key.split('.').reduce<unknown>((value, part) => (value as Draft | undefined)?.[part], draft);

/** Has a proposal no file without an answer to this? */
export const isNeeded = ({ required, control }: Question): boolean =>
  (required === true || required === 'or author') && control !== 'promise';

/** The keys that must be answered and are not: `owner`, `found.by`. */
export const missingFrom = (kind: AskedKind, draft: Draft): string[] =>
  questions[kind]
    .filter((question) => isNeeded(question) && !isFilledIn(answerAt(draft, question.key)))
    .map(({ key }) => key);

/** A proposal is always `status: proposed`; of which sort a reported account is can be unknown. */
const begins = { channels: {}, unofficial: { kind: 'unknown' } };
const stands = { channels: { status: 'proposed' }, unofficial: {} };

/** The file of a draft, keys in schema order; a refusal where its `url` names no account. */
export function draftFile(kind: DraftKind, draft: Draft, platforms: Platforms): DraftFile | Refusal {
  const account = resolve(String(draft['url'] ?? ''), platforms);
  if (!isAccount(account)) return account;
  const { handle, key, id, profile } = account;
  const data = {
    name: handle ?? key,
    ...begins[kind],
    ...draft,
    // The address as it will be written: without what was pasted along with it.
    url: profile,
    ...(id !== undefined && { platform_id: id }),
    ...stands[kind],
  };
  return { account, ...entryFile(kind, fileName(account, platforms), inFileOrder(kind, data)) };
}

/** A draft with its keys as its file has them. */
export const inFileOrder = (kind: DraftKind, draft: Draft): Draft => inOrder(draft, kinds[kind].schema);

/** Only what has been filled in: an empty line or list is a question that nobody has answered yet. */
function inOrder(data: Draft, { shape }: z.ZodObject): Draft {
  const kept: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(shape)) {
    const value = data[key];
    const inner = bare(schema);
    if (isFilledIn(value))
      kept[key] = 'shape' in inner && isMap(value) ? inOrder(value, inner as z.ZodObject) : value;
  }
  return kept;
}

const isMap = (value: unknown): value is Draft => typeof value === 'object' && value !== null;

const isFilledIn = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.trim() !== ''
    : Array.isArray(value)
      ? value.length > 0
      : value !== undefined;
