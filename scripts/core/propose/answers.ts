/** What somebody wrote into a form, as a draft: lists out of lines, texts in their language, nothing where nothing was said. */

import { languageTags } from '../inventory/languages.ts';
import type { Text } from '../kinds/fields.ts';
import { unofficialSchema } from '../kinds/unofficial.ts';
import { idFrom } from '../text/ids.ts';
import { becauseOf } from './because.ts';
import type { CaseDraft, ChannelDraft } from './draft.ts';

/** By name of the field: a line, or the boxes that were ticked. Why a second channel: `because x/aster`. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

export interface Writing {
  /** The organisation's first language: a text in it is written without a tag. */
  readonly first: string;
}

/** The reference of a draft: a name alone becomes one with the platform on which it was seen. */
export function referenceOf(answers: Answers): string {
  const url = line(answers, 'url');
  const platform = line(answers, 'platform');
  return platform !== '' && /^@?[^@/:\s]+$/.test(url) && !/\.[a-z]{2,}$/i.test(url)
    ? `${platform}/${url.replace(/^@/, '')}`
    : url;
}

/** The draft of a channel, without its answers to overlaps: which of them are asked for is known when it was judged. */
export function channelDraft(answers: Answers, writing: Writing): ChannelDraft {
  const say = (field: string) => textIn(line(answers, field), answers, writing);
  const draft: Record<string, unknown> = {
    url: referenceOf(answers),
    name: line(answers, 'name'),
    unit: line(answers, 'unit'),
    owner: line(answers, 'owner'),
    deputy: line(answers, 'deputy'),
    audiences: list(answers, 'audiences'),
    languages: [...new Set([...list(answers, 'languages'), ...tagsIn(line(answers, 'other_languages'))])],
    topics: [...new Set(partsOf(line(answers, 'topics')).map((topic) => idFrom(topic)))].filter(Boolean),
    purpose: say('purpose'),
    why_this_platform: say('why_this_platform'),
    tone: say('tone'),
  };
  return withoutEmpty(draft) as ChannelDraft;
}

/** The answers to overlaps with these channels, as far as they were given. */
export function overlapsWith(
  channels: Iterable<string>,
  answers: Answers,
  writing: Writing,
): NonNullable<ChannelDraft['overlaps']> {
  return [...channels].flatMap((channel) => {
    const because = textIn(line(answers, becauseOf(channel)), answers, writing);
    return because === undefined ? [] : [{ with: channel, because }];
  });
}

/** The draft of a reported account. Its case is open, and begins on the day on which it was found. */
export function caseDraft(answers: Answers, writing: Writing): CaseDraft {
  const on = line(answers, 'found.on');
  const note = textIn(line(answers, 'note'), answers, writing);
  const event = withoutEmpty({ on, kind: 'found' as const, note });
  // What is missing, the schema says; what is not on its lists, too.
  const draft: Record<string, unknown> = {
    url: referenceOf(answers),
    name: line(answers, 'name'),
    kind: line(answers, 'kind'),
    unit: line(answers, 'unit'),
    language: line(answers, 'language'),
    found: withoutEmpty({ on, by: line(answers, 'found.by'), how: line(answers, 'found.how') }),
    risk: line(answers, 'risk'),
    matched: list(answers, 'matched'),
    case: { status: 'open', ...(on !== '' && { events: [event] }) },
  };
  return withoutEmpty(draft) as unknown as CaseDraft;
}

/** The choices of a report, as the schema has them. */
export const caseChoices = {
  kind: unofficialSchema.shape.kind.options,
  risk: unofficialSchema.shape.risk.options,
  how: unofficialSchema.shape.found.shape.how.options,
  matched: unofficialSchema.shape.matched.unwrap().element.options,
} as const;

function line(answers: Answers, field: string): string {
  const value = Object.hasOwn(answers, field) ? answers[field] : undefined;
  return typeof value === 'string' ? value.trim() : '';
}

function list(answers: Answers, field: string): string[] {
  const value = Object.hasOwn(answers, field) ? answers[field] : undefined;
  return Array.isArray(value) ? value.filter((one) => one !== '') : [];
}

const partsOf = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** `Dutch`, `nl` or `néerlandais`; a word that is no language stays, so that the schema can say so. */
const tagsIn = (text: string): string[] =>
  partsOf(text).flatMap((part) => {
    const tags = languageTags(part);
    return tags.length > 0 ? tags : [part];
  });

/** A text of the form is in the language that it says it is written in. */
function textIn(said: string, answers: Answers, { first }: Writing): Text | undefined {
  if (said === '') return undefined;
  const language = line(answers, 'written') || first;
  return language === first ? said : { [language]: said };
}

/** Only the keys that hold something. */
function withoutEmpty<T extends Record<string, unknown>>(draft: T): T {
  const kept = Object.entries(draft).filter(
    ([key, value]) =>
      key === 'url' ||
      (value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0) &&
        !(typeof value === 'object' && value !== null && Object.keys(value).length === 0)),
  );
  return Object.fromEntries(kept) as T;
}
