/** What can be said about where a draft is to be read: the same choices at a terminal and on the page of drafts. */
import type { RuleSet } from './compile.ts';
import type { DraftSetting } from './draft.ts';
import { asWritten } from './passage.ts';

/** Texts that there are in every organisation, whether or not a rule names them. */
const usualFields = ['post.text', 'reply.text', 'channel.bio'];

/** The texts that a rule speaks of, in order of their names. */
export const fieldsIn = ({ rules }: RuleSet): string[] =>
  [...new Set([...usualFields, ...rules.flatMap(({ applies_to: to }) => to.fields ?? [])])].sort();

/** The occasions that a rule for a channel and a field asks about. */
export const occasionsIn = ({ rules }: RuleSet): readonly string[] =>
  [...new Set(rules.flatMap(({ applies_to: to }) => to.occasions ?? []))].sort();

/** What a channel says of its readers. */
interface Spoken {
  readonly languages?: readonly string[] | undefined;
  readonly variants?: readonly string[] | undefined;
  readonly audiences?: readonly string[] | undefined;
}

/** A channel as drafts for it are judged; `others` are the languages of one that says none. */
export const channelSetting = (
  id: string,
  { languages, variants, audiences }: Spoken,
  others: readonly string[] = ['en'],
): DraftSetting['channel'] => ({ id, audiences, languages: asWritten(languages ?? others, variants) });

/** What a network calls the text of a post and of a profile in its limits. */
export function limitFor(field = 'post.text', limits: readonly LimitFacts[] = []): DraftSetting['limit'] {
  const what = { 'post.text': 'text', 'reply.text': 'text', 'channel.bio': 'bio' }[field];
  return limits.find((limit) => limit.what === what);
}

type LimitFacts = { readonly what: string; readonly max: number; readonly unit: string };
