/** The questions of a proposal, one after the other, for somebody at a terminal. Each answer is judged at once. */
import {
  autocomplete,
  autocompleteMultiselect,
  confirm,
  log,
  multiselect,
  select,
  text,
} from '@clack/prompts';
import { isAccount } from '../core/identity/index.ts';
import { isBlocking } from '../core/model/levels.ts';
import type { Registry } from '../core/model/registry.ts';
import { personWords } from '../core/organization/availability.ts';
import { answerAt, type Draft, withAnswer } from '../core/propose/draft.ts';
import type { DraftContext } from '../core/propose/draft-context.ts';
import { type DraftKind, isAt } from '../core/propose/questions.ts';
import { inFirstLanguage } from '../core/text/first-language.ts';
import { sure } from '../init/ask.ts';
import { UsageError } from '../node/command.ts';
import { printable } from '../report/printable.ts';
import { words } from './answers.ts';
import { isChosen, matches, nobody, optionsOf } from './choices.ts';
import { judged } from './draft.ts';
import { aboutTheAccount, type DraftProblem, hasErrors } from './findings.ts';
import { addressOf, type Question, stepsFor } from './questions.ts';
import { askAbout, nearText, registrationText } from './standing.ts';

/** What the questions are put to. */
export interface Table {
  readonly desk: DraftContext;
  readonly kind: DraftKind;
  readonly today: string;
  /** A page of ours is meant as a channel of its own. */
  readonly ownPage?: boolean;
}

/** Asks what the draft does not answer yet; its address, too, is talked about first. Throws `Cancelled` on Ctrl-C. */
export async function askDraft(table: Table, given: Draft): Promise<Draft> {
  let draft = await askAddress(table, given);
  for (const step of stepsFor(table.kind))
    draft = await askOverlaps(table, await askStep(table, step, draft));
  return draft;
}

/** An address that can be proposed: the one that is given, or else the first that nothing speaks against. */
async function askAddress(table: Table, given: Draft): Promise<Draft> {
  const { ask: message, example } = addressOf(table.kind);
  let url = given['url'];
  for (;;) {
    url ??= await ask(message, example, true);
    const draft = await discussed(table, { ...given, url });
    if (draft) return draft;
    url = undefined;
  }
}

/** Says what is known about the address of a draft; undefined when it cannot be proposed. */
async function discussed(table: Table, draft: Draft): Promise<Draft | undefined> {
  const { registry } = table.desk;
  const { found, standing } = askAbout(table.desk, draft, table.ownPage);
  const words = registrationText(found, standing, registry);
  if (standing.outcome === 'undecided') {
    log.warn(words);
    const answer = await ask('Its stable id on the platform? Empty: another address.', undefined, false);
    return answer ? discussed(table, { ...draft, platform_id: answer }) : undefined;
  }
  if (standing.outcome === 'ours') {
    log.warn(words);
    const isMeant = await sure(confirm({ message: 'Is it a channel of its own?', initialValue: false }));
    return isMeant ? discussed({ ...table, ownPage: true }, draft) : undefined;
  }
  if (standing.outcome !== 'free') {
    log.error(words);
    return undefined;
  }
  log.info([words, ...nearText(found).map(printable)].join('\n'));
  return say(aboutTheAccount(judged(table.desk, table.kind, draft, table.today).problems))
    ? undefined
    : draft;
}

/**
 * Asks the questions of a step that are still open, until the rules have no error left to say about them. What the
 * command line said is asked as well when it is wrong.
 */
async function askStep(table: Table, step: readonly Question[], given: Draft): Promise<Draft> {
  let open = step.filter(({ key }) => answerAt(given, key) === undefined);
  for (;;) {
    let draft = given;
    for (const question of open)
      draft = withAnswer(
        draft,
        question.key,
        await askOne(
          table.desk.registry,
          question,
          draft,
          question.key === 'name' ? handleOf(table, draft) : undefined,
        ),
      );
    const { problems } = judged(table.desk, table.kind, draft, table.today);
    const here = problems.filter(
      ({ path, rule }) => rule !== 'overlapping-channel' && step.some(({ key }) => isAt(path, key)),
    );
    if (!say(open.length > 0 ? here : here.filter(isBlocking))) return draft;
    open = [...step];
  }
}

