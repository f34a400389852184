/** policy/platforms/<id>.yaml: a network as data: who may use it, how its accounts are named, how long a post may be. */
import { z } from 'zod';
import { partsOf } from '../identity/form.ts';
import { defineKind } from './define-kind.ts';
import { date, decision, extensions, id, line, past, reference, text, webAddress } from './fields.ts';

/** Something a pattern or a form may be ignored in when two spellings are held against each other. */
export const ignorable = ['case', 'dots', 'hyphens', 'underscores'] as const;

const compiles = (make: () => unknown): boolean => {
  try {
    make();
    return true;
  } catch {
    return false;
  }
};

const pattern = () =>
  z
    .string()
    .min(1)
    .refine((source) => compiles(() => new RegExp(`^(?:${source})$`, 'u')), 'expected a regular expression');

const host = () =>
  z
    .string()
    .regex(
      /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/,
      'expected a host in lower case, without scheme, path or leading www.',
    )
    .refine((name) => !name.startsWith('www.'), '`www.` is understood: leave it out');

const form = () =>
  z
    .string()
    .regex(
      /^(?:[a-z][a-z0-9+.-]*:\/\/|\/)\S*$/,
      'expected a URL pattern: a path such as /:handle, or https://:handle.example.com/',
    )
    .refine(
      (source) =>
        compiles(() => {
          const { hostname, path, search, hash } = partsOf(source);
          return [
            new URLPattern({ hostname: hostname ?? '', pathname: path }),
            new URLPattern({ search: search ?? '', hash: hash ?? '' }),
          ];
        }),
      'expected a URL pattern that the URLPattern standard accepts',
    );

const profile = () =>
  z
    .string()
    .regex(
      /^https:\/\/[^\s]*\{(?:handle|id|user)\}/,
      'expected an https:// address that holds {handle} or {id}',
    );

const handle = z.strictObject({
  pattern: pattern().describe(
    'Regular expression for the whole handle. Leave out what is an id, so that the two never mix.',
  ),
  ignore: z
    .array(z.enum(ignorable))
    .optional()
    .describe('What two spellings may differ in and still be one account.'),
  rule: line()
    .optional()
    .describe('The same in words, for the message: “1 to 15 letters, digits or underscores”.'),
  domain: z
    .boolean()
    .optional()
    .describe('The handle is a domain name, or ends in one: look-alikes are sought label by label.'),
});

const stableId = z.strictObject({
  pattern: pattern().describe('Regular expression for the whole id.'),
  forms: z.array(form()).optional().describe('Addresses that hold the id, with `:id` in its place.'),
  profile: profile()
    .optional()
    .describe('Address of an account known by its id only; the ordinary template otherwise.'),
  shared: z
    .boolean()
    .optional()
    .describe(
      'One id space for every kind of the platform: equal ids are one account even when the kinds differ.',
    ),
});

const naming = {
  forms: z
    .array(form())
    .optional()
    .describe(
      'Addresses of an account, as URL patterns with `:handle` (or `:user` and `:host`) in place of the name.',
    ),
  handle: handle.optional().describe('What a handle looks like.'),
  id: stableId.optional().describe('The id that survives a change of handle, where the platform has one.'),
  profile: profile()
    .optional()
    .describe('The canonical address of an account, with {handle}; none where accounts have no address.'),
  views: z
    .array(line())
    .optional()
    .describe(
      'Path segments after the account that only show another view of it (`about`, `videos`); `*` for any.',
    ),
  undecided_with: z
    .array(id())
    .optional()
    .describe('Kinds of which only a stored id can tell whether an equal name is the same account.'),
};

