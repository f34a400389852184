import { beforeEach, expect, test, vi } from 'vitest';
import { judgeAnswers } from '../core/init/answers.ts';
import { askAnswers, askGoAhead, askList, Cancelled } from './ask.ts';

const stop = Symbol('Ctrl-C');
let typed: unknown[] = [];
let asked: { message: string; initialValue?: unknown; validate?: (value: unknown) => unknown }[] = [];

vi.mock('@clack/prompts', () => {
  const prompt = async (question: (typeof asked)[number]) => {
    asked.push(question);
    const answer = typed.shift();
    if (answer !== stop) expect(question.validate?.(answer), question.message).toBeUndefined();
    return answer;
  };
  return {
    text: prompt,
    confirm: prompt,
    autocomplete: prompt,
    isCancel: (answer: unknown) => answer === stop,
  };
});

beforeEach(() => {
  asked = [];
});

const answers = [
  'Aster',
  'https://a.example, https://b.example',
  'en fr',
  'Europe/Paris',
  'Ada',
  'Ben',
  '',
  '',
];

test('the answers are sound ones', async () => {
  typed = [...answers];
  const given = await askAnswers('https://code.example/a/b');
  expect(judgeAnswers(given)).toEqual({
    answers: {
      name: 'Aster',
      websites: ['https://a.example', 'https://b.example'],
      languages: ['en', 'fr'],
      timeZone: 'Europe/Paris',
      lead: 'Ada',
      deputy: 'Ben',
      repository: undefined,
      handbook: undefined,
    },
  });
  expect(asked.map(({ initialValue }) => initialValue)).toContain('https://code.example/a/b');
});

test('nobody to stand in means one person', async () => {
  typed = answers.with(5, '');
  expect(judgeAnswers(await askAnswers(undefined))).toMatchObject({ answers: { deputy: undefined } });
});

test.each(answers.map((_answer, index) => index))('Ctrl-C at question %i ends it', async (index) => {
  typed = answers.with(index, stop as never);
  await expect(askAnswers(undefined)).rejects.toThrow(Cancelled);
  expect(asked).toHaveLength(index + 1);
});

test('wrong words are refused where they are typed', async () => {
  typed = [...answers];
  await askAnswers(undefined);
  const refusals = ['', 'a.example', 'english', 'Nowhere', ' ', 'Ada', 'code', 'staff'].map((word, index) =>
    asked[index]?.validate?.(word),
  );
  expect(refusals).toEqual([
    'Please answer; Ctrl-C leaves everything as it is.',
    '“a.example”: expected a web address that begins with https://. Did you mean https://a.example?',
    '“english”: expected a language tag such as en, fr or fr-CA. Did you mean en?',
    'No zone has this name. Type a large city near you, such as Paris or New York.',
    'Please answer; Ctrl-C leaves everything as it is.',
    'The deputy is somebody other than the lead; an organisation of one person has none (--alone).',
    'Expected a web address that begins with https://.',
    'Expected a web address that begins with https://.',
  ]);
});

test('a list whose header says too little is asked for its columns', async () => {
  const reader = {
    file: () => undefined,
    columns: (_path: string, columns?: string) => (columns ? undefined : 'which?'),
  };
  typed = ['list.csv', 'url=1'];
  expect(await askList(reader)).toEqual({ path: 'list.csv', columns: 'url=1' });
  typed = ['list.csv'];
  expect(await askList({ ...reader, columns: () => undefined })).toEqual({
    path: 'list.csv',
    columns: undefined,
  });
  typed = [''];
  expect(await askList(reader)).toBeUndefined();
});

test('only a yes is a yes', async () => {
  for (const answer of [false, stop]) {
    typed = [answer];
    await expect(askGoAhead('Sure?')).rejects.toThrow(Cancelled);
  }
  typed = [true];
  await expect(askGoAhead('Sure?')).resolves.toBeUndefined();
});
