import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readIcs } from './node/post-ics.ts';
import { readPostList } from './node/post-list.ts';
import { cliSandbox, command } from './testing/cli-sandbox.ts';

describe('a list', () => {
  const lamps = { at: '2026-12-10 08:30', text: 'Lamps, lit.' };
  test.each([
    [
      'three columns of Hootsuite',
      '2026-12-10 08:30,"Lamps, lit.",https://a.example\n',
      { line: 1, ...lamps, link: 'https://a.example' },
    ],
    ['Sprout', 'date,time_24hr,message_text\n2026-12-10,08:30,"Lamps, lit."\n', { line: 2, ...lamps }],
    [
      'SocialBee',
      'text,link,imageUrls,postAtSpecificTime\n"Lamps, lit.",,a.png,2026-12-10 08:30\n',
      { line: 2, ...lamps, media: 'a.png' },
    ],
    [
      'PostFast',
      'scheduled_at,account_id,content\n2026-12-10 08:30,x/aster,"Lamps, lit."\n',
      { line: 2, ...lamps, channel: 'x/aster' },
    ],
    [
      'French, with semicolons',
      '\uFEFFDate et heure;Compte;Texte\n2026-12-10 08:30;x/aster;Lamps, lit.\n',
      { line: 2, ...lamps, channel: 'x/aster' },
    ],
    [
      'a formula made harmless',
      "date,time,text\n2026-12-10,08:30,'=1+1\n",
      { line: 2, at: lamps.at, text: '=1+1' },
    ],
  ])('%s', (_, source, row) => expect(readPostList(source)).toEqual([row]));

  test('named columns', () => {
    expect(readPostList('When,Words\n2026-12-10 08:30,Lamps\n', 'text=Words,at=1')).toEqual([
      { line: 2, at: '2026-12-10 08:30', text: 'Lamps' },
    ]);
    expect(readPostList('Lamps;2026-12-10 08:30\n', 'text=1,at=2')).toHaveLength(1);
    expect(() => readPostList('a,b\n', 'txt=1')).toThrow('Did you mean text?');
    expect(() => readPostList('a,b\n', 'text=Words')).toThrow(
      'there is no such column; the first line has a, b.',
    );
    expect(() => readPostList('a,b\nc,d\n')).toThrow('Which column is the text is not told by a, b');
  });
});

const ics = (...events: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((event) => ['BEGIN:VEVENT', event, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');

test('an iCalendar file, folded lines, zones and all', () => {
  expect(
    readIcs(
      ics(
        'SUMMARY:Lamps\r\nDESCRIPTION:Lit\\, at\r\n  ten.\\nCome.\r\nDTSTART;TZID=Europe/London:20261210T083000\r\nLOCATION:x/aster',
        'SUMMARY:Utc\r\nDTSTART:20261210T073000Z',
        'SUMMARY:Floating\r\nDTSTART:20261210T083000\r\nURL:https://a.example',
        'SUMMARY:Day\r\nDTSTART;VALUE=DATE:20261210',
        'SUMMARY:Weekly\r\nDTSTART:20261210T083000\r\nRRULE:FREQ=WEEKLY',
        'SUMMARY:Off\r\nSTATUS:CANCELLED',
        'SUMMARY:Garbled\r\nDTSTART:garbage',
      ),
    ),
  ).toEqual([
    {
      line: 3,
      title: 'Lamps',
      text: 'Lit, at ten.\nCome.',
      channel: 'x/aster',
      at: '2026-12-10 08:30:00',
      zone: 'Europe/London',
    },
    { line: 10, title: 'Utc', at: '2026-12-10 07:30:00Z' },
    { line: 14, title: 'Floating', link: 'https://a.example', at: '2026-12-10 08:30:00' },
    { line: 19, title: 'Day', at: '2026-12-10' },
    { line: 23, title: 'Weekly', error: 'it is repeated by a rule: write each post on its own' },
    { line: 28, title: 'Off', error: 'it is cancelled' },
    { line: 32, error: expect.stringContaining('it cannot be read: ') },
  ]);
  // A file may hold several calendars, and an event be repeated without a rule.
  expect(readIcs(`${ics('SUMMARY:One')}\r\n${ics('SUMMARY:Two\r\nRDATE:20261210T083000')}`)).toEqual([
    { line: 3, title: 'One' },
    { line: 9, title: 'Two', error: 'it is repeated by a rule: write each post on its own' },
  ]);
  expect(() => readIcs('BEGIN:VCALENDAR\nnonsense')).toThrow('The calendar cannot be read');
});

const here = cliSandbox();
const run = (...args: string[]) =>
  command('import-posts', ['--root', here.root, '--today', '2026-12-01', '--author', 'dan-wu', ...args]);

test('every row has its line; --write writes what is new, once', async () => {
  const list = join(here.root, 'plan.csv');
  writeFileSync(
    list,
    'date,time,channel,text\n2026-12-10,08:30,x/aster,Lamps.\n2026-12-10,08:30,x/aster,Lamps.\n2026-12-11,09:00,x/nobody,Tea.\n',
  );
  const trial = await run(list);
  expect(trial).toEqual({
    status: 1,
    stderr: '',
    stdout: `    2  new      calendar/posts/2026/lamps.yaml
    3  known    Lamps.
         it is on line 2 already
    4  refused  Tea.
         \`x/nobody\` is no channel of ours

1 time without a zone, read on the clock of Europe/Paris: --zone names another one.
3 rows: 1 new, 1 known already, 1 refused.
Nothing has been written: --write writes what is new.
`,
  });
  expect((await run(list, '--write')).stdout).toContain('Written: 1 file.');
  expect(readdirSync(join(here.root, 'calendar/posts/2026'))).toEqual(['lamps.yaml']);
  expect((await run(list, '--write')).stdout).toContain(
    '0 new, 2 known already, 1 refused.\nWritten: 0 files.',
  );
});

test.each([
  [[], 'import-posts takes one FILE, .csv or .ics.'],
  [['a.csv', '--dates', 'us'], '--dates us: It is one of day-first, month-first.'],
  [['nowhere.csv'], 'nowhere.csv cannot be read: ENOENT.'],
])('%j is refused', async (args, said) => {
  expect(await run(...args)).toEqual({ status: 2, stdout: '', stderr: `${said}\nSee --help.\n` });
});
