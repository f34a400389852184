/** The questions of init in their order: what is asked, how an answer is judged, and which flag gives the same one. */
import {
  type GivenAnswers,
  type Judge,
  judgeDeputy,
  judgeDeputyLogin,
  judges,
} from '../core/init/answers.ts';
import { columnNames } from '../node/list-columns.ts';

/** Answers as they were typed, by flag; what was left open is not there. */
export type Draft = Readonly<Partial<Record<Flag, string>>>;

export type Flag = keyof typeof judges | 'accounts' | 'columns';

export interface Question {
  readonly flag: Flag;
  /** The answer in a list of all of them. */
  readonly label: string;
  readonly message: string;
  readonly placeholder: string;
  readonly needed?: true;
  /** Several words, each an answer. */
  readonly many?: true;
  /** Is it a question at all, after these answers? Default: yes. */
  readonly isAsked?: (draft: Draft) => boolean;
  readonly judge: (value: string, draft: Draft) => string | undefined;
}

/** How a list is read: throws nothing, and says what is wrong with it. */
export interface ListReader {
  readonly file: Judge;
  /** Can the rows be read with these columns, or with those that the header names? */
  readonly columns: (path: string, columns?: string) => string | undefined;
}

export const words = (value: string) => value.split(/[\s,;]+/).filter(Boolean);

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

export const questions = ({ file, columns }: ListReader): readonly Question[] => [
  {
    flag: 'name',
    label: 'Organisation',
    message: 'What is your organisation called, as staff say it?',
    placeholder: 'Aster Museum',
    needed: true,
    judge: judges.name,
  },
  {
    flag: 'website',
    label: 'Websites',
    message: 'Its own websites?',
    placeholder: 'https://aster.example https://blog.aster.example',
    needed: true,
    many: true,
    judge: each(judges.website),
  },
  {
    flag: 'languages',
    label: 'Languages',
    message: 'Which languages does the handbook speak? The first one is the default.',
    placeholder: 'en, fr',
    needed: true,
    many: true,
    judge: each(judges.languages),
  },
  {
    flag: 'time-zone',
    label: 'Time zone',
    message: 'In which time zone? Type a part of its name.',
    placeholder: '',
    needed: true,
    judge: judges['time-zone'],
  },
  {
    flag: 'lead',
    label: 'Lead',
    message: 'Who leads social media over all channels?',
    placeholder: 'Ada Noor',
    needed: true,
    judge: judges.lead,
  },
  {
    flag: 'lead-login',
    label: 'Login of the lead',
    message: 'Their login on the code host? Until it is known they can approve nothing. Empty: later.',
    placeholder: 'ada-noor',
    judge: judges['lead-login'],
  },
  {
    flag: 'deputy',
    label: 'Deputy',
    message: 'Who decides when they are away? Leave it empty only if you are one person in all.',
    placeholder: 'Ben Roy',
    judge: (value, { lead }) => judgeDeputy(value, lead),
  },
  {
    flag: 'deputy-login',
    label: 'Login of the deputy',
    message: 'The login of the deputy? Empty: later.',
    placeholder: 'ben-roy',
    isAsked: ({ deputy }) => deputy !== undefined,
    judge: (value, { deputy, 'lead-login': leadLogin }) => judgeDeputyLogin(value, { deputy, leadLogin }),
  },
  {
    flag: 'mailbox',
    label: 'Mailbox',
    message: 'At which shared mailbox are they reached? The handbook shows it. Empty: later.',
    placeholder: 'social@aster.example',
    judge: judges.mailbox,
  },
  {
    flag: 'repository',
    label: 'Repository',
    message: 'Where is your copy of this repository on the web? Empty: later.',
    placeholder: 'https://github.com/aster/choirbook',
    judge: judges.repository,
  },
  {
    flag: 'handbook',
    label: 'Handbook',
    message: 'Where will the handbook be published? A path in the address counts. Empty: later.',
    placeholder: 'https://aster.example/social',
    judge: judges.handbook,
  },
  {
    flag: 'accounts',
    label: 'List of accounts',
    message: 'A list of your accounts to begin with (CSV or JSON lines)? Empty: none.',
    placeholder: 'accounts.csv',
    judge: file,
  },
  {
    flag: 'columns',
    label: 'Columns of the list',
    message: `Which column is which, by number or header? (${columnNames.join(', ')}; url is needed)`,
    placeholder: 'url=4,name=2,unit=3,languages=5',
    needed: true,
    isAsked: ({ accounts }) => accounts !== undefined && columns(accounts) !== undefined,
    judge: (value, { accounts }) => (accounts === undefined ? undefined : columns(accounts, value)),
  },
];

/** The draft as `judgeAnswers` takes it. */
export const givenFrom = (draft: Draft): GivenAnswers => ({
  name: draft.name,
  website: draft.website === undefined ? undefined : words(draft.website),
  languages: draft.languages === undefined ? undefined : words(draft.languages),
  timeZone: draft['time-zone'],
  lead: draft.lead,
  leadLogin: draft['lead-login'],
  deputy: draft.deputy,
  deputyLogin: draft['deputy-login'],
  alone: draft.deputy === undefined,
  mailbox: draft.mailbox,
  repository: draft.repository,
  handbook: draft.handbook,
});
