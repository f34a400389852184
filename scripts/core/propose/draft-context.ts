/** What the registry says to a draft: the same rules as everywhere, over the registry with the draft as one more file. */
import { byPlace, runRules } from '../check/run-rules.ts';
import { noonOf } from '../dates/moment.ts';
import type { NewFile } from '../kinds/entry-file.ts';
import type { Problem } from '../model/finding.ts';
import { buildRegistry, type Entry, type Registry, type Tools } from '../model/registry.ts';
import type { SourceFile } from '../model/source.ts';
import { accountRules } from '../rules/accounts.ts';
import { catalogueFrom } from '../rules/catalogue.ts';
import type { Rule } from '../rules/define-rule.ts';
import { type Found, lookupIn } from '../verify/lookup.ts';
import { oursIn, type Registered, registeredAccounts } from '../verify/registered.ts';
import { readYaml } from '../yaml/read.ts';
import { type Neighbourhood, nearby, neighbourhoodOf } from './nearby.ts';

const rules: readonly Rule[] = Object.values(accountRules).flat();
const fixedBy = new Map(rules.map((rule) => [rule.id, rule.fixedBy]));

/** The key of a draft whose answer fixes a finding, with what lies below it: `owner`, `overlaps[0].because`. */
export const keyFor = (rule: string, path: string): string => fixedBy.get(rule) ?? path;

/** A registry to which drafts are held. */
export interface DraftContext {
  readonly sources: readonly SourceFile[];
  readonly registry: Registry;
  readonly tools: Tools;
  /** The sources, sorted by which draft they can have to do with. */
  readonly neighbourhood: Neighbourhood;
  /** Is this account registered, and what looks like it? */
  ask(reference: string, platform?: string): Found<Registered>;
}

export interface Judgement {
  /** The draft's own findings; `path[0]` is the key, so the field of a form. */
  readonly problems: readonly Problem[];
  /** Channels that serve the same purpose: each wants an answer in `overlaps`, or the draft is not needed. */
  readonly overlapping: readonly Entry<'channels'>[];
}

/** Opens a registry: it is read and indexed once, however many drafts follow. */
export function openDraftContext(sources: readonly SourceFile[], tools: Tools = {}): DraftContext {
  const registry = buildRegistry(sources, tools);
  const lookup = lookupIn(registeredAccounts(registry.accounts), registry.identity, oursIn(registry));
  return {
    sources,
    registry,
    tools,
    neighbourhood: neighbourhoodOf(sources, registry),
    ask: (reference, platform) => lookup.ask(reference, platform),
  };
}

/**
 * Judges the file of a draft on a day, `YYYY-MM-DD`. What is registered at that path already is set aside: the draft is
 * judged as if it stood there, so ask first whether the account is registered.
 */
export function judge(
  { neighbourhood, tools }: DraftContext,
  draft: NewFile,
  { today }: { today: string },
): Judgement {
  const others = nearby(neighbourhood, { path: draft.path, value: readYaml(draft.text).value });
  const registry = buildRegistry([...others, draft], tools);
  const catalogue = catalogueFrom(accountRules, registry);
  const context = { ...noonOf(today), catalogue, usedWaivers: new Map() };
  const problems = runRules(rules, registry, context)
    .problems.filter(({ file }) => file === draft.path)
    .sort(byPlace);
  const overlapping = problems
    .filter(({ rule }) => rule === 'overlapping-channel')
    .flatMap(({ related }) => related ?? [])
    .flatMap(({ file }) => channelAt(registry, file) ?? []);
  return { problems, overlapping };
}

function channelAt(registry: Registry, file: string): Entry<'channels'> | undefined {
  const role = registry.byPath.get(file)?.role;
  return role?.role === 'entry' && role.kind === 'channels' ? registry.channels.get(role.id) : undefined;
}
