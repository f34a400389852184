/** From the text of an issue to the file of a proposal, judged by the rules; or to what its author has to correct. */

import { newPost, postData } from '../../calendar/plan/new-post.ts';
import { judgePlan, withFiles } from '../../calendar/plan/plan.ts';
import { noonOf } from '../../dates/moment.ts';
import type { NewFile } from '../../kinds/entry-file.ts';
import { fileOf } from '../../kinds/paths.ts';
import { type Problem, writePath } from '../../model/finding.ts';
import { isBlocking } from '../../model/levels.ts';
import { inEnglish } from '../../model/wording.ts';
import { type Draft, type DraftFile, draftFile, inFileOrder } from '../../propose/draft.ts';
import { type DraftContext, type Judgement, judge } from '../../propose/draft-context.ts';
import { type AskedKind, askedKinds, type DraftKind, questionAt } from '../../propose/questions.ts';
import { relationText } from '../../verify/answer.ts';
import { readYaml } from '../../yaml/read.ts';
import { type FormError, parseAnswers } from './answers.ts';
import { draftOf, type Occasion } from './draft.ts';
import { fieldsOf, plainLabel } from './form.ts';

export interface Proposal {
  readonly kind: AskedKind;
  readonly file: NewFile;
  /** The key of the account, or the id of the post. */
  readonly about: string;
  readonly judgement: Judgement;
  /** What the account has to do with us, where that asks for a second look: half sentences. */
  readonly doubts: readonly string[];
}

export type IssueAnswer = { readonly proposal: Proposal } | { readonly errors: readonly FormError[] };

/**
 * Reads the body of an issue. Whatever it holds, the answer is a file below `channels/` whose values are the given
 * texts, or sentences for its author. The file's path comes from the account alone.
 */
export function answerIssue(
  body: string,
  kind: AskedKind,
  desk: DraftContext,
  occasion: Occasion,
): IssueAnswer {
  const parsed = parseAnswers(body, kind);
  if ('errors' in parsed) return parsed;
  const drafted = draftOf(kind, parsed.answers, desk, occasion);
  if ('errors' in drafted) return labelled(kind, drafted.errors);
  const { draft } = drafted;
  if (kind === 'posts') return answerPlan(draft, desk, occasion);
  const file = draftFile(kind, draft, desk.registry.identity);
  if (!('path' in file))
    return labelled(kind, [{ field: 'url', message: `This names no account: ${file.reason}.` }]);
  const errors = [...registrationErrors(file, desk), ...lost(kind, draft, file)];
  if (errors.length > 0) return labelled(kind, errors);
  const judgement = judge(desk, file, { today: occasion.today });
  const blocking = judgement.problems.filter(isBlocking);
  if (blocking.length === 0) {
    const { path, text, account } = file;
    const doubts = doubtsAbout(file, desk);
    return { proposal: { kind, file: { path, text }, about: account.key, judgement, doubts } };
  }
  return toCorrect(kind, blocking);
}

/** A post is judged with the calendar in which it stands. */
function answerPlan(
  draft: Draft,
  { registry, sources, tools }: DraftContext,
  { today }: Occasion,
): IssueAnswer {
  const file = newPost(registry, draft, today);
  const kept = JSON.stringify(readYaml(file.text).value) === JSON.stringify(postData(registry, draft));
  if (!kept) return labelled('posts', [{ field: 'text', message: unkept }]);
  const context = { sources, tools, registry, moment: noonOf(today) };
  const problems = judgePlan(context, { registry: withFiles(context, [file]) });
  const blocking = problems.filter(isBlocking);
  if (blocking.length > 0) return toCorrect('posts', blocking);
  const about = file.path.slice('calendar/posts/'.length, -'.yaml'.length);
  return { proposal: { kind: 'posts', file, about, judgement: { problems, overlapping: [] }, doubts: [] } };
}

const toCorrect = (kind: AskedKind, problems: readonly Problem[]): IssueAnswer =>
  labelled(
    kind,
    problems.map(({ path, message, fix }) => ({
      field: fieldAt(kind, writePath(path)),
      message: [message, fix ?? []].flat().map(inEnglish).join(' '),
    })),
  );

/** Which form a text was written with, by its headings; undefined when it is none of these. */
export function formOf(body: string): AskedKind | undefined {
  const start = body.slice(0, 10_000).trimStart();
  return askedKinds.find((kind) => {
    const [first, second] = fieldsOf(kind);
    return (
      start.startsWith(`### ${first?.label}`) &&
      start.includes(`### ${second?.label}`) &&
      distinguishes(kind, start)
    );
  });
}

/** Most of the form's labels are there: two forms share their first questions. */
function distinguishes(kind: AskedKind, start: string): boolean {
  const labels = fieldsOf(kind).map(({ label }) => plainLabel(label));
  const present = new Set(
    start.split('\n').flatMap((line) => (line.startsWith('### ') ? [plainLabel(line.slice(4))] : [])),
  );
  return labels.filter((label) => present.has(label)).length * 2 > labels.length;
}

/** Is the account registered, or could it be? */
function registrationErrors({ account, path }: DraftFile, { ask, registry }: DraftContext): FormError[] {
  const { known, doubtful, relation } = ask(account.profile);
  const error = (message: string): FormError[] => [{ field: 'url', message }];
  if (known) {
    const { kind, id, file } = known.entry;
    const what = kind === 'channels' ? 'registered' : 'known as an account that is not ours';
    return error(`\`${account.key}\` is ${what} already: \`${id}\`, in \`${file}\`.`);
  }
  if (relation?.page && 'of' in relation.page) {
    const { id, file } = relation.page.of.entry;
    return error(`\`${account.key}\` is a page of \`${id}\` (\`${file}\`), no account of its own.`);
  }
  if (registry.byPath.has(path)) return error(`There is a file \`${path}\` already.`);
  return doubtful
    ? error(
        `Only the id of the account can tell whether this is \`${doubtful.entry.id}\` (\`${fileOf(doubtful.entry.kind, doubtful.entry.id)}\`). Write the address that holds the id.`,
      )
    : [];
}

/** A page of our own websites may be a blog with readers of its own, and a former name somebody else's account by now: only people know. */
function doubtsAbout({ account }: DraftFile, { ask }: DraftContext): string[] {
  const { relation } = ask(account.profile);
  return relation?.page || relation?.renamed ? relationText(relation, account) : [];
}

/** A last look: the file, read as the check will read it, says what the issue said. */
export function lost(kind: DraftKind, draft: Draft, file: NewFile): FormError[] {
  const { value } = readYaml(file.text);
  const read = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return Object.entries(inFileOrder(kind, draft))
    .filter(([key, said]) => key !== 'url' && JSON.stringify(read[key]) !== JSON.stringify(said))
    .map(([key]) => ({
      field: fieldAt(kind, key),
      message: unkept,
    }));
}

const unkept = 'A file cannot keep this text as it is. Say it in other words.';

/** The field of a form for a path of keys; what no field asks for was decided by the account, or the title. */
const fieldAt = (kind: AskedKind, path: string): string =>
  questionAt(kind, path.replace(/^posts\[0\]\./, ''))?.issue ?? (kind === 'posts' ? 'title' : 'url');

/** Faults with the label that people see in place of the field's id. */
function labelled(kind: AskedKind, errors: readonly FormError[]): IssueAnswer {
  const labels = new Map(fieldsOf(kind).map(({ id, label }) => [id, label]));
  return {
    errors: errors.map(({ field = '', message }) => ({ field: labels.get(field) ?? field, message })),
  };
}
