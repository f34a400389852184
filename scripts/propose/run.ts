/** One proposal from the first word to the written file. */
import { resolve } from 'node:path';
import { intro, note } from '@clack/prompts';

import type { Draft } from '../core/propose/draft.ts';
import type { DraftContext } from '../core/propose/draft-context.ts';
import type { DraftKind } from '../core/propose/questions.ts';
import { UsageError } from '../node/command.ts';
import { askGit } from '../node/git.ts';
import { writeNew } from '../node/write.ts';
import { printable } from '../report/printable.ts';
import { missingText } from './answers.ts';
import { askAgain, askDraft } from './ask.ts';
import { back } from './ask-one.ts';
import { askWhatNext } from './ask-what-next.ts';
import { judged } from './draft.ts';
import { aboutTheAccount, hasErrors } from './findings.ts';
import type { Subject } from './flags.ts';
import { nextCommands } from './next-steps.ts';
import { unanswered } from './questions.ts';
import { draftText, type Result } from './result.ts';
import { askAbout, nearText, registrationText } from './standing.ts';

/** How it is done. */
export interface Mode {
  readonly root: string;
  /** The folder in which the command was typed. */
  readonly typedIn: string;
  readonly today: string;
  readonly color: boolean;
  /** There is somebody to ask. */
  readonly asks: boolean;
  readonly yes: boolean;
  readonly trial: boolean;
  /** A page of ours is meant as a channel of its own. */
  readonly ownPage: boolean;
}

/** Asks what is to be asked, judges, and writes; whatever ends it earlier says why. Throws `Cancelled` on Ctrl-C. */
export async function propose(
  desk: DraftContext,
  { kind, address }: Subject,
  given: Draft,
  mode: Mode,
): Promise<Result> {
  if (address !== undefined) {
    const asked = askAbout(desk, given, mode.ownPage);
    const { outcome } = asked.standing;
    // At a terminal somebody can say what a page of ours is meant to be.
    if (outcome !== 'free' && !(outcome === 'ours' && mode.asks)) return { ...asked, outcome };
    // What speaks against the account itself is said before anything else is asked for.
    const first = judged(desk, kind, given, mode.today);
    const problems = aboutTheAccount(first.problems);
    if (hasErrors(problems) && !mode.asks)
      return { ...asked, outcome: 'problems', judged: { ...first, problems }, unfinished: true };
  }
  if (!mode.asks) refuseGaps(desk, kind, given);
  else
    intro(
      `${kind === 'channels' ? 'A new channel' : 'An account that is not ours'}. Type ${back} to go back to the question before.`,
    );
  const table = { desk, kind, today: mode.today, ownPage: mode.ownPage };
  let draft = mode.asks ? await askDraft(table, given) : given;
  for (;;) {
    const result = { ...askAbout(desk, draft, true), judged: judged(desk, kind, draft, mode.today) };
    const { file, problems } = result.judged;
    const outcome = isTaken(desk, file.path)
      ? 'exists'
      : hasErrors(problems)
        ? 'problems'
        : mode.trial
          ? 'clean'
          : 'written';
    if (mode.asks) {
      note(draftText(result, mode.color), 'The file');
      const chosen = await askWhatNext(kind, draft, { path: printable(file.path), outcome });
      if (chosen !== 'write') {
        draft = await askAgain(table, chosen, draft);
        continue;
      }
    } else if (outcome === 'written' && !mode.yes) throw new UsageError(noYes);
    if (outcome !== 'written') return { ...result, outcome };
    if (!writeNew(mode.root, file.path, file.text)) return { ...result, outcome: 'exists' };
    return { ...result, outcome, next: nextFor(mode, kind, file.path) };
  }
}

const noYes =
  'Nothing has been written: there is no terminal at which to say yes. Add --yes, or --dry-run to see the file.';

/** Everything that is missing, in one message, with what is known of the account meanwhile. */
function refuseGaps(desk: DraftContext, kind: DraftKind, draft: Draft): void {
  const missing = unanswered(kind, draft);
  const isNamed = draft['url'] !== undefined;
  if (missing.length === 0) return;
  const { found, standing } = askAbout(desk, draft);
  const known = isNamed
    ? [registrationText(found, standing, desk.registry), ...nearText(found).map(printable)]
    : [];
  throw new UsageError(missingText(missing, known));
}

/** A file that is there already, under whatever account; or a link on the way, which could lead anywhere. */
const isTaken = ({ registry }: DraftContext, path: string): boolean =>
  path.split('/').some((_, index, parts) => registry.byPath.has(parts.slice(0, index + 1).join('/')));

/** What to type next, where there is git. */
function nextFor({ root, typedIn }: Mode, kind: DraftKind, path: string): string[] {
  if ('reason' in askGit(root, 'rev-parse', '--is-inside-work-tree')) return [];
  const folder = resolve(root) === resolve(typedIn) ? undefined : resolve(root);
  return nextCommands({ path, kind, folder });
}
