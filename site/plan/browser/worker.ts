/** Judges a post that is being planned beside the page, by the rules of the check and those of the style guide. */

import { type PlanState, readPlan } from '../../../scripts/core/calendar/plan/form.ts';
import { filesFromIndex } from '../../../scripts/core/calendar/plan/index-file.ts';
import { type PlanOffer, planOffer } from '../../../scripts/core/calendar/plan/offer.ts';
import type { Moment } from '../../../scripts/core/dates/moment.ts';
import { isBlocking } from '../../../scripts/core/model/levels.ts';
import { buildRegistry, type Registry } from '../../../scripts/core/model/registry.ts';
import type { Answers, Writing } from '../../../scripts/core/propose/answers.ts';
import type { Remark } from '../../../scripts/core/propose/form-state.ts';
import {
  filesFromPublished,
  type Measures,
  toolsFrom,
} from '../../../scripts/core/propose/from-published.ts';
import type { Published } from '../../../scripts/core/publish/published.ts';
import { channelSetting, limitFor } from '../../../scripts/core/style/draft-choices.ts';
import { baseOf } from '../../../scripts/core/style/draft-rules.ts';
import { answerFrom } from '../../browser/asker.ts';
import { fetchJson } from '../../browser/fetch-json.ts';
import { type Stretch, stretchesOf } from '../../calendar/post/stretches.ts';
import { type Answered as Checked, type Guides, judgeText } from '../../draft/browser/judge.ts';
import type { FormAnswer } from '../../propose/browser/form-page.ts';
import type { PlanFile } from '../files.ts';

/** What the page asks. */
export interface Asked {
  readonly answers: Answers;
  readonly occasion: Moment & Writing;
  /** Where the registry and the calendar are, and the numbers by which they are judged. */
  readonly registry: string;
  readonly calendar: string;
  readonly measures: Measures;
  /** By language: where the rules for texts are. */
  readonly rules: Readonly<Record<string, string>>;
  /** The text is to be repaired as well. */
  readonly isRepair?: boolean;
}

export interface Reading extends PlanState {
  /** The text, and what the style guide says of it. */
  readonly text: string;
  readonly checked: Checked;
  /** Languages that the text can be in. */
  readonly languages: readonly string[];
  /** The text as the network shows it. */
  readonly stretches: readonly Stretch[];
}

export type PlanOffered = PlanOffer & Pick<PlanFile, 'pictures'>;
export type Answered = FormAnswer<Reading, PlanOffered>;

interface Desk {
  readonly registry: Registry;
  readonly pictures: PlanFile['pictures'];
  readonly guides: Guides;
}

let isFirst = true;

async function open({ registry, calendar, measures }: Asked): Promise<Desk> {
  const [published, { index, pictures }] = await Promise.all([
    fetchJson<Published>(registry),
    fetchJson<PlanFile>(calendar),
  ]);
  const files = [...filesFromPublished(published, measures), ...filesFromIndex(index)];
  return { registry: buildRegistry(files, toolsFrom(measures)), pictures, guides: new Map() };
}

answerFrom(open, async (desk: Desk, asked: Asked): Promise<Answered> => {
  const { registry, pictures } = desk;
  const { answers, occasion, isRepair = false } = asked;
  const plan = readPlan(registry, answers, occasion);
  const style = styleOf(desk, asked);
  // A line break at the end is none of the text.
  const text = said(answers, 'text').trimEnd();
  const checked = await style('post.text', text, isRepair);
  const alt = said(answers, 'alt').trim();
  const onAlt = alt === '' ? [] : (await style('post.alt', alt)).draft.findings;
  const remarks = [
    ...plan.remarks,
    ...onAlt.map(
      ({ rule, level, message }): Remark => ({
        field: 'alt',
        severity: level,
        rule,
        message,
        isStyle: true,
      }),
    ),
  ];
  const isBlocked =
    text !== '' && checked.draft.findings.some(({ level }) => isBlocking({ severity: level }));
  const reading: Reading = {
    ...plan,
    remarks,
    passes: plan.passes && !isBlocked && !remarks.some(isBlocking),
    text,
    checked,
    languages: style.languages,
    stretches: stretchesOf(text),
  };
  const choices = isFirst ? { choices: { ...planOffer(registry), pictures } } : {};
  isFirst = false;
  return { reading, ...choices };
});

const said = (answers: Answers, name: string): string => {
  const value = answers[name];
  return typeof value === 'string' ? value : '';
};

/** Judges texts of the post by the style guide: for its channel, in its language. */
function styleOf({ registry, guides }: Desk, { answers, rules, occasion: { today, first } }: Asked) {
  const id = said(answers, 'channel');
  const data = registry.channels.get(id)?.data;
  const channel = channelSetting(id, data ?? { languages: [first] });
  const language = said(answers, 'language') || data?.languages?.[0] || first;
  const limits = registry.platforms.get(id.slice(0, Math.max(0, id.indexOf('/'))))?.data.limits;
  const addresses = [rules[baseOf(language)] ?? []].flat();
  const judge = (field: string, text: string, isRepair = false) =>
    judgeText(guides, {
      text,
      setting: { channel, limit: limitFor(field, limits), field, language },
      rules: addresses,
      today,
      isRepair,
    });
  return Object.assign(judge, { languages: [baseOf(language)] });
}