const account = z.strictObject({
  kind: id().describe('What the usual account is called here: page, channel, profile …'),
  hosts: z
    .array(host())
    .optional()
    .describe('Hosts that serve accounts, in lower case; a leading `www.` is understood.'),
  host_patterns: z
    .array(
      z
        .string()
        .regex(
          /^[^\s/]*\.[a-z0-9-]+\.[a-z]+$/,
          'expected a host pattern such as :country(\\w\\w).example.com',
        ),
    )
    .optional()
    .describe('Families of hosts, as URL patterns: `:country([a-z]{2}).linkedin.com`.'),
  shared_hosts: z
    .array(host())
    .optional()
    .describe('Hosts that serve much else as well: only the forms count there, the rest is the web.'),
  ...naming,
  kinds: z
    .record(id(), z.strictObject(naming))
    .optional()
    .describe('Other kinds of account: groups, showcases, people. Each has its own names.'),
  not_accounts: z
    .record(line(), z.array(line()).min(1))
    .optional()
    .describe(
      'What else an address can be: from what to call it (“a post”) to whole first path segments (`watch`) or URL patterns (`/:handle/status/:post`).',
    ),
  open: z
    .enum(['fediverse', 'web'])
    .optional()
    .describe('Accounts on hosts that no platform claims: the fediverse, or the web at large.'),
  prefixes: z
    .array(line())
    .optional()
    .describe(
      'How a reference without a host begins when it can only be meant for this platform: `did:plc:`.',
    ),
  redirects: z
    .array(form())
    .optional()
    .describe('Wrappers around another address, with `:url` in its place; they are unwrapped.'),
  short_links: z.array(host()).optional().describe('Hosts of short links, which name no account.'),
});

const limit = z.strictObject({
  what: id().describe('What is limited: text, images, video-seconds, bio …'),
  max: z.number().positive().describe('The largest value that is accepted.'),
  unit: id().describe('What is counted: characters, graphemes, x-weighted, images, seconds …'),
  source: line().describe('Who says so.'),
  verified_on: past().describe('When somebody last looked it up.'),
});

const examples = z.strictObject({
  accounts: z
    .array(
      z.strictObject({
        reference: line().describe('A spelling that people use.'),
        key: line().describe('The key it must resolve to.'),
        hint: z.boolean().optional().describe('Resolved with this platform as a hint: for bare handles.'),
      }),
    )
    .optional()
    .describe('References that must resolve, and to which key.'),
  refused: z
    .array(
      z.strictObject({
        reference: line().describe('Something that names no account here.'),
        reason: line().optional().describe('Words that the reason must hold.'),
        hint: z.boolean().optional().describe('Resolved with this platform as a hint: for bare handles.'),
      }),
    )
    .optional()
    .describe('References that must be refused, and why.'),
  pairs: z
    .array(
      z.strictObject({
        a: line().describe('One reference.'),
        b: line().describe('Another.'),
        verdict: z
          .enum(['same', 'different', 'look-alike', 'undecided'])
          .describe('What holding them together must say.'),
      }),
    )
    .optional()
    .describe(
      'Pairs of references and the verdict on them; bare handles are taken as handles of this platform.',
    ),
});

export const platformSchema = z.strictObject({
  name: line().describe('The name of the network.'),
  also_known_as: z.array(line()).optional().describe('Former and other names, by which people look for it.'),
  website: webAddress().optional().describe('The front page of the network.'),
  closed: z
    .strictObject({
      on: date().optional().describe('The day it closed, where that is known.'),
      note: text().describe('What became of it.'),
    })
    .optional()
    .describe('Only for networks that are gone; records of old accounts stay valid.'),
  decision: decision(
    'decided about the platform',
    z.strictObject({
      status: z
        .enum(['approved', 'trial', 'no-new-channels', 'left'])
        .describe('May channels be opened here? approved, trial (with a review), no-new-channels, or left.'),
      reason: text().describe('Why.'),
      on: past().describe('When it was decided.'),
      by: reference('people').describe('By whom.'),
    }),
  )
    .optional()
    .describe("The organisation's decision about this network; without one, nobody has asked yet."),
  account: account.describe('How accounts of the network are named and addressed.'),
  limits: z.array(limit).optional().describe('Limits of a post, dated and with their source.'),
  examples: examples.optional().describe('The tests of this file: `check` runs them.'),
  extensions: extensions(),
});
export type Platform = z.output<typeof platformSchema>;

export const platforms = defineKind({
  at: 'policy/platforms/<id>.yaml',
  schema: platformSchema,
  schemaName: 'platform',
  // `account` goes out whole: how a network names accounts is no secret, and readers need it to resolve addresses.
  public: platformSchema.omit({ extensions: true, examples: true }),
  private: ['extensions', 'examples'],
  contract: 'The networks, and what was decided about them.',
  words: {
    en: { a: 'a platform', one: 'platform', many: 'platforms' },
    fr: { a: 'une plateforme', one: 'plateforme', many: 'plateformes' },
  },
  title: 'name',
});
