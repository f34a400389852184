/** From the text of an issue to the file of a proposal, judged by the rules; or to what its author has to correct. */

import type { Refusal } from '../../identity/index.ts';
import type { NewFile } from '../../kinds/entry-file.ts';
import { fileOf } from '../../kinds/paths.ts';
import { writePath } from '../../model/finding.ts';
import { isBlocking } from '../../model/levels.ts';
import { inEnglish } from '../../model/wording.ts';
import {
  type CaseDraft,
  type ChannelDraft,
  caseFile,
  channelFile,
  type DraftFile,
} from '../../propose/draft.ts';
import { type Desk, type Judgement, judge } from '../../propose/draft-context.ts';
import { readYaml } from '../../yaml/read.ts';
import { type FormFault, parseAnswers } from './answers.ts';
import { caseDraftOf, channelDraftOf, type Occasion } from './draft.ts';
import { fieldsOf, type IssueForm, plainLabel } from './schema.ts';

/** The forms that become a file, by the name of theirs in .github/ISSUE_TEMPLATE. */
export const formNames = ['propose-channel', 'report-account'] as const;
export type FormName = (typeof formNames)[number];

export interface Proposal {
  readonly form: FormName;
  readonly file: DraftFile;
  readonly judgement: Judgement;
}

export type IssueAnswer = { readonly proposal: Proposal } | { readonly faults: readonly FormFault[] };

/**
 * Reads the body of an issue. Whatever it holds, the answer is a file below `channels/` whose values are the given
 * texts, or sentences for its author. The file's path comes from the account alone.
 */
export function answerIssue(
  body: string,
  { name, form }: { readonly name: FormName; readonly form: IssueForm },
  desk: Desk,
  occasion: Occasion,
): IssueAnswer {
  const parsed = parseAnswers(body, form);
  if ('faults' in parsed) return parsed;
  const drafted =
    name === 'propose-channel'
      ? channelDraftOf(parsed.answers, desk, occasion)
      : caseDraftOf(parsed.answers, desk, occasion);
  if ('faults' in drafted) return { faults: labelled(drafted.faults, form) };
  const { draft } = drafted;
  const make = (platforms = desk.registry.identity): DraftFile | Refusal =>
    name === 'propose-channel'
      ? channelFile(draft as ChannelDraft, platforms)
      : caseFile(draft as CaseDraft, platforms);
  const file = make();
  if (!('path' in file))
    return { faults: labelled([{ field: 'url', message: `This names no account: ${file.reason}.` }], form) };
  const faults = [...standing(file, desk), ...lost(draft, file)];
  if (faults.length > 0) return { faults: labelled(faults, form) };
  const judgement = judge(desk, file, { today: occasion.today });
  const errors = judgement.problems.filter(isBlocking);
  if (errors.length === 0) return { proposal: { form: name, file, judgement } };
  return {
    faults: labelled(
      errors.map(({ path, message, fix }) => ({
        field: fieldAt(writePath(path)),
        message: [message, fix ?? []].flat().map(inEnglish).join(' '),
      })),
      form,
    ),
  };
}

/** Which form a text was written with, by its headings; undefined when it is none of these. */
export function formOf(body: string, forms: ReadonlyMap<FormName, IssueForm>): FormName | undefined {
  const start = body.slice(0, 10_000).trimStart();
  for (const [name, form] of forms) {
    const first = fieldsOf(form)[0]?.attributes.label;
    const second = fieldsOf(form)[1]?.attributes.label;
    if (start.startsWith(`### ${first}`) && start.includes(`### ${second}`) && distinguishes(form, start))
      return name;
  }
  return undefined;
}

/** Most of the form's labels are there: two forms share their first questions. */
function distinguishes(form: IssueForm, start: string): boolean {
  const labels = fieldsOf(form).map(({ attributes }) => plainLabel(attributes.label));
  const present = new Set(
    start.split('\n').flatMap((line) => (line.startsWith('### ') ? [plainLabel(line.slice(4))] : [])),
  );
  return labels.filter((label) => present.has(label)).length * 2 > labels.length;
}

/** Is the account registered, or could it be? */
function standing({ account, path }: DraftFile, { ask, registry }: Desk): FormFault[] {
  const { known, doubtful } = ask(account.profile);
  const fault = (message: string): FormFault[] => [{ field: 'url', message }];
  if (known) {
    const { kind, id, file } = known.entry;
    const what = kind === 'channels' ? 'registered' : 'known as an account that is not ours';
    return fault(`\`${account.key}\` is ${what} already: \`${id}\`, in \`${file}\`.`);
  }
  if (registry.byPath.has(path)) return fault(`There is a file \`${path}\` already.`);
  return doubtful
    ? fault(
        `Only the id of the account can tell whether this is \`${doubtful.entry.id}\` (\`${fileOf(doubtful.entry.kind, doubtful.entry.id)}\`). Write the address that holds the id.`,
      )
    : [];
}

/** A last look: the file, read as the check will read it, says what the issue said. */
export function lost(draft: ChannelDraft | CaseDraft, file: NewFile): FormFault[] {
  const { value } = readYaml(file.text);
  const read = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return Object.entries(draft)
    .filter(([key, said]) => key !== 'url' && JSON.stringify(read[key]) !== JSON.stringify(said))
    .map(([key]) => ({
      field: fieldAt(key),
      message: 'A file cannot keep this text as it is. Say it in other words.',
    }));
}

/** The field of a form for a path of keys; what no field asks for was decided by the account. */
function fieldAt(path: string): string {
  if (path.startsWith('found')) return path === 'found.how' ? 'how' : 'found_by';
  const [key = ''] = path.split(/[.[]/, 1);
  return ['', 'status', 'platform_id', 'case'].includes(key) ? 'url' : key;
}

/** Faults with the label that people see in place of the field's id; a key without a field keeps its own name. */
const labelled = (faults: readonly FormFault[], form: IssueForm): FormFault[] => {
  const labels = new Map(fieldsOf(form).map(({ id, attributes }) => [id, attributes.label]));
  return faults.map(({ field = '', message }) => ({ field: labels.get(field) ?? field, message }));
};
