/** What `init` must know, and whether an answer is one: each is judged by the schema of the key it becomes. */
import type { z } from 'zod';
import { language, line, timeZone, webAddress } from '../kinds/fields.ts';
import { similarLanguage, similarRepository, similarTimeZone, similarWebsite } from './suggest.ts';

/** The answers as they were given: nothing is certain about them. */
export interface GivenAnswers {
  readonly name?: string | undefined;
  readonly website?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly timeZone?: string | undefined;
  readonly lead?: string | undefined;
  readonly deputy?: string | undefined;
  /** There is nobody who could stand in for the lead. */
  readonly alone?: boolean | undefined;
  readonly repository?: string | undefined;
  readonly handbook?: string | undefined;
}

/** Sound answers: every one fits its key. */
export interface Answers {
  readonly name: string;
  readonly websites: readonly string[];
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly lead: string;
  /** Absent in an organisation of one person. */
  readonly deputy: string | undefined;
  readonly repository: string | undefined;
  readonly handbook: string | undefined;
}

/** A judge of one value: what is wrong with it, or nothing. */
export type Judge = (value: string) => string | undefined;

/** Steers a terminal or breaks a line: no name has it. */
const steering = /[\p{Cc}\u2028\u2029]/u;

const judge =
  (schema: z.ZodType, similar: (value: string) => string | undefined = () => undefined): Judge =>
  (value) => {
    if (steering.test(value)) return 'expected one line of text, without control characters.';
    const issue = schema.safeParse(value).error?.issues[0];
    if (!issue) return undefined;
    const close = similar(value);
    return `${issue.message}.${close === undefined ? '' : ` Did you mean ${close}?`}`;
  };

const called = judge(line());
const address = (similar: (value: string) => string | undefined) =>
  judge(
    webAddress().refine((value) => URL.canParse(value), 'expected a web address such as https://example.org'),
    similar,
  );

/** The judges by the flag that gives the value, in the order in which errors are told. */
export const judges = {
  name: called,
  'time-zone': judge(timeZone(), similarTimeZone),
  lead: called,
  repository: (value) =>
    address(similarRepository)(value) ??
    (/\.git\/?$/.test(value)
      ? `expected the page people open. Did you mean ${similarRepository(value)}?`
      : undefined),
  handbook: address(similarWebsite),
  website: address(similarWebsite),
  languages: judge(language(), similarLanguage),
  deputy: called,
} as const satisfies Record<string, Judge>;
export const answerFlags = Object.keys(judges) as (keyof typeof judges)[];

/** The deputy is judged against the lead. */
export const judgeDeputy = (deputy: string, lead: string | undefined): string | undefined =>
  judges.deputy(deputy) ??
  (lead !== undefined && deputy.trim() === lead.trim()
    ? 'the deputy is somebody other than the lead; an organisation of one person has none (--alone).'
    : undefined);

/** What the answers lack, by flag, and every value that is none. */
interface AnswerErrors {
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
}

/** Judges all answers at once, so that one round of corrections is enough. */
export function judgeAnswers(given: GivenAnswers): { answers: Answers } | { errors: AnswerErrors } {
  const { name, website = [], languages = [], timeZone, lead, deputy, alone, repository, handbook } = given;
  const values = { ...given, 'time-zone': timeZone };
  const wrong = answerFlags.flatMap((flag) =>
    [values[flag] ?? []].flat().flatMap((value) => {
      const error = flag === 'deputy' ? judgeDeputy(value, lead) : judges[flag](value);
      return error === undefined ? [] : [`--${flag} ${value.trim() ? value : '""'}: ${error}`];
    }),
  );
  if (alone && deputy !== undefined) wrong.push('--alone: there is a --deputy. Take one of the two away.');
  const missing = Object.entries({
    '--name': name,
    '--website': website[0],
    '--languages': languages[0],
    '--time-zone': timeZone,
    '--lead': lead,
    '--deputy (or --alone)': deputy ?? (alone || undefined),
  }).flatMap(([flag, value]) => (value === undefined ? [flag] : []));
  if (wrong.length > 0 || missing.length > 0) return { errors: { missing, wrong } };
  return {
    answers: {
      name: name?.trim() ?? '',
      websites: [...new Set(website)],
      languages: [...new Set(languages)],
      timeZone: timeZone ?? '',
      lead: lead?.trim() ?? '',
      deputy: deputy?.trim(),
      repository,
      handbook,
    },
  };
}
