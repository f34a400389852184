/** What a secret looks like: keys that ask for one, and the forms that well-known services give theirs. */

const secretWords =
  /^(?:.*[_-])?(?:pass(?:word|phrase|wd|code)?|pwd|mot_de_passe|secret|(?:api|access|auth|bearer|refresh|private|session|client)[_-]?(?:token|key|secret)|token|credentials?|recovery[_-]?codes?|backup[_-]?codes?|otp|totp|2fa|mfa|cookie|pin|pin[_-]?code)(?:s)?$/i;

/** Does a key ask for a secret? `access_token` does, `tool_role` does not. */
import type { InBoth } from '../model/wording.ts';
export const isSecretKey = (key: string): boolean => secretWords.test(key);

/**
 * Tokens as services issue them. Every form begins at the edge of a word and with letters of its own, so that no text
 * is read twice.
 */
const address: InBoth = { en: 'an address with a password', fr: 'une adresse avec un mot de passe' };
const forms: readonly (readonly [name: InBoth, form: RegExp])[] = [
  [{ en: 'a private key', fr: 'une clé privée' }, /-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY/],
  [
    { en: 'a GitHub token', fr: 'un jeton GitHub' },
    /(?<![\w-])(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})/,
  ],
  [{ en: 'a GitLab token', fr: 'un jeton GitLab' }, /(?<![\w-])glpat-[\w-]{20,255}/],
  [{ en: 'a Slack token', fr: 'un jeton Slack' }, /(?<![\w-])xox[abeoprs]-[A-Za-z0-9-]{10,255}/],
  [
    { en: 'a Slack webhook', fr: 'un webhook Slack' },
    /hooks\.slack\.com\/services\/T\w{6,20}\/B\w{6,20}\/\w{16,40}/,
  ],
  [{ en: 'an AWS access key', fr: 'une clé d’accès AWS' }, /(?<![\w-])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])/],
  [{ en: 'a Google API key', fr: 'une clé d’API Google' }, /(?<![\w-])AIza[\w-]{35}/],
  [
    { en: 'a Google OAuth token', fr: 'un jeton OAuth de Google' },
    /(?<![\w-])(?:ya29\.[\w-]{20,255}|GOCSPX-[\w-]{20,255})/,
  ],
  [{ en: 'a Stripe key', fr: 'une clé Stripe' }, /(?<![\w-])[rs]k_live_[A-Za-z0-9]{16,255}/],
  [{ en: 'a Meta access token', fr: 'un jeton d’accès Meta' }, /(?<![\w-])EAA[A-Za-z0-9]{32,255}/],
  [{ en: 'a Twitter/X bearer token', fr: 'un jeton Twitter/X' }, /(?<![\w-])A{20}[\w%]{20,255}/],
  [{ en: 'a SendGrid key', fr: 'une clé SendGrid' }, /(?<![\w-])SG\.[\w-]{16,32}\.[\w-]{32,64}/],
  [{ en: 'an npm token', fr: 'un jeton npm' }, /(?<![\w-])npm_[A-Za-z0-9]{36}/],
  [
    { en: 'an API key of an AI service', fr: 'une clé d’API d’un service d’IA' },
    /(?<![\w-])sk-(?:ant-|proj-)[\w-]{20,255}/,
  ],
  [
    { en: 'a Telegram bot token', fr: 'un jeton de robot Telegram' },
    /(?<![\w-])\d{8,10}:AA[\w-]{33}(?![\w-])/,
  ],
  [
    { en: 'a Discord webhook', fr: 'un webhook Discord' },
    /discord(?:app)?\.com\/api\/webhooks\/\d{10,25}\/[\w-]{40,100}/,
  ],
  [
    { en: 'a JSON Web Token', fr: 'un jeton JSON Web Token' },
    /(?<![\w-])eyJ[\w-]{8,2000}\.eyJ[\w-]{8,2000}\.[\w-]{8,2000}/,
  ],
  [{ en: 'a bearer token', fr: 'un jeton au porteur' }, /(?<![\w-])[Bb]earer [A-Za-z0-9._~+/-]{24,2000}/],
  [address, /(?<![\w-])https?:\/\/[^\s/:@?#"'<>]{1,100}:[^\s/@?#"'<>]{3,100}@[A-Za-z0-9-]/],
];

/** Cheap questions that let nearly every text pass; whatever `forms` finds must be let through by one of them. */
const quick =
  /\b(?:gh[pousr]_|github_pat_|glpat-|xox[abeoprs]-|AKIA|ASIA|AIza|ya29\.|GOCSPX-|[rs]k_live_|EAA|AAAAAAAA|SG\.|npm_|sk-|eyJ)[A-Za-z0-9_-]{7}/;
const mayHoldToken = (text: string): boolean =>
  quick.test(text) ||
  /-----BEGIN |:AA|earer |\/webhooks\/|hooks\.slack/.test(text) ||
  (text.includes('@') && /:\/\/[^\s/]*@/.test(text));

const anyForm = new RegExp(forms.map(([, { source }]) => source).join('|'), 'g');

/** A token in a text: what it is, where, and as much of it as may be shown. */
export interface Token {
  readonly what: InBoth;
  readonly offset: number;
  readonly shown: string;
}

/** Every token that stands in a text. */
export function* tokensIn(text: string): Iterable<Token> {
  if (!mayHoldToken(text)) return;
  for (const { 0: match, index } of text.matchAll(anyForm)) {
    const what = forms.find(([, form]) => form.test(match))?.[0] ?? { en: 'a secret', fr: 'un secret' };
    yield { what, offset: index, shown: `${match.slice(0, what === address ? 8 : 5)}…` };
  }
}
