/** All that the form of a post says about what somebody has written so far: what is wrong where, when it could appear, its file. */
import { byPlace, runRules } from '../../check/run-rules.ts';
import type { Moment } from '../../dates/moment.ts';
import type { NewFile } from '../../kinds/entry-file.ts';
import { entryFile } from '../../kinds/entry-file.ts';
import { fileReader } from '../../model/file-record.ts';
import type { KeyPath, Problem } from '../../model/finding.ts';
import { isBlocking } from '../../model/levels.ts';
import { workOut } from '../../model/look-up.ts';
import type { Entry, Registry } from '../../model/registry.ts';
import { type Answers, draftIn, type Writing } from '../../propose/answers.ts';
import { type Draft, missingFrom } from '../../propose/draft.ts';
import type { Remark } from '../../propose/form-state.ts';
import { questions } from '../../propose/questions.ts';
import { catalogueFrom } from '../../rules/catalogue.ts';
import type { Rule } from '../../rules/define-rule.ts';
import { postRules } from '../../rules/posts.ts';
import { sharedWords } from '../../similarity/purpose.ts';
import { approvalDeadline } from '../approval/approvals.ts';
import { type Approver, approversFor } from '../approval/approvers.ts';
import { nearCopies } from '../copies.ts';
import { postsByFile, zoneOfUnit } from '../planned-posts.ts';
import { onClock, type ZonedTime } from '../time/local-time.ts';
import { zoneProblem } from '../time/zone.ts';
import { idForTitle, postData, postNames } from './new-post.ts';
import { type SlotChoice, slotChoices } from './slot-choices.ts';

/** A post that says nearly the same. */
export interface Near {
  readonly id: string;
  readonly title?: string | undefined;
  readonly channel: string;
  readonly day: string;
  readonly text: string;
  /** Of its words those that the draft has as well, in lower case. */
  readonly shared: readonly string[];
  /** The share of all words that both have, 0 to 1. */
  readonly likeness: number;
}

export interface PlanState {
  readonly remarks: readonly Remark[];
  /** Keys that have to be filled in yet: `channel`, `title`. */
  readonly missing: readonly string[];
  readonly file?: NewFile;
  /** The check would let the file pass: nothing is missing, and nothing is an error. */
  readonly passes: boolean;
  /** The zone in which its time is meant; absent while no channel is chosen. */
  readonly zone?: string;
  /** Its time; absent while it has none, or one that cannot be read. */
  readonly time?: ZonedTime;
  readonly slots: readonly SlotChoice[];
  readonly near: readonly Near[];
  /** Who must approve it, each in another part, and until when on the clock of the post. */
  readonly approvers: readonly (Approver & { readonly name?: string })[];
  readonly deadline?: ZonedTime;
}

const rules: readonly Rule[] = Object.values(postRules).flat();
const asked: ReadonlySet<string> = new Set(questions.posts.map(({ key }) => key));

/** Reads what was written, at a moment. Never throws, whatever that is. */
export function readPlan(
  registry: Registry,
  answers: Answers,
  { now, today, first }: Moment & Writing,
): PlanState {
  const draft = draftIn('posts', timed(answers), { first });
  const missing = missingFrom('posts', draft);
  const channel = registry.channels.get(String(draft['channel']));
  if (!channel) return { remarks: [], missing, passes: false, slots: [], near: [], approvers: [] };
  const id = idForTitle(postNames(registry), String(draft['title'] ?? ''), today.slice(0, 4));
  const file = entryFile('posts', id, postData(registry, draft));
  const { registry: planned, entry } = withPost(registry, id, file);
  const { problems } = runRules(rules, planned, {
    now,
    today,
    catalogue: catalogueFrom(postRules, registry),
    usedWaivers: new Map(),
  });
  const remarks = [...problems].sort(byPlace).flatMap((problem) => remarkOn(problem, file.path) ?? []);
  const [post] = postsByFile(planned).get(file.path) ?? [];
  const zone = zoneFrom(draft) ?? zoneOfUnit(registry, channel.data.unit);
  const deadline = post && approvalDeadline(planned, post);
  return {
    remarks,
    missing,
    file,
    passes: missing.length === 0 && !remarks.some(isBlocking),
    zone,
    ...(post?.time && { time: post.time }),
    slots: zoneProblem(zone) ? [] : slotsFor(registry, entry, { now: `${now.slice(0, 16)}:00Z`, zone }),
    near: nearTo(planned, file.path),
    approvers: approversFor(planned, entry, today).map((one) => ({ ...one, ...nameOf(registry, one) })),
    ...(deadline !== undefined && post?.time && { deadline: onClock(deadline, post.time.zone) }),
  };
}

