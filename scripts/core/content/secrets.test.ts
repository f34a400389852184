import { describe, expect, test } from 'vitest';
import { isSecretKey, tokensIn } from './secrets.ts';

// Put together here, so that no code host takes this file for a leak.
const x = (count: number) => 'Fake1'.repeat(60).slice(0, count);
const tokens = [
  ['a GitHub token', `ghp_${x(36)}`],
  ['a GitHub token', `github_pat_${x(40)}`],
  ['a GitLab token', `glpat-${x(20)}`],
  ['a Slack token', `xoxb-${x(24)}`],
  ['a Slack webhook', `https://hooks.slack.com/services/T${x(9)}/B${x(9)}/${x(24)}`],
  ['an AWS access key', `AKIA${'FAKE'.repeat(4)}`],
  ['a Google API key', `AIza${x(35)}`],
  ['a Stripe key', `sk_live_${x(24)}`],
  ['a Meta access token', `EAAG${x(60)}`],
  ['a Twitter/X bearer token', `${'A'.repeat(21)}${x(60)}`],
  ['a SendGrid key', `SG.${x(22)}.${x(43)}`],
  ['an npm token', `npm_${x(36)}`],
  ['an API key of an AI service', `sk-ant-${x(40)}`],
  ['a Telegram bot token', `123456789:AA${x(33)}`],
  ['a Discord webhook', `https://discord.com/api/webhooks/123456789012345678/${x(60)}`],
  ['a JSON Web Token', `eyJ${x(20)}.eyJ${x(20)}.${x(30)}`],
  ['a bearer token', `Authorization: Bearer ${x(30)}`],
  ['an address with a password', 'https://robot:hunter22@stats.example/'],
  ['a private key', `-----BEGIN ${'RSA PRIVATE'} KEY-----`],
] as const;

describe('tokensIn', () => {
  test.each(tokens)('finds %s and shows none of it', (what, token) => {
    const [found, ...more] = [...tokensIn(`say "${token}" here`)];
    expect(found?.what.en).toBe(what);
    expect(more).toEqual([]);
    expect((found?.shown ?? '').length).toBeLessThan(10);
  });

  test.each([
    'task-force',
    'AKIA',
    'https://x.com/@acme',
    'mail me@acme.example',
    'ghp_…',
    'a bearer of news',
    'https://a.example:8080/x@y',
  ])('lets %s pass', (text) => {
    expect([...tokensIn(text)]).toEqual([]);
  });

  test('takes no longer on hostile text', () => {
    for (const text of [
      'eyJ'.repeat(80_000),
      'eyJaaaaaaaa.'.repeat(20_000),
      'A'.repeat(250_000),
      'http://a:'.repeat(25_000),
      '-----BEGIN '.repeat(20_000),
      '1234567890:AA'.repeat(20_000),
    ]) {
      // What goes back over it again and again does not end within the time of a test.
      expect([...tokensIn(text.repeat(4))].length).toBeLessThan(text.length);
    }
  });
});

test.each(['password', 'API_KEY', 'access_token', 'recovery_codes', 'mot_de_passe', 'client_secret'])(
  '%s asks for a secret',
  (key) => {
    expect(isSecretKey(key)).toBe(true);
  },
);
test.each(['tool_role', 'keyword', 'owner', 'passenger', 'tokenised', 'spinning'])('%s does not', (key) => {
  expect(isSecretKey(key)).toBe(false);
});
