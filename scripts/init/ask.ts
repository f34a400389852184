/** The questions, one after the other, for somebody at a terminal. */
import { autocomplete, confirm, isCancel, text } from '@clack/prompts';
import { type GivenAnswers, type Judge, judgeDeputy, judges } from '../core/init/answers.ts';
import { isSpoken } from '../core/init/texts.ts';
import { plainLetters } from '../core/text/ids.ts';
import { columnNames } from '../node/list-columns.ts';

/** The person at the terminal has changed their mind: nothing happens. */
export class Cancelled extends Error {}

/** The answer, unless it was Ctrl-C or Escape. */
export async function sure<T>(prompt: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await prompt;
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<T, symbol>;
}

const sentence = (error: string | undefined) =>
  error === undefined ? undefined : error.charAt(0).toUpperCase() + error.slice(1);

const needed = (judge: Judge) => (value: string | undefined) =>
  value?.trim() ? sentence(judge(value.trim())) : 'Please answer; Ctrl-C leaves everything as it is.';

const optional = (judge: Judge) => (value: string | undefined) =>
  value?.trim() ? sentence(judge(value.trim())) : undefined;

/** Judges each word of a list. */
const each =
  (judge: Judge): Judge =>
  (value) => {
    for (const word of words(value)) {
      const error = judge(word);
      if (error !== undefined) return `“${word}”: ${error}`;
    }
    return undefined;
  };

const words = (value: string) => value.split(/[\s,;]+/).filter(Boolean);
const orNothing = (value: string | undefined) => value?.trim() || undefined;

const ask = (
  message: string,
  placeholder: string,
  validate: (value: string | undefined) => string | undefined,
) => sure(text({ message, placeholder, validate }));

/** Asks everything. `repository` is where the clone came from. */
export async function askAnswers(repository: string | undefined): Promise<GivenAnswers> {
  const name = await ask(
    'What is your organisation called, as staff say it?',
    'Aster Museum',
    needed(judges.name),
  );
  const website = words(
    await ask(
      'Its own websites?',
      'https://aster.example https://blog.aster.example',
      needed(each(judges.website)),
    ),
  );
  const languages = words(
    await ask(
      'Which languages does the handbook speak? The first one is the default.',
      'en, fr',
      needed(each(judges.languages)),
    ),
  );
  const timeZone = await askTimeZone();
  const lead = await ask('Who leads social media over all channels?', 'Ada Noor', needed(judges.lead));
  const deputy = orNothing(
    await ask(
      'Who decides when they are away? Leave it empty only if you are one person in all.',
      'Ben Roy',
      optional((value) => judgeDeputy(value, lead)),
    ),
  );
  const address = orNothing(
    await sure(
      text({
        message: 'Where is your copy of this repository on the web? Empty: later.',
        placeholder: 'https://github.com/aster/choirbook',
        ...(repository !== undefined && { initialValue: repository }),
        validate: optional(judges.repository),
      }),
    ),
  );
  const handbook = orNothing(
    await ask(
      'Where will the handbook be published? A path in the address counts. Empty: later.',
      'https://aster.example/social',
      optional(judges.handbook),
    ),
  );
  return {
    name: name.trim(),
    website,
    languages,
    timeZone,
    lead: lead.trim(),
    deputy,
    alone: deputy === undefined,
    repository: address,
    handbook,
  };
}

function askTimeZone(): Promise<string> {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([here, ...Intl.supportedValuesOf('timeZone'), 'UTC'])];
  const sound = (zone: unknown) => typeof zone === 'string' && judges['time-zone'](zone) === undefined;
  return sure(
    autocomplete({
      message: 'In which time zone? Type a part of its name.',
      options: zones.filter(sound).map((zone) => ({ value: zone, label: zone })),
      maxItems: 6,
      initialValue: here,
      filter: (typed, { value }) =>
        value.toLowerCase().includes(plainLetters(typed.trim()).replaceAll(/\s+/g, '_')),
      // Enter where nothing matches gives no zone at all.
      validate: (zone) =>
        sound(zone)
          ? undefined
          : 'No zone has this name. Type a large city near you, such as Paris or New York.',
    }),
  );
}

/** How a list is read: throws nothing, and says what is wrong with it. */
export interface ListReader {
  readonly file: Judge;
  /** Can the rows be read with these columns, or with those that the header names? */
  readonly columns: (path: string, columns?: string) => string | undefined;
}

/** A list of accounts to begin with, if there is one, and its columns where its header does not name them. */
export async function askList({
  file,
  columns,
}: ListReader): Promise<{ path: string; columns: string | undefined } | undefined> {
  const path = orNothing(
    await ask(
      'A list of your accounts to begin with (CSV or JSON lines)? Empty: none.',
      'accounts.csv',
      optional(file),
    ),
  );
  if (path === undefined) return undefined;
  const puzzle = columns(path);
  if (puzzle === undefined) return { path, columns: undefined };
  const map = await ask(
    `Which column is which, by number or header? (${columnNames.join(', ')}; url is needed)`,
    'url=4,name=2,unit=3,languages=5',
    needed((answer) => columns(path, answer)),
  );
  return { path, columns: map.trim() };
}

/** The last question. */
export async function askGoAhead(message: string): Promise<void> {
  if (!(await sure(confirm({ message, initialValue: false })))) throw new Cancelled();
}

/** Which of the languages the handbook has no words for yet. */
export const unspoken = (languages: readonly string[]): string[] => languages.filter((tag) => !isSpoken(tag));
