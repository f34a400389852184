import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { fieldsOf } from './core/git-host/issue-form/form.ts';
import { cliSandbox, command } from './testing/cli-sandbox.ts';
import { reportedIssue } from './testing/reported-issue.ts';

// Each test starts several processes; a small machine has others to serve as well.
vi.setConfig({ testTimeout: 120_000 });

const here = cliSandbox();
const run = (input: string, ...args: string[]) =>
  command(
    'issue-form',
    ['--root', here.root, '--today', '2026-12-01', '--author', 'ada-noor', ...args],
    input,
  );
const at = (path: string) => join(here.root, path);
test('a text becomes a file, once: the second time nothing is touched', async () => {
  const first = await run(reportedIssue);
  expect([first.status, first.stderr]).toEqual([0, '']);
  expect(first.stdout).toMatch(
    /^Reports the account `x\/aster_tickets`, as `channels\/unofficial\/x\/aster_tickets.yaml`:\n/,
  );
  const file = readFileSync(at('channels/unofficial/x/aster_tickets.yaml'), 'utf8');
  expect(file).toContain('duplicate_of: x/aster\n');
  const { status, stdout } = await command('check', ['--root', here.root, '--today', '2026-12-01']);
  expect(stdout).not.toContain('aster_tickets.yaml:');
  expect(status).toBe(0);
  const second = await run(reportedIssue.replace('high', 'low'));
  expect([second.status, second.stdout]).toEqual([
    1,
    expect.stringContaining('is known as an account that is not ours already'),
  ]);
  expect(readFileSync(at('channels/unofficial/x/aster_tickets.yaml'), 'utf8')).toBe(file);
});

test('a file that holds nothing is not written over either', async () => {
  mkdirSync(at('channels/unofficial/x'), { recursive: true });
  writeFileSync(at('channels/unofficial/x/aster_tickets.yaml'), '');
  expect(await run(reportedIssue)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('There is a file'),
  });
  expect(readFileSync(at('channels/unofficial/x/aster_tickets.yaml'), 'utf8')).toBe('');
});

test('for programs: path, text and words', async () => {
  writeFileSync(at('issue.md'), reportedIssue);
  const written = await run('', '--format', 'json', at('issue.md'));
  expect(JSON.parse(written.stdout)).toMatchObject({
    version: 1,
    outcome: 'written',
    form: 'report-account',
    title: 'Report account x/aster_tickets',
    path: 'channels/unofficial/x/aster_tickets.yaml',
    text: expect.stringContaining('kind: impostor'),
    markdown: expect.stringContaining('Reports the account'),
  });
  const refused = await run(reportedIssue.replace('impostor', 'villain'), '--format', 'json');
  expect(refused.status).toBe(1);
  expect(JSON.parse(refused.stdout)).toMatchObject({ outcome: 'correct', errors: [{ field: 'What it is' }] });
});

test.each([
  ['no form at all', 'Hello', 'none of the forms'],
  ['more than an issue can have', 'x'.repeat(300_000), 'at most 262144 are read'],
])('%s: exit 1, and nothing is written', async (_what, text, words) => {
  expect(await run(text)).toMatchObject({ status: 1, stdout: expect.stringContaining(words) });
  expect(existsSync(at('channels/unofficial'))).toBe(false);
});

test('bytes that are no UTF-8 do not become other letters', async () => {
  writeFileSync(at('issue.md'), Buffer.from([...Buffer.from(reportedIssue), 0xff, 0xfe]));
  expect(await run('', at('issue.md'))).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('not UTF-8'),
  });
});

test.each([
  [['--form', 'propose-chanel'], 'did you mean propose-channel?'],
  [['nowhere.md'], 'nowhere.md cannot be read: ENOENT.'],
  [['a', 'b'], 'takes one FILE'],
])('%j: exit 2', async (args, words) => {
  expect(await run(reportedIssue, ...args)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining(words),
  });
});

test('a post is planned from its form', async () => {
  const issue = ({ text = 'The lamp room opens.', channel = 'https://x.com/aster' } = {}) =>
    fieldsOf('posts')
      .map(({ id, label }) => {
        const given: Record<string, string> = { title: 'Lamp room', channel, at: '2026-12-10 10:00', text };
        return `### ${label}\n\n${given[id] ?? '_No response_'}`;
      })
      .join('\n\n');
  expect(await run(issue({ text: 'a '.repeat(200) }))).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^- \*\*Text\*\*: .*280/m),
  });
  expect(await run(issue({ channel: 'x/nobody' }))).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/\*\*Channel\*\*/),
  });
  const written = await run(issue(), '--format', 'json');
  expect(JSON.parse(written.stdout)).toMatchObject({
    outcome: 'written',
    form: 'plan-post',
    title: 'Add post 2026/lamp-room',
    path: 'calendar/posts/2026/lamp-room.yaml',
    text: expect.stringContaining(
      'author: ada-noor\nposts:\n  - channel: x/aster\n    at: "2026-12-10 10:00"\n    language: en\n',
    ),
  });
});
