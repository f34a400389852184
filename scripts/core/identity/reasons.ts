/**
 * Why a reference names no account: each reason has a name, its sentence in English and the kind of refusal it is. Who
 * speaks another language translates by the name and fills in the same values.
 */
/** Why a reference names no account, in a machine's word for it. */
export type RefusalCode =
  | 'empty'
  | 'too-long'
  | 'malformed'
  | 'deceptive'
  | 'not-web'
  | 'needs-platform'
  | 'unknown-platform'
  | 'short-link'
  | 'not-an-account'
  | 'invalid-handle';

const table = {
  empty: ['empty', 'nothing was given'],
  'too-long': ['too-long', 'this is {length} characters long; no address of an account is'],
  surrogate: ['malformed', 'this holds half a character (a lone surrogate): copy it again'],
  backslash: [
    'deceptive',
    'this holds a backslash, which browsers read as a slash: write the address with `/`',
  ],
  space: ['malformed', 'this holds a space: a display name rather than a handle or an address'],
  invisible: ['deceptive', 'this holds an invisible character (`{char}`)'],
  hashtag: ['not-an-account', 'this is a hashtag, not an account'],
  email: ['not-web', 'this is an e-mail address; for an account of the fediverse write `@` in front of it'],
  'other-thing': ['not-web', 'this is {what}, not an account'],
  'app-link': ['not-web', 'this is a link for an app (`{scheme}:`), not a web address'],
  scheme: ['not-web', '`{scheme}:` is not the beginning of a web address'],
  'not-an-address': ['malformed', 'this is not a web address'],
  'hidden-host': ['deceptive', 'the address leads to `{host}`: what stands before the `@` is not its host'],
  'not-on-the-internet': ['malformed', '`{host}` is not a host on the internet'],
  'machine-number': ['malformed', '`{host}` is the number of a machine, not a site'],
  'not-a-host': ['invalid-handle', '`{host}` is not a host'],
  'host-dot': ['deceptive', 'the host ends with a dot'],
  port: ['deceptive', 'port {port} is not where {platform} is'],
  encoding: ['malformed', 'this is percent-encoded twice, or wrongly'],
  wrappers: ['deceptive', 'too many addresses wrapped in one another'],
  'number-alone': ['needs-platform', 'a number alone names no account: say on which platform'],
  'bare-handle': [
    'needs-platform',
    'a bare handle names no account: say on which platform, or give the address',
  ],
  'no-such-platform': ['unknown-platform', '`{platform}` is not a platform of this repository'],
  'no-fediverse': ['unknown-platform', 'an account of the fediverse, which this repository does not know'],
  'short-link': [
    'short-link',
    'a short link of {platform} (`{host}`): it names no account; open it and take the address it leads to',
  ],
  'any-short-link': [
    'short-link',
    'a short link (`{host}`): it names no account; open it and take the address it leads to',
  ],
  'closed-wrapper': [
    'short-link',
    'a link of {name} (`{host}`) that does not tell where it leads: open it and take the address it leads to',
  ],
  carries: [
    'not-an-account',
    'an address on `{host}` that carries another one, of {account}: give that one if you mean it',
  ],
  'other-network': ['malformed', 'this says {said}, but the address is on {platform}'],
  doubled: ['malformed', 'two addresses in one: write that of the account alone'],
  'bad-app-link': ['malformed', 'this is not an address that {platform} knows'],
  'app-without-account': ['not-an-account', 'a link for the app of {platform} that names no account'],
  'own-host': ['not-an-account', '`{host}` belongs to {platform} itself: not an account'],
  'empty-part': ['malformed', 'an empty part (`//`) in the address'],
  'thing-of': ['not-an-account', '{what} of {platform}, not an account'],
  'thing-by': ['not-an-account', '{what} by {account}, not an account'],
  'thing-on': ['not-an-account', '{what} on {platform}, not an account'],
  'front-page': ['not-an-account', 'the front page of {platform}, not an account'],
  'something-else': ['not-an-account', 'something on {platform} that is not known as an account'],
  'page-below': ['not-an-account', 'a page below {account} (`/{page}`), not the account itself'],
  'reserved-name': ['not-an-account', '`{handle}` is {what} of {platform}, not an account'],
  'not-an-id': ['invalid-handle', '`{id}` is not an id of {aKind} on {platform}'],
  'only-ids': ['invalid-handle', '{aKind} on {platform} has no name, only an id'],
  'bad-character': ['invalid-handle', '`{char}` cannot be in the name of {aKind} on {platform}'],
  'bad-character-rule': ['invalid-handle', '`{char}` cannot be in the name of {aKind} on {platform}: {rule}'],
  'bad-handle': ['invalid-handle', '`{handle}` cannot be the name of {aKind} on {platform}'],
  'bad-handle-rule': ['invalid-handle', '`{handle}` cannot be the name of {aKind} on {platform}: {rule}'],
} as const satisfies Record<string, readonly [RefusalCode, string]>;

/** The name of a reason. */
export type Reason = keyof typeof table;

/** What is filled in for `{name}`. `what`, `aKind` and `rule` are words of a platform file, in English. */
export type ReasonValues = Readonly<Record<string, string>>;

/** Every reason with its kind of refusal and its English sentence. */
export const reasons: Readonly<Record<Reason, readonly [RefusalCode, string]>> = table;

/** The English sentence of a reason. */
export const inEnglish = (reason: Reason, values: ReasonValues): string =>
  reasons[reason][1].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
