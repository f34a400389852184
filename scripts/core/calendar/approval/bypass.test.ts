/** What somebody could try so that a post appears which nobody has approved: each is tried on a post that was approved. */
import { describe, expect, test } from 'vitest';
import { fixtureDay, museum } from '../../../testing/fixture.ts';
import { changeBetween } from '../../change/diff.ts';
import { participantsOf } from '../../change/participants.ts';
import { check } from '../../check/check.ts';
import { checkChange } from '../../check/check-change.ts';
import { isBlocking } from '../../model/levels.ts';
import { buildRegistry, type Registry } from '../../model/registry.ts';
import type { SourceFile } from '../../model/source.ts';
import { sealOf } from './content.ts';

const file = 'calendar/posts/2026/tours.yaml';
const picture = 'policy/assets/files/lamps.png';

const post = (
  hash: string,
  { text = 'The lamp room opens: café free.', by = 'ben-roy', on = '2026-11-28' } = {},
) => `title: Lamp room
unit: museum
status: approved
author: dan-wu
approvals:
  - { by: ${by}, as: unit-lead, hash: ${hash}, on: ${on} }
posts:
  - channel: x/aster
    at: "2026-12-10 10:00"
    language: en
    text: "${text}"
    media: [{ asset: lamps, alt: "Forty lamps, all lit, in a dark room." }]
`;

const bytes = (digit: string): SourceFile => ({
  path: picture,
  asset: { hash: digit.repeat(64), type: 'image/png' },
});

/** The museum with one more picture, one part of the flow, and some files; `null` takes one away. */
function museumWith(files: Readonly<Record<string, string | SourceFile | null>>): Registry {
  const all: Record<string, string | SourceFile | null> = {
    'policy/planning.yaml': 'flows: { normal: { needs: [unit-lead] } }\n',
    'policy/assets/lamps.yaml': `title: The lamp room
kind: image
unit: museum
file: ${picture}
alt: Forty lamps in a dark room.
author: Dan Wu
licence: own work
`,
    [picture]: bytes('a'),
    ...files,
  };
  const added = Object.entries(all).flatMap(([path, one]): SourceFile[] =>
    one === null ? [] : [typeof one === 'string' ? { path, text: one } : one],
  );
  return buildRegistry([...museum().filter(({ path }) => !Object.hasOwn(all, path)), ...added]);
}

const noSeal = `sha256:${'0'.repeat(64)}`;

/** The seal of a file of the calendar as it stands. */
function sealFor(text: string, path = file): string {
  const registry = museumWith({ [path]: text });
  const entry = registry.posts.get(path.slice('calendar/posts/'.length, -'.yaml'.length));
  if (!entry) throw new Error('There is no post.');
  return sealOf(registry, entry);
}

const approved = post(sealFor(post(noSeal)));

/** The rules that stand in the way. */
const blocking = (registry: Registry, today = fixtureDay): string[] => [
  ...new Set(
    check(registry, { today })
      .problems.filter(isBlocking)
      .map(({ rule }) => rule),
  ),
];

test('as it was approved it may appear', () => {
  expect(check(museumWith({ [file]: approved }), { today: fixtureDay }).problems).toEqual([]);
});

