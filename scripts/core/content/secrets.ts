/** What a secret looks like: keys that ask for one, and the forms that well-known services give theirs. */

const secretWords =
  /^(?:.*[_-])?(?:pass(?:word|phrase|wd|code)?|pwd|mot_de_passe|secret|(?:api|access|auth|bearer|refresh|private|session|client)[_-]?(?:token|key|secret)|token|credentials?|recovery[_-]?codes?|backup[_-]?codes?|otp|totp|2fa|mfa|cookie|pin|pin[_-]?code)(?:s)?$/i;

/** Does a key ask for a secret? `access_token` does, `tool_role` does not. */
export const isSecretKey = (key: string): boolean => secretWords.test(key);

/**
 * Tokens as services issue them. Every form begins at the edge of a word and with letters of its own, so that no text
 * is read twice.
 */
const forms: readonly (readonly [name: string, form: RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY/],
  ['a GitHub token', /(?<![\w-])(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})/],
  ['a GitLab token', /(?<![\w-])glpat-[\w-]{20,255}/],
  ['a Slack token', /(?<![\w-])xox[abeoprs]-[A-Za-z0-9-]{10,255}/],
  ['a Slack webhook', /hooks\.slack\.com\/services\/T\w{6,20}\/B\w{6,20}\/\w{16,40}/],
  ['an AWS access key', /(?<![\w-])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])/],
  ['a Google API key', /(?<![\w-])AIza[\w-]{35}/],
  ['a Google OAuth token', /(?<![\w-])(?:ya29\.[\w-]{20,255}|GOCSPX-[\w-]{20,255})/],
  ['a Stripe key', /(?<![\w-])[rs]k_live_[A-Za-z0-9]{16,255}/],
  ['a Meta access token', /(?<![\w-])EAA[A-Za-z0-9]{32,255}/],
  ['a Twitter/X bearer token', /(?<![\w-])A{20}[\w%]{20,255}/],
  ['a SendGrid key', /(?<![\w-])SG\.[\w-]{16,32}\.[\w-]{32,64}/],
  ['an npm token', /(?<![\w-])npm_[A-Za-z0-9]{36}/],
  ['an API key of an AI service', /(?<![\w-])sk-(?:ant-|proj-)[\w-]{20,255}/],
  ['a Telegram bot token', /(?<![\w-])\d{8,10}:AA[\w-]{33}(?![\w-])/],
  ['a Discord webhook', /discord(?:app)?\.com\/api\/webhooks\/\d{10,25}\/[\w-]{40,100}/],
  ['a JSON Web Token', /(?<![\w-])eyJ[\w-]{8,2000}\.eyJ[\w-]{8,2000}\.[\w-]{8,2000}/],
  ['a bearer token', /(?<![\w-])[Bb]earer [A-Za-z0-9._~+/-]{24,2000}/],
  [
    'an address with a password',
    /(?<![\w-])https?:\/\/[^\s/:@?#"'<>]{1,100}:[^\s/@?#"'<>]{3,100}@[A-Za-z0-9-]/,
  ],
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
  readonly what: string;
  readonly offset: number;
  readonly shown: string;
}

/** Every token that stands in a text. */
export function* tokensIn(text: string): Iterable<Token> {
  if (!mayHoldToken(text)) return;
  for (const { 0: match, index } of text.matchAll(anyForm)) {
    const what = forms.find(([, form]) => form.test(match))?.[0] ?? 'a secret';
    yield { what, offset: index, shown: `${match.slice(0, what === 'an address with a password' ? 8 : 5)}…` };
  }
}
