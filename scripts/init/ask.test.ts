import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { judgeAnswers } from '../core/init/answers.ts';
import { forgetPrompts, prompted, stop } from '../testing/prompts.ts';
import { answersText, askAgain, askAll, askGoAhead, askWhatNext, Cancelled } from './ask.ts';
import { commandLine } from './command-line.ts';
import { type Draft, givenFrom, questions } from './questions.ts';

// A file that ran before may have loaded the real ones; one that runs later shall have them.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());
vi.mock('@clack/prompts', async () => (await import('../testing/prompts.ts')).prompts);
beforeEach(forgetPrompts);

const all = questions({
  file: (path) => (path === 'nowhere.csv' ? 'there is no such file' : undefined),
  columns: (path, columns) => (path === 'odd.csv' && columns === undefined ? 'which?' : undefined),
});
const answers = {
  name: 'Aster',
  website: 'https://a.example, https://b.example',
  languages: 'en fr',
  'time-zone': 'Europe/Paris',
  lead: 'Ada',
  'lead-login': 'ada-noor',
  deputy: 'Ben Roy',
  'deputy-login': '',
  mailbox: 'social@a.example',
  repository: '',
  handbook: '',
  accounts: '',
};
const flags = Object.keys(answers) as (keyof typeof answers)[];
const given = (changes: Partial<Record<keyof typeof answers, unknown>> = {}): unknown[] =>
  Object.values({ ...answers, ...changes });
const before = { name: 'Aster', lead: 'Ada', deputy: 'Ben Roy' };

test('the answers are sound ones, and what was left open is not there', async () => {
  prompted.typed = given();
  const draft = await askAll(all, { repository: 'https://code.example/a/b' });
  expect(judgeAnswers(givenFrom(draft))).toEqual({
    answers: {
      name: 'Aster',
      websites: ['https://a.example', 'https://b.example'],
      languages: ['en', 'fr'],
      timeZone: 'Europe/Paris',
      lead: 'Ada',
      leadLogin: 'ada-noor',
      deputy: 'Ben Roy',
      deputyLogin: undefined,
      mailbox: 'social@a.example',
      repository: undefined,
      handbook: undefined,
    },
  });
  expect(prompted.asked.map(({ initialValue }) => initialValue)).toContain('https://code.example/a/b');
});

test('nobody to stand in means one person, whose deputy has no login to ask for', async () => {
  const { 'deputy-login': _login, ...rest } = { ...answers, deputy: '' };
  prompted.typed = Object.values(rest);
  const draft = await askAll(all, {});
  expect(judgeAnswers(givenFrom(draft))).toMatchObject({ answers: { deputy: undefined } });
  expect(commandLine(all, draft)).toContain('--alone');
});

test('a list whose header says too little is asked for its columns', async () => {
  prompted.typed = [...given({ accounts: 'odd.csv' }), 'url=1'];
  expect(await askAll(all, {})).toMatchObject({ accounts: 'odd.csv', columns: 'url=1' });
});

test.each(flags.map((flag, index) => [flag, index] as const))(
  'Ctrl-C at %s ends it, and what was answered is kept',
  async (flag, index) => {
    prompted.typed = given({ [flag]: stop });
    const ended = await askAll(all, {}).catch((error) => error);
    expect(ended).toBeInstanceOf(Cancelled);
    expect(prompted.asked).toHaveLength(index + 1);
    const kept = Object.entries(answers)
      .slice(0, index)
      .filter(([, value]) => value !== '');
    expect(ended.draft).toEqual(Object.fromEntries(kept));
  },
);

describe('back', () => {
  test.each(flags.map((flag, index) => [flag, index] as const))(
    'from %s to the question before, with its answer in place',
    async (flag, index) => {
      const inOrder = given();
      prompted.typed = [...inOrder.slice(0, index), '<', ...inOrder.slice(Math.max(index - 1, 0))];
      const draft = await askAll(all, {});
      expect(draft).toEqual(Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== '')));
      const again = prompted.asked[index + 1];
      const earlier = flags[Math.max(index - 1, 0)] ?? flag;
      expect(again?.message).toBe(all.find((one) => one.flag === earlier)?.message);
      const known = index === 0 ? undefined : answers[earlier] || undefined;
      if (earlier !== 'time-zone') expect(again?.initialValue).toBe(known);
    },
  );

  test('as far as one likes, over a question that is not asked', async () => {
    prompted.typed = [
      'Aster',
      'https://a.example',
      'en',
      'Europe/Paris',
      'Ada',
      '',
      '',
      '<',
      '<',
      '<',
      'Eve',
      '',
      'Ben',
      '',
      '',
      '',
      '',
      '',
    ];
    expect(await askAll(all, {})).toMatchObject({ lead: 'Eve', deputy: 'Ben' });
    expect(prompted.typed).toEqual([]);
  });

  test('the zone that leads back is found by typing it, and by nothing else', async () => {
    prompted.typed = given();
    await askAll(all, {});
    const zone = prompted.asked[3];
    const found = (text: string) =>
      zone?.options?.filter((one) => zone.filter?.(text, one)).map(({ value }) => value);
    expect(found('<')).toEqual(['<']);
    expect(found('new york')).toEqual(['America/New_York']);
  });
});

