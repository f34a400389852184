import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depth } from '../../../testing/depth.ts';
import { fixtureDay, museum } from '../../../testing/fixture.ts';
import { noonOf } from '../../dates/moment.ts';
import { readYaml } from '../../yaml/read.ts';
import { openPlan, withFiles } from '../plan/plan.ts';
import { type ImportDefaults, importPosts } from './import-posts.ts';
import type { PostRow } from './row.ts';
import { orderOf, readTime } from './times.ts';

describe('a time', () => {
  test.each([
    ['2026-12-10 08:30', '2026-12-10 08:30'],
    ['2026/12/10 8:30', '2026-12-10 08:30'],
    ['2026-12-10T08:30:00', '2026-12-10 08:30'],
    ['13/12/2026 08:30', '2026-12-13 08:30'],
    ['12/13/2026 8:30 PM', '2026-12-13 20:30'],
    ['13.12.2026 12:05 am', '2026-12-13 00:05'],
    ['12/12/2026 8h30', '2026-12-12 08:30'],
    ['2026-12-10T07:30:00Z', '2026-12-10 08:30'],
    ['2026-12-10 23:30:00 -05:00', '2026-12-11 05:30'],
  ])('%s', (written, at) => expect(readTime(written, 'Europe/Paris', undefined)).toMatchObject({ at }));

  test.each([
    ['03/04/2026 08:30', /can be the 3 of month 4, .* --dates/],
    ['2026-03-29 02:30', /does not exist in Europe\/Paris: the clock skips it/],
    ['2026-10-25 02:30', /is there twice/],
    ['2026-02-30 08:30', /no time that exists/],
    ['2026-12-10', /no time of day/],
    ['2026-12-10 25:00', /no time that exists/],
    ['2026-12-10 13:30 PM', /no time of day/],
    ['2026-99-10T07:30:00Z', /no time that exists/],
    ['soon', /`soon` is no day that can be read/],
  ])('%s is refused', (written, said) =>
    expect(readTime(written, 'Europe/Paris', undefined)).toEqual({ error: expect.stringMatching(said) }),
  );

  test('the days of a list tell their order, unless they disagree', () => {
    expect(orderOf(['03/04/2026 08:30', '13/04/2026 08:30'])).toBe('day-first');
    expect(orderOf(['03/04/2026', '04/13/2026'])).toBe('month-first');
    expect(orderOf(['13/04/2026', '04/13/2026'])).toBeUndefined();
    expect(readTime('03/04/2026 08:30', 'UTC', 'month-first')).toMatchObject({ at: '2026-03-04 08:30' });
  });

  test('whatever is written, there is an answer', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ T]\d{1,2}:\d\d.{0,6}$/)),
        (text) => {
          expect(readTime(text, 'Europe/Paris', undefined)).toBeTypeOf('object');
        },
      ),
      { numRuns: depth(1000) },
    );
  });
});

const context = openPlan(museum(), {}, () => noonOf(fixtureDay));
const verdicts = (rows: Omit<PostRow, 'line'>[], defaults: Partial<ImportDefaults> = {}) =>
  importPosts(
    context,
    rows.map((row, index) => ({ line: index + 2, ...row })),
    { author: 'dan-wu', ...defaults },
  );
const lamps = { at: '2026-12-10 08:30', channel: 'x/aster', text: 'The lamp room opens.' };

