/** Whom the post waits for before it appears, and until when. */
import { el } from '../../browser/dom.ts';
import { clockIn } from '../../calendar/clock.ts';
import { pathOf } from '../../data/address.ts';
import type { PlanVoice } from './voice.ts';
import type { Reading } from './worker.ts';

export function showApproval(
  room: HTMLElement,
  { approvers, deadline, file }: Reading,
  { voice, speak }: PlanVoice,
): void {
  room.replaceChildren(...(file ? wordsOf({ approvers, deadline }, { voice, speak }) : []));
}

function wordsOf(
  { approvers, deadline }: Pick<Reading, 'approvers' | 'deadline'>,
  { voice, speak }: PlanVoice,
): (Node | string)[] {
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
