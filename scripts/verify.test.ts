import { describe, expect, test } from 'vitest';
import { cliSandbox, command } from './testing/cli-sandbox.ts';

const here = cliSandbox();

describe('verify', () => {
  const verify = (...args: string[]) => command('verify', ['--root', here.root, ...args]);

  test('answers in JSON, one line per reference', async () => {
    const lines = (
      await verify('--json', 'https://twitter.com/ASTER?s=20', 'https://x.com/aster/status/1', 'nonsense')
    ).stdout
      .trim()
      .split('\n');
    const [known, post, nonsense] = lines.map((line) => JSON.parse(line));
    expect(known).toMatchObject({
      standing: 'official',
      channel: 'channels/x/aster.yaml',
      reason: null,
      account: { key: 'x/aster' },
    });
    expect(post).toMatchObject({ standing: 'unknown', account: null });
    expect(post.reason).toMatch(/post/);
    expect(Object.keys(nonsense)).toEqual([
      'input',
      'account',
      'reason',
      'standing',
      'channel',
      'lookalikes',
    ]);
  });

  test('judges pairs, given or from standard input', async () => {
    expect((await verify('--pair', 'twitter.com/aster', 'x.com/@Aster')).stdout).toBe('same\n');
    const pairs =
      'https://x.com/aster\thttps://x.com/aster_\naster\tASTER\tx\nhttps://x.com/a\thttps://facebook.com/a\n';
    expect((await command('verify', ['--root', here.root, '--pair'], pairs)).stdout).toBe(
      'look-alike\nsame\ndifferent\n',
    );
  });

  test('an unknown platform is refused with a suggestion', async () => {
    expect(await verify('--platform', 'facbook', 'a')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Did you mean facebook?'),
    });
  });
});