describe('a row', () => {
  test('becomes an entry, on the clock of its channel', () => {
    const [verdict] = verdicts([{ ...lamps, link: 'https://aster.example/lamps', language: 'English' }]);
    expect(verdict).toMatchObject({ verdict: 'new', clock: 'Europe/Paris', reasons: [] });
    expect(verdict?.file?.path).toBe('calendar/posts/2026/the-lamp-room-opens.yaml');
    expect(readYaml(verdict?.file?.text ?? '').value).toEqual({
      title: 'The lamp room opens.',
      unit: 'museum',
      status: 'planned',
      author: 'dan-wu',
      posts: [
        {
          channel: 'x/aster',
          at: '2026-12-10 08:30',
          language: 'en',
          text: 'The lamp room opens.',
          link: 'https://aster.example/lamps',
        },
      ],
    });
  });

  test('with its address has appeared, without a time it is an idea', () => {
    const [done, idea] = verdicts([
      { ...lamps, at: '2026-11-10 08:30', published: 'https://x.com/aster/status/1' },
      { channel: 'x/aster', title: 'Lamps' },
    ]);
    expect(done?.file?.text).toContain('status: published');
    expect(done?.file?.text).toMatch(
      /published:\n {6}url: https:\/\/x\.com\/aster\/status\/1\n {6}on: 2026-11-10\n/,
    );
    expect(idea?.file?.text).toContain('status: idea');
  });

  test.each<[string, Omit<PostRow, 'line'>, Partial<ImportDefaults>, RegExp]>([
    ['without a channel', { text: 'Lamps.' }, {}, /names no channel/],
    [
      'of a channel that is not ours',
      { ...lamps, channel: 'x/astr' },
      {},
      /`x\/astr` is no channel of ours; probably x\/aster/,
    ],
    ['with an abbreviated zone', { ...lamps, zone: 'CET' }, {}, /`CET` is no time zone by its name/],
    ['without words', { at: lamps.at, channel: 'x/aster' }, {}, /neither a text nor a title/],
    ['whose time has passed', { ...lamps, at: '2026-11-10 08:30' }, {}, /^past-but-planned: /],
    ['that is too long', { ...lamps, text: 'a '.repeat(200) }, {}, /^too-long: /],
    ['that the reader could not read', { error: 'it is repeated by a rule' }, {}, /repeated by a rule/],
  ])('%s is refused', (_, row, defaults, said) => {
    const [verdict] = verdicts([row], defaults);
    expect(verdict).toMatchObject({ verdict: 'refused' });
    expect(verdict?.file).toBeUndefined();
    expect(verdict?.reasons.join('\n')).toMatch(said);
  });

  test('that stands there twice, or in the calendar already, is known', () => {
    const twice = verdicts(
      [lamps, { ...lamps, at: '10/12/2026 8:30', channel: 'https://twitter.com/aster/' }],
      { dates: 'day-first' },
    );
    expect(twice.map(({ verdict, reasons }) => [verdict, ...reasons])).toEqual([
      ['new'],
      ['known', 'it is on line 2 already'],
    ]);
    const file = twice[0]?.file ?? { path: '', text: '' };
    const later = { ...context, registry: withFiles(context, [file]) };
    expect(importPosts(later, [{ line: 1, ...lamps }], { author: 'dan-wu' })).toMatchObject([
      { verdict: 'known', reasons: [`it is in ${file.path} already`] },
    ]);
  });

  test('with the words of another one has a file of its own', () => {
    const rows = verdicts([
      lamps,
      { ...lamps, channel: 'facebook/aster.shop', text: undefined as never, title: 'The lamp room opens.' },
    ]);
    expect(rows.map(({ file }) => file?.path)).toEqual([
      'calendar/posts/2026/the-lamp-room-opens.yaml',
      'calendar/posts/2026/the-lamp-room-opens-2.yaml',
    ]);
  });
});

test('whatever the rows hold, each has one verdict, and what is new is what was said', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('x/aster', '2026-12-10 08:30', '- a: b', "'x"),
  );
  const row = fc.record(
    { at: cell, channel: fc.constantFrom('x/aster', 'facebook/aster.shop'), text: cell, title: cell },
    { requiredKeys: ['channel'] },
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
      const found = verdicts(rows);
      expect(found).toHaveLength(rows.length);
      for (const { verdict, file, row: from } of found) {
        expect(file !== undefined).toBe(verdict === 'new');
        if (!file || from.text === undefined) continue;
        const { posts } = readYaml(file.text).value as { posts: { text: string }[] };
        expect(posts[0]?.text).toBe(from.text);
      }
    }),
    { numRuns: depth(40) },
  );
});