test('wrong words are refused where they are typed', async () => {
  prompted.typed = given();
  await askAll(all, {});
  const words = [
    '',
    'a.example',
    'english',
    'Nowhere',
    'Europe/Paris',
    '@ada',
    'Ada',
    'ADA-noor',
    'ada@gmail.com',
    'code',
    'staff',
    'nowhere.csv',
  ];
  expect(words.map((word, index) => prompted.asked[index]?.validate?.(word))).toEqual([
    'Please answer; < leads to the question before, Ctrl-C leaves everything as it is.',
    '“a.example”: expected a web address that begins with https://. Did you mean https://a.example?',
    '“english”: expected a language tag such as en, fr or fr-CA. Did you mean en?',
    'No zone has this name. Type a large city near you, such as Paris or New York.',
    'Expected the name of a person, such as Ada Noor.',
    'Expected a login on the code host, without @.',
    'The deputy is somebody other than the lead; an organisation of one person has none (--alone).',
    'The deputy has a login of their own: this is that of the lead.',
    'The handbook shows it to everybody: expected a mailbox of the organisation, not a private one.',
    'Expected a web address that begins with https://.',
    'Expected a web address that begins with https://.',
    'There is no such file',
  ]);
});

describe('one answer again', () => {
  test('only that one is asked', async () => {
    prompted.typed = ['Eve'];
    const draft = { website: 'https://a.example', languages: 'en', 'time-zone': 'UTC', ...before };
    expect(await askAgain(all, 'lead', draft)).toEqual({ ...draft, lead: 'Eve' });
  });

  test.each<[string, Draft, 'lead' | 'deputy' | 'lead-login', string[], Draft]>([
    [
      'and what it makes wrong',
      before,
      'lead',
      ['Ben Roy', 'Cleo'],
      { ...before, lead: 'Ben Roy', deputy: 'Cleo' },
    ],
    [
      'and what it leaves nobody for',
      { ...before, 'deputy-login': 'ben' },
      'deputy',
      [''],
      { name: 'Aster', lead: 'Ada' },
    ],
    [
      'and the login that becomes double',
      { ...before, 'deputy-login': 'ben' },
      'lead-login',
      ['Ben', 'bea'],
      { ...before, 'lead-login': 'Ben', 'deputy-login': 'bea' },
    ],
    ['or none', before, 'lead', ['<'], before],
  ])('%s', async (_what, draft, flag, answered, after) => {
    const complete = { website: 'https://a.example', languages: 'en', 'time-zone': 'UTC' };
    prompted.typed = answered;
    expect(await askAgain(all, flag, { ...complete, ...draft })).toEqual({ ...complete, ...after });
    expect(prompted.typed).toEqual([]);
  });
});

describe('what is done with the answers', () => {
  test('Enter changes nothing and throws nothing away', async () => {
    prompted.typed = ['change', '<', 'leave'];
    expect(await askWhatNext(all, before, { canWrite: true })).toBe('leave');
    expect(prompted.asked.map(({ initialValue }) => initialValue)).toEqual(['change', '<', 'change']);
  });

  test('what check refuses cannot be written', async () => {
    prompted.typed = ['leave'];
    await askWhatNext(all, before, { canWrite: false });
    expect(prompted.asked[0]?.options?.map(({ value }) => value)).toEqual(['change', 'leave']);
  });

  test('all of them are repeated, those that are open as well', () => {
    expect(answersText(all, before)).toBe(`Organisation         Aster
Websites             (none yet)
Languages            (none yet)
Time zone            (none yet)
Lead                 Ada
Login of the lead    (none yet)
Deputy               Ben Roy
Login of the deputy  (none yet)
Mailbox              (none yet)
Repository           (none yet)
Handbook             (none yet)
List of accounts     (none yet)`);
  });

  test.each<[Draft, string]>([
    [{ name: 'Aster Museum', lead: 'Ada', deputy: 'Ben' }, '--name "Aster Museum" --lead Ada --deputy Ben'],
    [
      { name: "L'Œuvre $1", website: 'https://a.example https://b.example' },
      `--name 'L'\\''Œuvre $1' --website https://a.example --website https://b.example`,
    ],
    [{ languages: 'en, fr', lead: 'Ada' }, '--languages en,fr --lead Ada --alone'],
    [{ accounts: 'my list.csv', columns: 'url=4,name=2' }, '--accounts "my list.csv" --columns url=4,name=2'],
  ])('as a command: %j', (draft, line) => {
    expect(commandLine(all, draft)).toBe(`npm run -s init -- ${line}`);
  });
});

test('only a yes is a yes', async () => {
  for (const answer of [false, stop]) {
    prompted.typed = [answer];
    await expect(askGoAhead('Sure?')).rejects.toThrow(Cancelled);
  }
  prompted.typed = [true];
  await expect(askGoAhead('Sure?')).resolves.toBeUndefined();
});