describe('after the approval', () => {
  test.each<[string, (text: string) => string, string]>([
    ['a character of the text', (text) => text.replace('free', 'freed'), 'void-approval'],
    ['the alternative text', (text) => text.replace('all lit', 'all out'), 'void-approval'],
    ['the time', (text) => text.replace('10:00', '10:05'), 'void-approval'],
    [
      'the zone',
      (text) => text.replace('    language', '    zone: America/New_York\n    language'),
      'void-approval',
    ],
    ['the zone of the whole', (text) => `${text}zone: Europe/London\n`, 'void-approval'],
    ['the channel', (text) => text.replace('x/aster', 'facebook/aster.shop'), 'void-approval'],
    ['the language', (text) => text.replace('language: en', 'language: en-GB'), 'void-approval'],
    ['a link', (text) => `${text}    link: https://aster.example/tours\n`, 'void-approval'],
    [
      'another post beside it',
      (text) =>
        `${text}  - { channel: facebook/aster.shop, at: "2026-12-11 10:00", language: fr, text: Une salle. }\n`,
      'void-approval',
    ],
    ['a letter that only looks the same', (text) => text.replace('lamp room', 'lаmp room'), 'void-approval'],
    ['a character that nobody sees', (text) => text.replace('lamp room', 'lamp\u200b room'), 'void-approval'],
    ['the seal itself', (text) => text.replace(/sha256:\w/, 'sha256:f'), 'void-approval'],
    ['the risk, for a flow with more approvals', (text) => `${text}risk: high\n`, 'unproven-claim'],
    [
      'the author, who then approves',
      (text) => text.replace('author: dan-wu', 'author: ben-roy'),
      'self-approval',
    ],
    [
      'a second text behind the same key',
      (text) => text.replace('    language', '    text: Another.\n    language'),
      'unparsable-file',
    ],
    [
      'a text behind an anchor',
      (text) => text.replace('text: "', 'text: &said "').concat('note: *said\n'),
      'unparsable-file',
    ],
    ['keys merged from elsewhere', (text) => `${text}<<: { status: approved }\n`, 'unparsable-file'],
  ])('%s is changed: refused', (_what, change, rule) => {
    const changed = change(approved);
    expect(changed).not.toBe(approved);
    expect(blocking(museumWith({ [file]: changed }))).toContain(rule);
  });

  test('the picture is replaced under the same name: refused', () => {
    expect(blocking(museumWith({ [file]: approved, [picture]: bytes('b') }))).toContain('void-approval');
  });

  test('the file is moved to another name, or out of the calendar: refused', () => {
    const renamed = museumWith({ 'calendar/posts/2026/lamps.yaml': approved });
    expect(blocking(renamed)).toContain('void-approval');
    expect(blocking(museumWith({ 'calendar/2026/tours.yaml': approved }))).toContain('unexpected-file');
  });

  test('the approval is copied into another post: refused', () => {
    const other = 'calendar/posts/2026/stairs.yaml';
    const text = approved
      .replace('The lamp room opens: café free.', 'The stairs are closed.')
      .replace('12-10', '12-11');
    expect(blocking(museumWith({ [file]: approved, [other]: text }))).toEqual(['void-approval']);
    // Also where the words are the same: an approval is of one post.
    expect(blocking(museumWith({ [other]: approved }))).toEqual(['void-approval']);
  });

  test('nothing is hidden by ends of lines or by how accents are composed', () => {
    const written = (text: string) => museumWith({ [file]: text });
    // The same words are the same words, and remain approved.
    expect(blocking(written(approved.replaceAll('\n', '\r\n')))).toEqual([]);
    expect(blocking(written(approved.normalize('NFD')))).toEqual([]);
    // Other words are other words, however they are typed.
    const other = approved.replace('free', 'closed');
    expect(blocking(written(other.replaceAll('\n', '\r\n')))).toContain('void-approval');
    expect(blocking(written(other.normalize('NFD')))).toContain('void-approval');
    const twice = post(noSeal)
      .replace('12-10', '12-12')
      .replace('approved', 'planned')
      .replace(/approvals:\n.*\n/, '');
    for (const copy of [twice.normalize('NFD'), twice.replaceAll('\n', '\r\n')])
      expect(blocking(museumWith({ [file]: approved, 'calendar/posts/2026/again.yaml': copy }))).toEqual([
        'repeated-copy',
      ]);
  });
});

