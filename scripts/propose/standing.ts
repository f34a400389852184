/** What the registry knows about an address before anybody proposes it: free, or taken, and by whom. */

import { compare, isAccount, type Platforms, type Refusal } from '../core/identity/index.ts';
import type { Text } from '../core/kinds/fields.ts';
import type { Entry, Registry } from '../core/model/registry.ts';
import { personWords } from '../core/organization/availability.ts';
import type { Draft } from '../core/propose/draft.ts';
import type { DraftContext } from '../core/propose/draft-context.ts';
import { inFirstLanguage } from '../core/text/first-language.ts';
import { pageText } from '../core/verify/answer.ts';
import type { Found } from '../core/verify/lookup.ts';
import type { Registered } from '../core/verify/registered.ts';
import { printable } from '../report/printable.ts';

type Answer = Found<Registered>;

/** `free`: nothing speaks against a proposal yet; `ours`: a page of what is ours already, no account of its own. */
export type Outcome = 'free' | 'ours' | 'registered' | 'undecided' | 'refused';

/** Where an address stands, and the entry that has to do with it. */
export interface Registration {
  readonly outcome: Outcome;
  readonly entry?: Registered['entry'];
}

/**
 * What is known of the address of a draft, with the stable id that it may give. `ownPage`: somebody has said that a page of
 * ours is a channel of its own.
 */
export function askAbout({ registry, ask }: DraftContext, draft: Draft, ownPage = false) {
  const found = ask(String(draft['url']));
  const id = draft['platform_id'];
  const standing = registrationOf(found, registry.identity, typeof id === 'string' ? id : undefined);
  return {
    found,
    standing: ownPage && standing.outcome === 'ours' ? { outcome: 'free' as const } : standing,
  };
}

/** Whether the address is taken; a stable id that is given beside it decides what the address leaves open. */
export function registrationOf(
  { answer, known, doubtful, relation }: Answer,
  platforms: Platforms,
  id?: string,
): Registration {
  if (!isAccount(answer)) return { outcome: 'refused' };
  if (known) return { outcome: 'registered', entry: known.entry };
  if (relation?.page)
    return { outcome: 'ours', ...('of' in relation.page && { entry: relation.page.of.entry }) };
  if (!doubtful) return { outcome: 'free' };
  const verdict = compare({ account: answer, platformId: id }, doubtful, platforms);
  if (verdict === 'same') return { outcome: 'registered', entry: doubtful.entry };
  if (verdict === 'undecided') return { outcome: 'undecided', entry: doubtful.entry };
  return { outcome: 'free' };
}

/** Why the address cannot be proposed, one fact a line, and what can be done instead. */
export function registrationText(
  found: Answer,
  { outcome, entry }: Registration,
  registry: Registry,
): string {
  const { answer } = found;
  const input = printable(found.input);
  if (!isAccount(answer)) return refusalText(input, answer, registry);
  const { page, renamed } = found.relation ?? {};
  if (outcome === 'ours' && page)
    return [
      `${input} is ${pageText(page)}: no account of its own.`,
      ...(entry ? factsOf(entry, registry) : []),
      'A blog or newsletter that has readers of its own is a channel: say so with --own-page.',
    ].join('\n');
  if (renamed)
    return `${input} is a former name of ${renamed.account.key}: ${renamed.entry.file}. Propose it only if somebody opens it anew.`;
  if (!entry) return `${input} is ${answer.key}, which is not registered.`;
  if (outcome === 'undecided')
    return [
      `${input} is ${answer.key}. Only its stable id can tell whether that is ${entry.id}, which is registered:`,
      ...factsOf(entry, registry),
      entry.data.platform_id === undefined
        ? `Write \`platform_id\` into ${entry.file} first; then give the id of this one with --platform-id.`
        : 'Look the id up on the platform and give it with --platform-id.',
    ].join('\n');
  return [
    `${input} is registered already: ${entry.id}.`,
    ...factsOf(entry, registry),
    entry.kind === 'channels' ? wayOf(entry as Entry<'channels'>) : caseWay(entry as Entry<'unofficial'>),
  ].join('\n');
}

