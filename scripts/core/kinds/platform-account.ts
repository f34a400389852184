/** How a network names its accounts, as data: hosts, forms of addresses, what a handle and an id look like. */

import { z } from 'zod';
import { form, host, hostPattern, pattern, profile, thing } from './account-patterns.ts';
import { asks, correctIt } from './asked.ts';
import { id, line } from './fields.ts';

const rootPath = { en: 'expected a path that begins with /', fr: 'il faut un chemin qui commence par /' };

/** Something a pattern or a form may be ignored in when two spellings are held against each other. */
const ignorable = ['case', 'dots', 'hyphens', 'underscores'] as const;

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

const wrapper = z.strictObject({
  name: line().describe('What wraps links so: Outlook Safe Links, Wayback Machine.'),
  hosts: z
    .array(z.union([host(), hostPattern()]))
    .min(1)
    .describe('Its hosts, in lower case without www.; `:region.example.com` for a family of them.'),
  path: asks(z.string().regex(/^\/\S*$/, rootPath.en), correctIt, rootPath)
    .optional()
    .describe(
      'The path of such a link: `/url` is that page, `/web/*/` what lies below; `*` is any one piece.',
    ),
  target: z
    .enum(['query', 'whole-query', 'path', 'segment', 'host'])
    .optional()
    .describe(
      'Where the target stands: in a parameter, as the whole query, after the path, in a piece of the path that begins with `prefix`, in the host. Nowhere: the link is a short one, which nobody can read.',
    ),
  parameters: z
    .array(line())
    .optional()
    .describe('The parameters that may hold it, the first that does counts.'),
  prefix: line().optional().describe('What stands before the target in its parameter or piece.'),
  encoding: z
    .enum(['base64', 'proofpoint-2', 'proofpoint-3'])
    .optional()
    .describe('How the target is written, where that is not the usual percent-encoding.'),
});
export type Wrapper = z.output<typeof wrapper>;

export const accountNaming = z.strictObject({
  kind: id().describe('What the usual account is called here: page, channel, profile …'),
  hosts: z
    .array(host())
    .optional()
    .describe('Hosts that serve accounts, in lower case; a leading `www.` is understood.'),
  host_patterns: z
    .array(hostPattern())
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
    .record(line(), z.array(thing()).min(1))
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
  wrappers: z
    .array(wrapper)
    .optional()
    .describe('Links of others around an address, on hosts that no platform claims.'),
  short_links: z.array(host()).optional().describe('Hosts of short links, which name no account.'),
});
