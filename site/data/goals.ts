/** The goals a channel serves belong to its unit or to a unit above it. */
import type { PublishedChannel, PublishedUnit } from '../../scripts/core/publish/published.ts';
import { handbook } from './source.node.ts';

type Goal = NonNullable<PublishedUnit['goals']>[number];

/** Each goal the channel names, with the unit that set it; a goal that nobody set has only its id. */
export function goalsOf(channel: PublishedChannel): { id: string; unit?: string; text?: Goal['text'] }[] {
  const { units } = handbook();
  const above: PublishedUnit[] = [];
  // A unit that is above itself is a defect of its own; here it must only not turn in circles.
  for (
    let unit = units.get(channel.unit);
    unit && !above.includes(unit);
    unit = units.get(unit.parent ?? '')
  ) {
    above.push(unit);
  }
  return (channel.goals ?? []).map((id) => {
    for (const { id: unit, goals = [] } of above) {
      const goal = goals.find((other) => other.id === id);
      if (goal) return { id, unit, text: goal.text };
    }
    return { id };
  });
}