function refusalText(input: string, answer: Refusal, registry: Registry): string {
  const lines = [printable(`${input} names no account: ${answer.reason}.`)];
  const author = answer.by === undefined ? undefined : registry.byAccount.get(answer.by)?.[0]?.entry;
  if (author) lines.push(`${answer.by} is registered:`, ...factsOf(author, registry));
  else if (answer.by !== undefined) lines.push(`If you mean ${answer.by}, give the address of its own page.`);
  else if (answer.code === 'unknown-platform')
    lines.push('A platform is a file below policy/platforms/: CONTRIBUTING.md says how to add one.');
  else lines.push('Give the address of the account itself, as its page shows it.');
  return lines.join('\n');
}

/** The facts of an entry, as rows of a small table. */
function factsOf(entry: Registered['entry'], registry: Registry): string[] {
  const rows: [string, string | undefined][] =
    entry.kind === 'channels'
      ? channelFacts(entry as Entry<'channels'>, registry)
      : caseFacts(entry as Entry<'unofficial'>, registry);
  return [...rows, ['file', entry.file] as const].flatMap(([what, value]) =>
    value === undefined ? [] : [`  ${what.padEnd(8)}  ${printable(value)}`],
  );
}

function channelFacts({ data }: Entry<'channels'>, registry: Registry): [string, string | undefined][] {
  const { retired } = data;
  const next = data.superseded_by === undefined ? undefined : registry.channels.get(data.superseded_by);
  return [
    ['name', data.name],
    ['status', retired ? `retired on ${retired.on}: ${say(registry, retired.reason)}` : data.status],
    ['handle', retired && (retired.handle_kept ? 'still held' : 'given up')],
    ['now', data.superseded_by && `${data.superseded_by}${next ? ` (${next.file})` : ''}`],
    ['unit', data.unit],
    ['owner', personOf(registry, data.owner)],
    ['deputy', personOf(registry, data.deputy)],
  ];
}

function caseFacts({ data }: Entry<'unofficial'>, registry: Registry): [string, string | undefined][] {
  const { decision, found } = data;
  return [
    ['name', data.name],
    ['status', `not ours${data.kind ? `: ${data.kind}` : ''}${data.risk ? `, risk ${data.risk}` : ''}`],
    ['found', found && `on ${found.on} by ${personOf(registry, found.by)}`],
    [
      'decision',
      decision
        ? `${decision.what} on ${decision.on}, by ${personOf(registry, decision.by)}: ${say(registry, decision.reason)}`
        : 'none yet',
    ],
    ['doubles', data.duplicate_of],
  ];
}

const say = (registry: Registry, text: Text) =>
  inFirstLanguage(text, registry.organization?.data.languages).trim();

const personOf = (registry: Registry, id: string | undefined): string | undefined =>
  id === undefined ? undefined : personWords(registry, id);

function wayOf({ file, data }: Entry<'channels'>): string {
  if (data.status === 'proposed') return `It is proposed already. To change the proposal, edit ${file}.`;
  if (data.status === 'retired')
    return `To run it again, change \`status\` in ${file}; an account is never registered twice.`;
  return `To change what is written about it, edit ${file} and open a pull request.`;
}

const caseWay = ({ file }: Entry<'unofficial'>): string =>
  `To add what you know, edit ${file}. If it is to become ours, decide so there (\`decision: { what: adopt, … }\`); once we hold it, delete that file and propose the channel.`;

/** The registered accounts that look like this one. */
export const nearText = ({ lookalikes }: Answer): string[] =>
  lookalikes.map(
    ({ account, ref, why }) => `It looks like ${account.key} (${ref.standing}; ${why.en}): ${ref.entry.file}`,
  );