/** The browser writes `2026-12-05T08:30`. */
const timed = (answers: Answers): Answers => {
  const { at } = answers;
  return typeof at === 'string' ? { ...answers, at: at.replace('T', ' ') } : answers;
};

const zoneFrom = (draft: Draft): string | undefined => {
  const { zone } = draft;
  return typeof zone === 'string' ? zone : undefined;
};

const nameOf = ({ people }: Registry, { person }: Approver) => {
  const name = person === undefined ? undefined : people.get(person)?.data.name;
  return name === undefined ? {} : { name };
};

/**
 * The registry with a post that is not there yet. Its index of accounts and platforms stays as it is, for a post is none; and
 * `files` is the draft alone, so that rules about files read nothing else.
 */
function withPost(registry: Registry, id: string, file: NewFile) {
  const record = fileReader(1, workOut)(file);
  const data = (record.data ?? {}) as Entry<'posts'>['data'];
  const entry: Entry<'posts'> = { kind: 'posts', id, file: file.path, data };
  const overlaid: Registry = {
    ...registry,
    files: [record],
    byPath: new Map([...registry.byPath, [file.path, record]]),
    posts: new Map([...registry.posts, [id, entry]]),
  };
  return { registry: overlaid, entry };
}

/** A finding about the draft, or about a post that it gets in the way of. What is missing is said in other words. */
function remarkOn(problem: Problem, file: string): Remark | undefined {
  const { rule, severity, message, fix, onKey, related = [] } = problem;
  const own = problem.file === file ? problem : related.find((place) => place.file === file);
  if (!own || (rule === 'schema' && onKey)) return undefined;
  return { field: fieldAt(own.path), severity, rule, message, ...(fix !== undefined && { fix }) };
}

/** The question that a place of the file belongs to. */
function fieldAt(path: KeyPath = []): string {
  const [first, , key, , part] = path;
  if (first !== 'posts')
    return asked.has(String(first)) ? String(first) : first === 'status' ? 'at' : 'title';
  if (key === 'media') return part === 'alt' ? 'alt' : 'asset';
  return typeof key === 'string' && asked.has(key) ? key : 'channel';
}

/** Nothing in it depends on the text, so that a keystroke there finds the answer of the one before: `now` is to the minute. */
function slotsFor(
  registry: Registry,
  { data: { posts = [], risk, pillar, unit } }: Entry<'posts'>,
  { now, zone }: { readonly now: string; readonly zone: string },
): readonly SlotChoice[] {
  const question = { channel: posts[0]?.channel ?? '', zone, of: { risk, pillar, unit }, now };
  const key = JSON.stringify(question);
  if (latest?.registry !== registry || latest.key !== key)
    latest = { registry, key, choices: slotChoices(registry, question) };
  return latest.choices;
}
let latest: { registry: Registry; key: string; choices: readonly SlotChoice[] } | undefined;

/** The posts that say nearly the same, the most alike first. */
function nearTo(registry: Registry, file: string): Near[] {
  const found: Near[] = [];
  for (const [copy, alike] of nearCopies(registry))
    for (const { ref, likeness } of alike) {
      const [own, other] = copy.entry.file === file ? [copy, ref] : [ref, copy];
      if (own.entry.file !== file) continue;
      found.push({
        id: other.entry.id,
        title: other.entry.data.title,
        channel: other.post.channel,
        day: other.time.day,
        text: other.text,
        shared: sharedWords(other.text, own.text),
        likeness,
      });
    }
  return found.sort((a, b) => b.likeness - a.likeness).slice(0, 3);
}
