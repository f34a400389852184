/** The calendar of a folder, ready to be planned: commands about posts begin with it. */
import { openPlan, type PlanContext } from '../core/calendar/plan/plan.ts';
import { loadSources } from './load.ts';
import { picturesIn } from './pictures.ts';
import type { momentOption } from './root.ts';
import { toolsFor } from './tools.ts';

export function planIn(root: string, momentFor: ReturnType<typeof momentOption>): PlanContext {
  const sources = loadSources(root);
  return openPlan(sources, toolsFor(sources, picturesIn(root)), ({ organization }) =>
    momentFor(organization?.data),
  );
}
