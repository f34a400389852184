/** The questions of a proposal at a terminal: what is asked, what is refused at once, and the draft that comes of it. */
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDraftContext } from '../core/propose/draft-context.ts';
import { Cancelled } from '../init/ask.ts';
import { answers, channel, museum } from '../testing/channel-answers.ts';
import { museum as museumFiles, fixtureDay as today } from '../testing/fixture.ts';
import { forgetPrompts, prompted, stop } from '../testing/prompts.ts';
import { askDraft } from './ask.ts';
import { judged } from './draft.ts';

// A file that ran before may have loaded the real ones; one that runs later shall have them.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());
vi.mock('@clack/prompts', async () => (await import('../testing/prompts.ts')).prompts);
beforeEach(forgetPrompts);

test('the answers become a draft against which nothing is said', async () => {
  prompted.typed = [...answers];
  const draft = await askDraft(channel, {});
  expect(draft).toEqual({
    url: 'https://x.com/Aster_Garden?s=20',
    name: 'Aster Garden',
    unit: 'museum',
    owner: 'ada-noor',
    deputy: 'ben-roy',
    audiences: ['visitors'],
    languages: ['en'],
    purpose: 'Show what is in flower this week.',
    why_this_platform: 'Gardeners of the town meet here, and no channel of ours speaks of plants.',
    topics: ['plants', 'seasons'],
  });
  expect(prompted.said).toEqual([
    'info: https://x.com/Aster_Garden?s=20 is x/aster_garden, which is not registered.',
  ]);
  const { file, problems } = judged(museum, 'channels', draft, today);
  expect([file.path, problems]).toEqual(['channels/x/aster_garden.yaml', []]);
});

test('what the command line answers is not asked', async () => {
  prompted.typed = answers.filter((_answer, index) => ![0, 3, 5].includes(index));
  const draft = await askDraft(channel, { url: answers[0], owner: 'ada-noor', audiences: ['visitors'] });
  expect(draft).toMatchObject({ url: answers[0], owner: 'ada-noor', deputy: 'ben-roy' });
  expect(prompted.asked.map(({ message }) => message)).not.toContain('Who answers for it?');
});

test('what the command line answers wrongly is said, and asked', async () => {
  prompted.typed = [
    ...answers.slice(1, 3),
    'ben-roy',
    'ada-noor',
    'ben-roy',
    answers[5],
    ...answers.slice(7),
  ];
  const draft = await askDraft(channel, {
    url: answers[0],
    owner: 'ada-nor',
    languages: ['en'],
    unit: 'musem',
  });
  expect(draft).toMatchObject({ unit: 'museum', owner: 'ada-noor', deputy: 'ben-roy' });
  expect(prompted.said.slice(1)).toEqual([
    expect.stringMatching(/^error: `musem` is not a unit/),
    expect.stringMatching(/^error: `ada-nor` is not a person/),
  ]);
});

describe('the address', () => {
  const until = async (...addresses: string[]) => {
    prompted.typed = [...addresses, stop];
    await expect(askDraft(channel, {})).rejects.toThrow(Cancelled);
    return prompted.said;
  };

  test('is asked for again while it is taken, or names no account', async () => {
    const [registered, post, blank] = await until(
      'twitter.com/ASTER',
      'https://x.com/aster/status/20',
      'https://x.com/aster_garden',
    );
    expect(registered).toMatch(
      /^error: twitter\.com\/ASTER is registered already: x\/aster\.\n[\s\S]*`ada-noor` \(Ada Noor\)[\s\S]*channels\/x\/aster\.yaml/,
    );
    expect(post).toMatch(/a post by x\/aster, not an account/);
    expect(blank).toMatch(/^info: .*not registered/);
    expect(prompted.asked.map(({ message }) => message).filter((one) => /address/.test(one))).toHaveLength(3);
  });

  test('of a network that is closed is refused at once, with the reason', async () => {
    const [, closed] = await until('https://vine.co/aster_garden', 'x.com/aster_garden');
    expect(closed).toMatch(/^error: .*we left Vine, .*“The network was shut down”/);
  });

  test('says what it looks like', async () => {
    const [near] = await until('https://x.com/astter');
    expect(near).toMatch(/looks like x\/aster \(official; .*\): channels\/x\/aster\.yaml/);
  });

  test('that only an id tells apart asks for it', async () => {
    const sources = museumFiles();
    const text = 'url: https://www.youtube.com/user/astertalks\nplatform_id: UCabcdefghijklmnopqrstuv\n';
    const desk = openDraftContext([...sources, { path: 'channels/youtube/user.astertalks.yaml', text }]);
    const handle = 'https://www.youtube.com/@astertalks';
    prompted.typed = [
      handle,
      '',
      handle,
      'UCabcdefghijklmnopqrstuv',
      handle,
      'UCabcdefghijklmnopqrstuw',
      stop,
    ];
    await expect(askDraft({ desk, kind: 'channels', today }, {})).rejects.toThrow(Cancelled);
    const [doubt, , same, , other] = prompted.said;
    expect(prompted.said).toHaveLength(6);
    expect(doubt).toMatch(/^warn: .*Only its stable id can tell whether that is youtube\/user\.astertalks/);
    expect(same).toMatch(/^error: .*is registered already: youtube\/user\.astertalks/);
    expect(other).toMatch(/^info: .*not registered/);
  });
});

