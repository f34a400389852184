/** The answers to a form as a draft: names become ids, lines become lists. What cannot be read is said, field by field. */
import { isAccount } from '../../identity/index.ts';
import type { Channel } from '../../kinds/channel.ts';
import { kinds } from '../../kinds/kinds.ts';
import type { Unofficial } from '../../kinds/unofficial.ts';
import { type Draft, draftFrom, openCase } from '../../propose/draft.ts';
import type { DraftContext } from '../../propose/draft-context.ts';
import type { AskedKind, Control, Question } from '../../propose/questions.ts';
import { type Answers, type FormError, short } from './answers.ts';
import { idOf, idsOf, languagesOf, linesOf, personWith, type Read } from './names.ts';

/** Who has written the issue, and when it is read. */
export interface Occasion {
  /** Login of the author at the code host. */
  readonly author?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** The draft of an issue: a case is open from today on. */
export function draftOf(
  kind: AskedKind,
  answers: Answers,
  desk: DraftContext,
  { author, today }: Occasion,
): { readonly draft: Draft } | { readonly errors: readonly FormError[] } {
  const errors: FormError[] = [];
  const answerTo = (question: Question): unknown => {
    const { issue: field, required } = question;
    if (field === undefined) return undefined;
    const answer = answers.get(field);
    const read =
      answer === undefined && required === 'or author'
        ? authorIn(desk, author)
        : typeof answer === 'string'
          ? readingOf(question)(answer, desk)
          : { value: question.control === 'promise' ? undefined : answer };
    if ('value' in read) return read.value;
    errors.push({ field, message: read.error });
    return undefined;
  };
  const draft = draftFrom(kind, answerTo, kind === 'unofficial' ? openCase(today) : {});
  return errors.length > 0 ? { errors } : { draft };
}

/** The author answers for it, where nobody else is named. */
function authorIn({ registry }: DraftContext, author: string | undefined): Read<string> {
  const id = author === undefined ? undefined : personWith(author, registry);
  if (id !== undefined) return { value: id };
  const whom =
    author === undefined
      ? 'Nobody is named'
      : `Nobody here has the login \`${short(author)}\` in \`policy/people/\``;
  return { error: `${whom}. Write the name of a colleague.` };
}

type Reader = (text: string, desk: DraftContext) => Read;

const readers: Partial<Record<Control, Reader>> = {
  language: (text) => languageIn(text),
  languages: (text) => languagesOf(text),
  cadence: (text) => cadenceIn(text),
  overlaps: (text, desk) => overlapsIn(text, desk),
  evidence: (text) => evidenceIn(text),
};

/** How the answer to a question is read; a text, and an option of the form, is what it is. */
function readingOf({ control, of }: Question): Reader {
  if (of === 'channels') return channelIn;
  if (typeof of !== 'string') return readers[control] ?? ((value) => ({ value }));
  const { one: noun } = kinds[of].words.en;
  return (text, { registry }) =>
    control === 'several' ? idsOf(text, registry[of], noun) : idOf(text, registry[of], noun);
}

function languageIn(text: string): Read<string | undefined> {
  const read = languagesOf(text);
  if ('error' in read) return read;
  return read.value.length > 1
    ? { error: 'These are several languages; name the main one.' }
    : { value: read.value[0] };
}

/** A channel of ours by its path or in any spelling of its address. */
function channelIn(text: string, { ask, registry }: DraftContext): Read<string> {
  if (registry.channels.has(text)) return { value: text };
  const { answer, known } = ask(text);
  if (known?.entry.kind === 'channels') return { value: known.entry.id };
  return {
    error: isAccount(answer)
      ? `\`${short(text)}\` is no channel of ours. Write it as in the handbook: network/name.`
      : `\`${short(text)}\` names no channel: ${answer.reason}. Write it as in the handbook: network/name.`,
  };
}

/** Why a channel is needed beside others, one per line; a colon without a space after it belongs to an address. */
function overlapsIn(text: string, desk: DraftContext): Read<Channel['overlaps']> {
  const overlaps: { with: string; because: string }[] = [];
  for (const line of linesOf(text)) {
    const [, what, because] = /^(.+?):\s+(.*\S)$/.exec(line) ?? [];
    if (what === undefined || because === undefined)
      return { error: `\`${short(line)}\`: expected two parts, with a colon and a space between them.` };
    const channel = channelIn(what, desk);
    if ('error' in channel) return channel;
    overlaps.push({ with: channel.value, because });
  }
  return { value: overlaps };
}

/** Proofs, one per line. The address stands last: what it shows may hold a colon itself. */
function evidenceIn(text: string): Read<Unofficial['evidence']> {
  const proofs: { what: string; url: string }[] = [];
  for (const line of linesOf(text)) {
    const [, what, url] = /^(\S.*):\s+(https?:\/\/\S+)$/.exec(line) ?? [];
    if (what === undefined || url === undefined)
      return {
        error: `\`${short(line)}\`: expected what it shows, a colon and a space, and an address that begins with https://.`,
      };
    proofs.push({ what, url });
  }
  return { value: proofs };
}

function cadenceIn(text: string): Read<Channel['cadence']> {
  const [, low, high = low] = /^(\d{1,3}) ?(?:(?:-|–|to|à|bis|\.\.) ?(\d{1,3}))?$/.exec(text) ?? [];
  if (low === undefined) return { error: `\`${short(text)}\`: expected one number, or two such as 2 to 6.` };
  const per_week = { min: Number(low), max: Number(high) };
  return per_week.min > per_week.max
    ? { error: `\`${short(text)}\`: the first number is larger than the second.` }
    : { value: { per_week } };
}
