/** Addresses in entries: the handbook makes links of them, so that each must be one that a reader may follow. */
export interface EntryAttack {
  readonly name: string;
  readonly file: string;
  /** A line of the entry in the small museum of the fixtures, and what the attack makes of it. */
  readonly line: RegExp;
  readonly becomes: string;
  readonly at: string;
}

const channel = 'channels/x/aster.yaml';
const organization = 'policy/organization.yaml';
const platform = 'policy/platforms/x.yaml';
const unit = 'policy/units/shop.yaml';
const script = 'javascript:alert(1)';

export const entries: readonly EntryAttack[] = [
  {
    name: 'account',
    file: channel,
    line: /^url: .*$/m,
    becomes: `url: ${script}`,
    at: '2:6 unrecognized-account',
  },
  {
    name: 'account as data',
    file: channel,
    line: /^url: .*$/m,
    becomes: 'url: data:text/html,<script>alert(1)</script>',
    at: '2:6 unrecognized-account',
  },
  {
    name: 'account behind a wrapper',
    file: channel,
    line: /^url: .*$/m,
    becomes: `url: "https://x.com/#!${script}"`,
    at: '2:6 unrecognized-account',
  },
  {
    name: 'website of a profile',
    file: channel,
    line: /website: [^ }]*/,
    becomes: `website: ${script}`,
    at: '17:79 schema',
  },
  {
    name: 'page that links a channel',
    file: channel,
    line: /url: https:\/\/aster\.example/,
    becomes: `url: ${script}`,
    at: '18:24 schema',
  },
  {
    name: 'site of a network',
    file: platform,
    line: /^website: .*$/m,
    becomes: `website: ${script}`,
    at: '3:10 schema',
  },
  {
    name: 'profiles of a network',
    file: platform,
    line: /^ {2}profile: .*$/m,
    becomes: '  profile: javascript:alert("{handle}")',
    at: '14:12 schema',
  },
  {
    name: 'repository',
    file: organization,
    line: /^repository: .*$/m,
    becomes: `repository: ${script}`,
    at: '5:13 schema',
  },
  {
    name: 'handbook',
    file: organization,
    line: /^handbook: .*$/m,
    becomes: `handbook: ${script}`,
    at: '6:11 schema',
  },
  {
    name: 'own website',
    file: organization,
    line: /^websites: .*$/m,
    becomes: `websites: [${script}]`,
    at: '4:12 schema',
  },
  {
    name: 'form',
    file: unit,
    line: /^form: .*$/m,
    becomes: `form: ${script}`,
    at: '8:7 schema',
  },
  {
    name: 'form as data',
    file: unit,
    line: /^form: .*$/m,
    becomes: 'form: data:text/html,<script>alert(1)</script>',
    at: '8:7 schema',
  },
  {
    name: 'form that is no address',
    file: unit,
    line: /^form: .*$/m,
    becomes: 'form: "https://["',
    at: '8:7 schema',
  },
  {
    name: 'mailbox with a header',
    file: unit,
    line: /^form: .*$/m,
    becomes: 'mailbox: a@b.example?bcc=c@d.example',
    at: '8:10 schema',
  },
  {
    name: 'mailbox with a second line',
    file: unit,
    line: /^form: .*$/m,
    becomes: 'mailbox: "a@b.example\\nBcc: c@d.example"',
    at: '8:10 schema',
  },
  {
    name: 'value that is a function',
    file: channel,
    line: /^tone: .*$/m,
    becomes: "tone: !!js/function 'function () { alert(1) }'",
    at: '12:7 unparsable-file',
  },
];
