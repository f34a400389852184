/** All that a form says about what somebody has written so far: whose account it is, what is wrong where, the file. */

import { channelsByOwner } from '../channels/live.ts';
import { isAccount, type Refusal } from '../identity/index.ts';
import type { NewFile } from '../kinds/entry-file.ts';
import { roleOf } from '../kinds/paths.ts';
import type { Platform } from '../kinds/platform.ts';
import { type Problem, writePath } from '../model/finding.ts';
import { isBlocking, type Severity } from '../model/levels.ts';
import type { Entry as RegistryEntry } from '../model/registry.ts';
import type { InBoth } from '../model/wording.ts';
import { isSmall } from '../organization/availability.ts';
import {
  type DescribedEntry,
  factsOf,
  type Likely,
  mistakable,
  namesIn,
  type Seen,
  seen,
} from '../verify/account-facts.ts';
import { type Registered, registeredAccounts } from '../verify/registered.ts';
import { type Answers, draftIn, overlapsWith, referenceOf, type Writing } from './answers.ts';
import { type Draft, draftFile, missingFrom } from './draft.ts';
import { type DraftContext, judge, keyFor } from './draft-context.ts';
import type { DraftKind } from './questions.ts';

export interface FormState {
  /** The account that the address names. */
  readonly account?: Seen;
  /** Why it names none. */
  readonly refusal?: Pick<Refusal, 'reason' | 'says' | 'values'>;
  /** It is registered already. */
  readonly entry?: DescribedEntry;
  /** It is a page of one of our websites, or of an entry: no account of its own. */
  readonly page?: { readonly site: string } | { readonly of: DescribedEntry };
  /** It is a name that this entry had before. */
  readonly renamed?: DescribedEntry;
  /** Of this entry only a stored id could tell whether it is the account. */
  readonly maybe?: DescribedEntry;
  readonly lookalikes: readonly Likely[];
  /** What was decided about the platform, and whether it is still there. */
  readonly platform?: { readonly id: string; readonly name: string } & Pick<Platform, 'decision' | 'closed'>;
  /** The owner's channels as they are now, and how many are too many, where there is a limit. */
  readonly load?: { readonly channels: number; readonly limit?: number };
  /** Channels beside which this one needs a reason, answered or not. */
  readonly questions: readonly Question[];
  readonly remarks: readonly Remark[];
  /** Keys that have to be filled in yet: `owner`, `found.by`. */
  readonly missing: readonly string[];
  readonly file?: NewFile;
  /** The check would let the file pass: nothing is missing, and nothing is an error. */
  readonly passes: boolean;
}

/** “Why a second one?” The answer stands in `overlaps`. */
export interface Question {
  /** The channel that is there already. */
  readonly entry: DescribedEntry;
  /** It serves the same people for the same purpose, or its name is easily taken for this one. */
  readonly why: 'purpose' | 'name';
}

/** A finding, at its field. */
export interface Remark {
  /** The key, dotted: `owner`, `found.by`, `overlaps[0].because`. */
  readonly field: string;
  readonly severity: Severity;
  readonly rule: string;
  /** The rule is one of the style guide. */
  readonly isStyle?: true;
  readonly message: InBoth;
  readonly fix?: InBoth;
}

