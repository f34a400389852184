/** Judges drafts beside the page, in a thread of its own, by the rules of the check. */

import type { Answers } from '../../../scripts/core/propose/answers.ts';
import { type Choices, choicesOf } from '../../../scripts/core/propose/choices.ts';
import { openDraftContext } from '../../../scripts/core/propose/draft-context.ts';
import { type FormState, type Occasion, readAnswers } from '../../../scripts/core/propose/form-state.ts';
import {
  filesFromPublished,
  type Measures,
  toolsFrom,
} from '../../../scripts/core/propose/from-published.ts';
import type { DraftKind } from '../../../scripts/core/propose/questions.ts';
import type { Published } from '../../../scripts/core/publish/published.ts';
import { answerFrom } from '../../browser/asker.ts';
import { fetchJson } from '../../browser/fetch-json.ts';

/** What the page asks. */
export interface Asked {
  readonly kind: DraftKind;
  readonly answers: Answers;
  readonly occasion: Occasion;
  /** Where the registry is, and the numbers by which it is judged. */
  readonly address: string;
  readonly measures: Measures;
}

/** What comes back; the first answer brings the choices along. */
export interface Answered {
  readonly reading: FormState;
  readonly choices?: Choices;
}

let isFirst = true;

answerFrom(
  async ({ address, measures }: Asked) =>
    openDraftContext(filesFromPublished(await fetchJson<Published>(address), measures), toolsFrom(measures)),
  (desk, { kind, answers, occasion }): Answered => {
    const reading = readAnswers(desk, kind, answers, occasion);
    const choices = isFirst ? { choices: choicesOf(desk.registry) } : {};
    isFirst = false;
    return { reading, ...choices };
  },
);
