/** The questions of a proposal, back and forth, for somebody at a terminal. Each answer is judged at once. */
import { confirm, log } from '@clack/prompts';
import { isAccount } from '../core/identity/index.ts';
import { isBlocking } from '../core/model/levels.ts';
import type { Registry } from '../core/model/registry.ts';
import { personWords } from '../core/organization/availability.ts';
import { answerAt, type Draft, withAnswer } from '../core/propose/draft.ts';
import type { DraftContext } from '../core/propose/draft-context.ts';
import { type DraftKind, isAt } from '../core/propose/questions.ts';
import { inFirstLanguage } from '../core/text/first-language.ts';
import { Cancelled, sure } from '../init/ask.ts';
import { printable } from '../report/printable.ts';
import { askOne, askText, back } from './ask-one.ts';
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

/** How far a question or a step has come: answered, or left for the one before. */
interface Turn {
  readonly draft: Draft;
  readonly back?: true;
}

/**
 * Asks what the draft does not answer yet; its address, too, is talked about first. Throws `Cancelled` with the answers so far
 * on Ctrl-C.
 */
export async function askDraft(table: Table, given: Draft): Promise<Draft> {
  let draft = given;
  try {
    draft = await askAddress(table, draft);
    const steps = stepsFor(table.kind);
    let at = 0;
    let again = false;
    while (at < steps.length) {
      const step = steps[at] ?? [];
      const turn = await askStep(table, draft, step, again ? step : openIn(step, draft), again);
      draft = turn.draft;
      again = turn.back === true;
      if (!again) at++;
      else if (at > 0) at--;
      else {
        draft = await askAddress(table, draft, true);
        again = false;
      }
    }
    return draft;
  } catch (error) {
    throw error instanceof Cancelled ? new Cancelled({ ...draft, ...error.draft }) : error;
  }
}

/** Asks one question again, and what its answer has opened or made wrong. */
export async function askAgain(table: Table, key: string, draft: Draft): Promise<Draft> {
  if (key === addressOf(table.kind).key) return askAddress(table, draft, true);
  const step = stepsFor(table.kind).find((questions) => questions.some((question) => question.key === key));
  const asked = (step ?? []).filter((question) => question.key === key);
  return (await askStep(table, draft, step ?? [], asked)).draft;
}

const openIn = (step: readonly Question[], draft: Draft): Question[] =>
  step.filter(({ key }) => answerAt(draft, key) === undefined);

/** An address that can be proposed: the one that is given, or else the first that nothing speaks against. */
async function askAddress(table: Table, given: Draft, again = false): Promise<Draft> {
  const { ask: message, example } = addressOf(table.kind);
  let url = again ? undefined : given['url'];
  for (;;) {
    url ??= await askText(message, example, { must: true, initial: String(given['url'] ?? '') });
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
    const answer = await askText('Its stable id on the platform? Empty: another address.', undefined, {});
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
 * Asks these questions of a step, until the rules have no error left to say about the step, nor about what overlaps. What the
 * command line said is asked as well when it is wrong. `isBack`: from the last of them.
 */
async function askStep(
  table: Table,
  given: Draft,
  step: readonly Question[],
  asked: readonly Question[],
  isBack = false,
): Promise<Turn> {
  let open = asked;
  let draft = given;
  for (;;) {
    const turn = await askEach(table, draft, open, isBack && open === asked ? open.length - 1 : 0);
    if (turn.back) return turn;
    draft = turn.draft;
    const { problems } = judged(table.desk, table.kind, draft, table.today);
    const here = problems.filter(
      ({ path, rule }) => rule !== 'overlapping-channel' && step.some(({ key }) => isAt(path, key)),
    );
    if (!say(open.length > 0 ? here : here.filter(isBlocking))) {
      const answered = await askOverlaps(table, draft);
      if (!answered.back) return answered;
    }
    open = step;
  }
}

/** One question after the other from the one at `from`, and back to the one before where that is asked for. */
async function askEach(table: Table, given: Draft, open: readonly Question[], from: number): Promise<Turn> {
  const { registry } = table.desk;
  let draft = given;
  try {
    for (let at = from; at < open.length; ) {
      const question = open[at] as Question;
      const initial = question.key === 'name' ? handleOf(table, draft) : undefined;
      const answer = await askOne(registry, question, draft, { initial, canGoBack: true });
      if (answer !== back) {
        draft = withAnswer(draft, question.key, answer);
        at++;
      } else if (at > 0) at--;
      else return { draft, back: true };
    }
  } catch (error) {
    throw error instanceof Cancelled ? new Cancelled(draft) : error;
  }
  return { draft };
}

/** Why a second channel for the same purpose? Asked for each, until nothing that overlaps is without an answer. */
async function askOverlaps(table: Table, given: Draft): Promise<Turn> {
  const { registry } = table.desk;
  // An answer does not count while another one in the list is none at all: then nothing is asked twice.
  const asked = new Set<string>();
  let draft = given;
  for (;;) {
    const { overlapping } = judged(table.desk, table.kind, draft, table.today);
    const open = overlapping.filter(({ id }) => !asked.has(id));
    if (open.length === 0) return { draft };
    for (const { id, file, data } of open) {
      asked.add(id);
      const owner = data.owner === undefined ? '' : `, owner ${personWords(registry, data.owner)}`;
      const purpose = purposeOf(registry, data.purpose);
      log.warn([`${id} serves the same purpose: ${purpose}`, `${file}${owner}`].map(printable).join('\n'));
      const because = await askText(`Why a second one beside ${id}?`, 'It speaks to other people.', {
        must: true,
        canGoBack: true,
      });
      if (because === back) return { draft: given, back: true };
      const answers = (draft['overlaps'] as object[] | undefined) ?? [];
      draft = { ...draft, overlaps: [...answers, { with: id, because }] };
    }
  }
}

const purposeOf = (registry: Registry, purpose: string | Record<string, string> | undefined) =>
  purpose === undefined ? '' : inFirstLanguage(purpose, registry.organization?.data.languages);

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