describe('who approves, and when', () => {
  const given = (by: string, on: string, people: Record<string, string> = {}, today = fixtureDay) => {
    const text = post(sealFor(post(noSeal)), { by, on });
    return blocking(museumWith({ [file]: text, ...people }), today);
  };
  const ben = 'policy/people/ben-roy.yaml';
  const gone = `name: Ben Roy\nunit: museum\nstatus: left\nleft_on: 2026-11-20\n`;

  test('the author, or somebody who had left, or who has no say: refused', () => {
    expect(given('dan-wu', '2026-11-28')).toContain('self-approval');
    expect(given('ben-roy', '2026-11-28', { [ben]: gone })).toContain('approver-unfit');
    expect(given('cleo-diaz', '2026-11-28')).toContain('approver-unfit');
  });

  test('after its time, or so long ago that much has changed: refused', () => {
    expect(given('ben-roy', '2026-12-11', {}, '2026-12-12')).toContain('void-approval');
    expect(given('ben-roy', '2026-10-01')).toContain('void-approval');
  });

  test('a day that is still to come: refused', () => {
    expect(given('ben-roy', '2026-12-05')).toContain('future-date');
  });
});

describe('a change', () => {
  const changed = (before: string | null, after: string) => {
    const earlier = museumWith({ [file]: before });
    const participants = participantsOf(earlier, { author: 'dan-wu', approvedBy: ['ben-roy'] });
    const change = changeBetween(earlier, museumWith({ [file]: after }), participants);
    return checkChange(change, { today: fixtureDay })
      .problems.filter(isBlocking)
      .map(({ rule }) => rule);
  };
  const planned = post(noSeal)
    .replace('approved', 'planned')
    .replace(/approvals:\n.*\n/, '');

  test('that jumps over the review: refused', () => {
    expect(changed(planned, approved)).toContain('forbidden-transition');
    expect(changed(null, approved)).toContain('forbidden-transition');
  });

  test('that takes back what has appeared: refused', () => {
    const published = approved
      .replace('status: approved', 'status: published')
      .replace('2026-12-10 10:00', '2026-11-29 10:00')
      .concat('    published: { url: https://x.com/aster/status/1, on: 2026-11-29 }\n');
    expect(changed(published, planned)).toContain('forbidden-transition');
  });

  test('that lowers the risk, so that fewer have to agree: refused', () => {
    const risky = planned.replace('status:', 'risk: high\nstatus:');
    const earlier = museumWith({ [file]: risky });
    const participants = participantsOf(earlier, { author: 'dan-wu' });
    const change = changeBetween(earlier, museumWith({ [file]: planned }), participants);
    const { problems } = checkChange(change, { today: fixtureDay });
    expect(problems.filter(isBlocking).map(({ rule }) => rule)).toContain('missing-approval');
  });

  test('in which somebody approves in the name of another: refused', () => {
    const earlier = museumWith({ [file]: planned.replace('planned', 'in-review') });
    const participants = participantsOf(earlier, { author: 'dan-wu', approvedBy: ['cleo-diaz'] });
    const change = changeBetween(earlier, museumWith({ [file]: approved }), participants);
    const { problems } = checkChange(change, { today: fixtureDay });
    expect(problems.filter(isBlocking).map(({ rule }) => rule)).toContain('unconfirmed-decision');
  });
});

test('an exception that has ended excepts nothing any more', () => {
  const quiet = {
    'calendar/quiet/mourning.yaml': `title: { en: Mourning, fr: Deuil }\nkind: mourning\nfrom: 2026-12-09\nuntil: 2026-12-11\ndecided: { by: ada-noor, on: 2026-11-29 }\n`,
  };
  const waiver = (expires: string) =>
    museumWith({
      ...quiet,
      [file]: approved,
      'policy/waivers/lamps.yaml': `rule: quiet-period\non: [${file}]\nreason: The lamps are lit in her memory.\nrequested_by: dan-wu\napproved_by: ada-noor\napproved_on: 2026-11-20\nexpires: ${expires}\n`,
    });
  expect(blocking(museumWith({ ...quiet, [file]: approved }))).toEqual(['quiet-period']);
  expect(blocking(waiver('2026-12-15'))).toEqual([]);
  expect(blocking(waiver('2026-11-30'))).toContain('quiet-period');
});
