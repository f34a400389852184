/** From the text of an issue to the file of a proposal, judged by the rules; or to what its author has to correct. */

import type { NewFile } from '../../kinds/entry-file.ts';
import { fileOf } from '../../kinds/paths.ts';
import { writePath } from '../../model/finding.ts';
import { isBlocking } from '../../model/levels.ts';
import { inEnglish } from '../../model/wording.ts';
import { type Draft, type DraftFile, draftFile, inFileOrder } from '../../propose/draft.ts';
import { type DraftContext, type Judgement, judge } from '../../propose/draft-context.ts';
import { type DraftKind, questionAt } from '../../propose/questions.ts';
import { relationText } from '../../verify/answer.ts';
import { readYaml } from '../../yaml/read.ts';
import { type FormError, parseAnswers } from './answers.ts';
import { draftOf, type Occasion } from './draft.ts';
import { fieldsOf, plainLabel } from './form.ts';

export interface Proposal {
  readonly kind: DraftKind;
  readonly file: DraftFile;
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
  kind: DraftKind,
  desk: DraftContext,
  occasion: Occasion,
): IssueAnswer {
  const parsed = parseAnswers(body, kind);
  if ('errors' in parsed) return parsed;
  const drafted = draftOf(kind, parsed.answers, desk, occasion);
  if ('errors' in drafted) return labelled(kind, drafted.errors);
  const { draft } = drafted;
  const file = draftFile(kind, draft, desk.registry.identity);
  if (!('path' in file))
    return labelled(kind, [{ field: 'url', message: `This names no account: ${file.reason}.` }]);
  const errors = [...registrationErrors(file, desk), ...lost(kind, draft, file)];
  if (errors.length > 0) return labelled(kind, errors);
  const judgement = judge(desk, file, { today: occasion.today });
  const blocking = judgement.problems.filter(isBlocking);
  if (blocking.length === 0) return { proposal: { kind, file, judgement, doubts: doubtsAbout(file, desk) } };
  return labelled(
    kind,
    blocking.map(({ path, message, fix }) => ({
      field: fieldAt(kind, writePath(path)),
      message: [message, fix ?? []].flat().map(inEnglish).join(' '),
    })),
  );
}

/** Which form a text was written with, by its headings; undefined when it is none of these. */
export function formOf(body: string): DraftKind | undefined {
  const start = body.slice(0, 10_000).trimStart();
  return (['channels', 'unofficial'] as const).find((kind) => {
    const [first, second] = fieldsOf(kind);
    return (
      start.startsWith(`### ${first?.label}`) &&
      start.includes(`### ${second?.label}`) &&
      distinguishes(kind, start)
    );
  });
}

/** Most of the form's labels are there: two forms share their first questions. */
function distinguishes(kind: DraftKind, start: string): boolean {
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
      message: 'A file cannot keep this text as it is. Say it in other words.',
    }));
}

/** The field of a form for a path of keys; what no field asks for was decided by the account. */
const fieldAt = (kind: DraftKind, path: string): string => questionAt(kind, path)?.issue ?? 'url';

/** Faults with the label that people see in place of the field's id. */
function labelled(kind: DraftKind, errors: readonly FormError[]): IssueAnswer {
  const labels = new Map(fieldsOf(kind).map(({ id, label }) => [id, label]));
  return {
    errors: errors.map(({ field = '', message }) => ({ field: labels.get(field) ?? field, message })),
  };
}
