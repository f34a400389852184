/** What `init` must know, and whether an answer is one: each is judged by the schema of the key it becomes. */
import type { z } from 'zod';
import { line, webAddress } from '../kinds/fields.ts';
import { language } from '../kinds/languages.ts';
import { personSchema } from '../kinds/person.ts';
import { timeZone } from '../kinds/times.ts';
import { freeMail } from '../rules/trust/personal-data/patterns.ts';
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
  /** Logins on the code host: without one, nobody's agreement is recognised. */
  readonly leadLogin?: string | undefined;
  readonly deputyLogin?: string | undefined;
  /** Where the two are reached, published in the handbook. */
  readonly mailbox?: string | undefined;
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
  readonly leadLogin: string | undefined;
  readonly deputyLogin: string | undefined;
  readonly mailbox: string | undefined;
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

const zone = judge(timeZone(), similarTimeZone);

/** An answer to another question is no name: an address, a mailbox, a time zone, tags. */
const called =
  (what: string, isOther: (text: string) => boolean): Judge =>
  (value) =>
    judge(line())(value) ??
    (/\p{L}/u.test(value) && !isOther(value.trim()) ? undefined : `expected ${what}.`);
const isZone = (text: string) => zone(text) === undefined;
// Organisations are named after countries and universities, and so are time zones: Singapore, UTC.
const organizationName = called(
  'what the organisation is called',
  (text) => /:\/\/|^\S+@\S+$/.test(text) || (text.includes('/') && isZone(text)),
);
const personName = called(
  'the name of a person, such as Ada Noor',
  (text) =>
    /[/@]|^(?:www\.)?[\w-]+(?:\.[\w-]{2,})+$|^[a-z]{2}(?:[\s,;]+[a-z]{2})*$/.test(text) ||
    (text === text.toUpperCase() && isZone(text)),
);

const login: Judge = (value) => judge(personSchema.shape.github.unwrap())(value);
const mailbox: Judge = (value) =>
  judge(personSchema.shape.email.unwrap())(value) ??
  (freeMail.has(value.slice(value.lastIndexOf('@') + 1).toLowerCase())
    ? 'the handbook shows it to everybody: expected a mailbox of the organisation, not a private one.'
    : undefined);
const address = (similar: (value: string) => string | undefined) =>
  judge(
    webAddress().refine((value) => URL.canParse(value), 'expected a web address such as https://example.org'),
    similar,
  );

/** The judges by the flag that gives the value, in the order in which errors are told. */
export const judges = {
  name: organizationName,
  'time-zone': zone,
  lead: personName,
  'lead-login': login,
  mailbox,
  repository: (value) =>
    address(similarRepository)(value) ??
    (/\.git\/?$/.test(value)
      ? `expected the page people open. Did you mean ${similarRepository(value)}?`
      : undefined),
  handbook: address(similarWebsite),
  website: address(similarWebsite),
  languages: judge(language(), similarLanguage),
  deputy: personName,
  'deputy-login': login,
} as const satisfies Record<string, Judge>;
export const answerFlags = Object.keys(judges) as (keyof typeof judges)[];

/** The deputy is judged against the lead. */
export const judgeDeputy = (deputy: string, lead: string | undefined): string | undefined =>
  judges.deputy(deputy) ??
  (lead !== undefined && deputy.trim() === lead.trim()
    ? 'the deputy is somebody other than the lead; an organisation of one person has none (--alone).'
    : undefined);

/** Two people are two accounts; somebody who is not there has none. */
export const judgeDeputyLogin = (
  value: string,
  { leadLogin, deputy }: Pick<GivenAnswers, 'leadLogin' | 'deputy'>,
): string | undefined =>
  judges['deputy-login'](value) ??
  (deputy === undefined
    ? 'there is no --deputy whose login it could be.'
    : value.toLowerCase() === leadLogin?.toLowerCase()
      ? 'the deputy has a login of their own: this is that of the lead.'
      : undefined);

/** What the answers lack, by flag, and every value that is none. */
interface AnswerErrors {
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
}

/** Judges all answers at once, so that one round of corrections is enough. */
export function judgeAnswers(given: GivenAnswers): { answers: Answers } | { errors: AnswerErrors } {
  const { name, website = [], languages = [], timeZone, lead, deputy, alone, repository, handbook } = given;
  const { leadLogin, deputyLogin, mailbox } = given;
  const values = { ...given, 'time-zone': timeZone, 'lead-login': leadLogin, 'deputy-login': deputyLogin };
  const wrong = answerFlags.flatMap((flag) =>
    [values[flag] ?? []].flat().flatMap((value) => {
      const error =
        flag === 'deputy'
          ? judgeDeputy(value, lead)
          : flag === 'deputy-login'
            ? judgeDeputyLogin(value, given)
            : judges[flag](value);
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
      leadLogin,
      deputyLogin,
      mailbox,
      repository,
      handbook,
    },
  };
}
