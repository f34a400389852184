/** Whom the post waits for before it appears, and until when. */

import { pathOf } from '../../../scripts/core/handbook/address.ts';
import { el } from '../../browser/dom.ts';
import { clockIn } from '../../calendar/clock.ts';
import type { PlanVoice } from './voice.ts';
import type { Reading } from './worker.ts';

export function showApproval(room: HTMLElement, reading: Reading, words: PlanVoice): void {
  room.replaceChildren(...(reading.file ? wordsOf(reading, words) : []));
}

function wordsOf({ approvers, deadline }: Reading, { voice, speak }: PlanVoice): (Node | string)[] {
  if (approvers.length === 0) return [speak('plan.say.approval.none')];
  const head = deadline
    ? speak('plan.say.approval.by', {
        time: `${voice.day(deadline.day)}, ${clockIn(voice.language, deadline.time)}`,
      })
    : speak('plan.say.approval');
  const list = approvers.map(({ as, person, name }) => {
    const who =
      person === undefined
        ? speak('plan.say.anybody')
        : el('a', { href: voice.href(pathOf('people', person)) }, name ?? person);
    return el('li', {}, ...voice.fill(voice.word(`plan.say.part.${as}`), { who }));
  });
  return [head, el('ul', {}, ...list)];
}