/** Why a second channel for the same purpose? Asked for each, until nothing that overlaps is without an answer. */
async function askOverlaps(table: Table, given: Draft): Promise<Draft> {
  const { registry } = table.desk;
  // An answer does not count while another one in the list is none at all: then nothing is asked twice.
  const asked = new Set<string>();
  let draft = given;
  for (;;) {
    const { overlapping } = judged(table.desk, table.kind, draft, table.today);
    const open = overlapping.filter(({ id }) => !asked.has(id));
    if (open.length === 0) return draft;
    for (const { id, file, data } of open) {
      asked.add(id);
      const owner = data.owner === undefined ? '' : `, owner ${personWords(registry, data.owner)}`;
      const purpose = purposeOf(registry, data.purpose);
      log.warn([`${id} serves the same purpose: ${purpose}`, `${file}${owner}`].map(printable).join('\n'));
      const because = await ask(`Why a second one beside ${id}?`, 'It speaks to other people.', true);
      const answers = (draft['overlaps'] as object[] | undefined) ?? [];
      draft = { ...draft, overlaps: [...answers, { with: id, because }] };
    }
  }
}

const purposeOf = (registry: Registry, purpose: string | Record<string, string> | undefined) =>
  purpose === undefined ? '' : inFirstLanguage(purpose, registry.organization?.data.languages);

const needed = 'Please answer; Ctrl-C leaves everything as it is.';

const ask = async (message: string, placeholder: string | undefined, must: boolean, initialValue?: string) =>
  (
    await sure(
      text({
        message,
        ...(placeholder !== undefined && { placeholder }),
        ...(initialValue !== undefined && { initialValue }),
        validate: (value) => (must && !value?.trim() ? needed : undefined),
      }),
    )
  )?.trim();

/** The answer to one question, which may begin with one; undefined when it is left open. */
export async function askOne(
  registry: Registry,
  question: Question,
  draft: Draft,
  initial?: string,
): Promise<string | string[] | undefined> {
  const { ask: message, of, many, needed: must, required, example } = question;
  if (of === undefined) {
    const answer = await ask(message, example, must, initial);
    if (!answer) return undefined;
    return many ? words(answer) : answer;
  }
  const choices = optionsOf(registry, question, draft);
  if (choices.length === 0) {
    if (!must) return undefined;
    throw new UsageError(`There is nothing to choose from yet: write a file below policy/${of}/ first.`);
  }
  // A long list is searched by typing.
  const isLong = choices.length > most;
  const search = { message: `${message} Type a part of the name.`, maxItems: most, filter: matches };
  if (many) {
    const options = { options: choices, required: must };
    const chosen = await sure(
      isLong ? autocompleteMultiselect({ ...search, ...options }) : multiselect({ message, ...options }),
    );
    return chosen.length > 0 ? chosen : undefined;
  }
  const options =
    must || required === 'in issues' ? choices : [{ value: nobody, label: 'leave it open' }, ...choices];
  const chosen = await sure(
    isLong ? autocomplete({ ...search, options, validate: isChosen }) : select({ message, options }),
  );
  return chosen === nobody ? undefined : chosen;
}

/** So many are shown at once. */
const most = 8;

function handleOf({ desk }: Table, draft: Draft): string | undefined {
  const { answer } = desk.ask(String(draft['url']));
  return isAccount(answer) ? answer.handle : undefined;
}

/** Says what is wrong; true when some of it is an error. */
function say(problems: readonly DraftProblem[]): boolean {
  for (const problem of problems) {
    const { message, fix } = problem;
    const words = [message, ...(fix ? [fix] : [])].map(printable).join('\n');
    if (isBlocking(problem)) log.error(words);
    else log.warn(words);
  }
  return hasErrors(problems);
}