export interface Occasion extends Writing {
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Reads what was written. Never throws, whatever that is. */
export function readAnswers(
  desk: DraftContext,
  kind: DraftKind,
  answers: Answers,
  occasion: Occasion,
): FormState {
  const { registry } = desk;
  const names = namesIn(registry);
  const reference = referenceOf(answers);
  const found = desk.ask(reference);
  const { known, doubtful, answer, relation: { page, renamed } = {} } = found;
  // An account that has its entry needs no second file: what the rules would say of one helps nobody.
  const isTaken = known !== undefined && !isFree(kind, known);
  const { draft, file, problems, asked } = isTaken ? nothing : judged(desk, kind, answers, occasion);
  const missing = isTaken ? [] : missingFrom(kind, draft);
  const remarks = problems.flatMap((problem) => remarkOf(problem) ?? []);
  const { owner } = draft as { owner?: string };
  const platform = isAccount(answer) ? registry.platforms.get(answer.platform) : undefined;
  return {
    ...(isAccount(answer)
      ? { account: seen(answer, names) }
      : reference !== '' && {
          refusal: { reason: answer.reason, says: answer.says, values: answer.values },
        }),
    ...(known && { entry: factsOf(known, names) }),
    ...(page && { page: 'of' in page ? { of: factsOf(page.of, names) } : page }),
    ...(renamed && { renamed: factsOf(renamed, names) }),
    ...(doubtful && { maybe: factsOf(doubtful, names) }),
    lookalikes: isAccount(answer) ? mistakable(answer, found.lookalikes, names) : [],
    ...(platform && { platform: decided(platform) }),
    ...(owner !== undefined && { load: loadOf(desk, owner) }),
    questions: [...asked.values()].flatMap(({ file: other, why }) =>
      registeredAccounts(registry.accounts.filter(({ entry }) => entry.file === other)).map((one) => ({
        entry: factsOf(one, names),
        why,
      })),
    ),
    remarks,
    missing,
    ...(file && { file }),
    passes: file !== undefined && missing.length === 0 && !problems.some(isBlocking),
  };
}

/** A handle that we gave up with a channel can be somebody else's by now, and be reported. */
const isFree = (kind: DraftKind, { entry }: Registered): boolean =>
  kind === 'unofficial' && entry.kind === 'channels' && entry.data.retired?.handle_kept === false;

/** Channels that a draft was asked about, by id. */
type Asked = ReadonlyMap<string, { readonly file: string; readonly why: Question['why'] }>;

interface Judged {
  readonly draft: Draft;
  readonly file?: NewFile;
  readonly problems: readonly Problem[];
  readonly asked: Asked;
}

const nothing: Judged = { draft: {}, problems: [], asked: new Map() };

function judged(desk: DraftContext, kind: DraftKind, answers: Answers, occasion: Occasion): Judged {
  // What was answered is not reported any more; its question stays all the same, so that the answer can be changed. And
  // a channel that took another one's place in the list of the nearest has not been asked about yet.
  let asked: Asked = new Map();
  for (;;) {
    const overlaps = overlapsWith(asked.keys(), answers, occasion);
    const draft = { ...draftIn(kind, answers, occasion), ...(overlaps.length > 0 && { overlaps }) };
    const file = draftFile(kind, draft, desk.registry.identity);
    if (!('path' in file)) return { ...nothing, draft };
    const { problems } = judge(desk, file, occasion);
    const doubts = kind === 'channels' ? doubtsIn(problems) : nothing.asked;
    const more: Asked = new Map([...doubts].filter(([id]) => !asked.has(id)));
    asked = new Map([...asked, ...more]);
    if (overlapsWith(more.keys(), answers, occasion).length === 0)
      return { draft, file: asNew(file), problems, asked };
  }
}

/** Channels that findings set beside the draft, each with the stronger reason. */
function doubtsIn(problems: readonly Problem[]): Asked {
  const files = (rule: string) =>
    problems
      .filter((problem) => problem.rule === rule && !isBlocking(problem))
      .flatMap(({ related = [] }) => related.map(({ file }) => file));
  const doubts = new Map<string, { file: string; why: Question['why'] }>();
  const add = (why: Question['why']) => (file: string) => {
    const role = roleOf(file);
    if (role.role === 'entry' && role.kind === 'channels' && !doubts.has(role.id))
      doubts.set(role.id, { file, why });
  };
  files('overlapping-channel').forEach(add('purpose'));
  files('lookalike-account').forEach(add('name'));
  return doubts;
}

const asNew = ({ path, text }: NewFile): NewFile => ({ path, text });

/** A finding without those of which the form has words of its own: what is missing, and what overlaps. */
function remarkOf({ rule, severity, path = [], onKey, message, fix, forForm }: Problem): Remark | undefined {
  if (rule === 'schema' && onKey) return undefined;
  if (rule === 'missing-justification' && path[0] === 'status') return undefined;
  return {
    field: keyFor(rule, writePath(path)),
    severity,
    rule,
    message: forForm ?? message,
    ...(fix !== undefined && !forForm && { fix }),
  };
}

const decided = ({ id, data }: RegistryEntry<'platforms'>): NonNullable<FormState['platform']> => ({
  id,
  name: data.name ?? id,
  ...(data.decision && { decision: data.decision }),
  ...(data.closed && { closed: data.closed }),
});

function loadOf({ registry }: DraftContext, owner: string): NonNullable<FormState['load']> {
  const channels = channelsByOwner(registry).get(owner)?.length ?? 0;
  return isSmall(registry) ? { channels } : { channels, limit: registry.thresholds.channels_per_owner };
}