test('an owner whom the rules refuse is asked for again, together with the deputy', async () => {
  const sources = museumFiles().map((source) =>
    source.path === 'policy/people/dan-wu.yaml'
      ? { ...source, text: `${source.text}left_on: 2026-12-31\n` }
      : source,
  );
  prompted.typed = [...answers.slice(0, 3), 'dan-wu', '', 'ada-noor', 'ben-roy', ...answers.slice(5)];
  const draft = await askDraft(
    { desk: openDraftContext(sources), kind: 'channels', today: '2027-01-15' },
    {},
  );
  expect(draft).toMatchObject({ owner: 'ada-noor', deputy: 'ben-roy' });
  expect(prompted.said.filter((one) => one.startsWith('error'))).toEqual([
    expect.stringContaining('`dan-wu` (Dan Wu) left on 2026-12-31'),
  ]);
});

test('a wrong language and a short reason are said where they are typed', async () => {
  prompted.typed = [...answers.slice(0, 6), 'frx', 'en', answers[7], 'We want it', ...answers.slice(8)];
  await askDraft(channel, {});
  expect(prompted.said.slice(1)).toEqual([
    expect.stringMatching(/^error: .*`frx`/),
    expect.stringMatching(/^error: `We want it` is too short/),
  ]);
});

test('an overlap asks its question, and the answer goes into the file', async () => {
  const purpose = "Tell visitors about opening hours and today's exhibitions.";
  prompted.typed = [...answers.slice(0, 7), purpose, 'It speaks of the garden alone', ...answers.slice(8)];
  const draft = await askDraft(channel, {});
  expect(prompted.asked.map(({ message }) => message)).toContain('Why a second one beside x/aster?');
  expect(draft['overlaps']).toEqual([{ with: 'x/aster', because: 'It speaks of the garden alone' }]);
  expect(judged(museum, 'channels', draft, today).overlapping).toEqual([]);
});

test('an overlap of what the command line says is asked about as well, once', async () => {
  const purpose = "Tell visitors about opening hours and today's exhibitions.";
  const given = { url: answers[0], audiences: ['visitors'], languages: ['en'], purpose };
  prompted.typed = [
    'Aster Garden',
    'It speaks of the garden alone',
    ...answers.slice(2, 5),
    ...answers.slice(8),
  ];
  const draft = await askDraft(channel, given);
  expect(draft['overlaps']).toEqual([{ with: 'x/aster', because: 'It speaks of the garden alone' }]);
  expect(prompted.said.filter((one) => /same purpose|same as that/.test(one))).toHaveLength(1);
});

test('a wrong answer to an overlap on the command line does not make the question come back for ever', async () => {
  const purpose = "Tell visitors about opening hours and today's exhibitions.";
  const overlaps = [{ with: 'Aster', because: 'it is needed' }];
  const given = { url: answers[0], audiences: ['visitors'], languages: ['en'], purpose, overlaps };
  prompted.typed = ['Aster Garden', 'It speaks of the garden', ...answers.slice(2, 5), ...answers.slice(8)];
  const draft = await askDraft(channel, given);
  expect(judged(museum, 'channels', draft, today).problems).toContainEqual(
    expect.objectContaining({ severity: 'error', flag: '--overlap' }),
  );
});

test('an account that is not ours has questions of its own', async () => {
  prompted.typed = [
    'https://x.com/astter',
    'Aster',
    'impostor',
    'high',
    'ada-noor',
    'search',
    ['name'],
    '',
    '',
    'x/aster',
  ];
  const begun = { found: { on: today } };
  const draft = await askDraft({ desk: museum, kind: 'unofficial', today }, begun);
  expect(draft).toEqual({
    url: 'https://x.com/astter',
    name: 'Aster',
    kind: 'impostor',
    risk: 'high',
    found: { on: today, by: 'ada-noor', how: 'search' },
    matched: ['name'],
    duplicate_of: 'x/aster',
  });
});

test('nothing is lost where nobody can be chosen', async () => {
  const sources = museumFiles();
  const desk = openDraftContext(sources.filter(({ path }) => !path.startsWith('policy/units/')));
  prompted.typed = ['https://x.com/aster_garden', 'Aster'];
  await expect(askDraft({ desk, kind: 'channels', today }, {})).rejects.toThrow(
    'There is nothing to choose from yet: write a file below policy/units/ first.',
  );
});
