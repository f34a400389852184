/** The way back from a question of a proposal: to the one before, to one that was answered, out with Ctrl-C. */
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Cancelled } from '../init/ask.ts';
import { answers, channel } from '../testing/channel-answers.ts';
import { forgetPrompts, prompted, stop } from '../testing/prompts.ts';
import { askAgain, askDraft } from './ask.ts';

// A file that ran before may have loaded the real ones; one that runs later shall have them.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());
vi.mock('@clack/prompts', async () => (await import('../testing/prompts.ts')).prompts);
beforeEach(forgetPrompts);

describe('the way back', () => {
  const [url, name, unit, owner, deputy, audiences, ...rest] = answers;

  test('leads to the question before, in a line and in a list, from the first to the address', async () => {
    prompted.typed = [
      'https://x.com/aster_gardn',
      '<',
      url,
      '<',
      url,
      name,
      unit,
      owner,
      '<',
      owner,
      deputy,
      ['<'],
    ];
    prompted.typed.push('<', '<', '<', 'Aster Gardens', audiences, ...rest);
    const draft = await askDraft(channel, {});
    expect(draft).toMatchObject({ url, name: 'Aster Gardens', unit, owner, deputy, audiences });
    expect(prompted.asked.map(({ message }) => message.split('?')[0]).slice(0, 5)).toEqual([
      'What is the address of the account',
      'Which name does the account show',
      'What is the address of the account',
      'Which name does the account show',
      'What is the address of the account',
    ]);
  });

  test('a question that was answered begins with its answer', async () => {
    prompted.typed = [url, name, unit, owner, '<', '<', stop];
    await expect(askDraft(channel, {})).rejects.toThrow(Cancelled);
    expect(prompted.asked.slice(-3)).toMatchObject([{}, { initialValue: owner }, { initialValue: unit }]);
  });

  test('an overlap leads back to what overlaps', async () => {
    const purpose = "Tell visitors about opening hours and today's exhibitions.";
    prompted.typed = [...answers.slice(0, 7), purpose, '<', ...answers.slice(7)];
    const draft = await askDraft(channel, {});
    expect(draft).toMatchObject({ purpose: answers[7] });
    expect(draft).not.toHaveProperty('overlaps');
  });
});

test.each(answers.map((_answer, index) => index))('Ctrl-C at question %i ends it', async (index) => {
  prompted.typed = answers.with(index, stop as never);
  await expect(askDraft(channel, {})).rejects.toThrow(Cancelled);
  expect(prompted.asked).toHaveLength(index + 1);
});

test.each([1, 4, 5, 9])('Ctrl-C at question %i keeps the answers before it', async (index) => {
  prompted.typed = answers.with(index, stop as never);
  const error = await askDraft(channel, {}).catch((one) => one);
  const keys = [
    'url',
    'name',
    'unit',
    'owner',
    'deputy',
    'audiences',
    'languages',
    'purpose',
    'why_this_platform',
  ];
  expect(Object.keys(error.draft)).toEqual(keys.slice(0, index));
});

test('one answer can be given again, and what it makes wrong is asked, too', async () => {
  prompted.typed = [...answers];
  const draft = await askDraft(channel, {});
  prompted.typed = ['https://x.com/aster_park'];
  expect(await askAgain(channel, 'url', draft)).toEqual({ ...draft, url: 'https://x.com/aster_park' });
  prompted.typed = ['frx', 'fr'];
  expect(await askAgain(channel, 'languages', draft)).toEqual({ ...draft, languages: ['fr'] });
});
