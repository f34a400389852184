/** The planning policy of a registry: what its file says, and the defaults where it says nothing. */
import { type Planning, planningSchema } from '../kinds/planning.ts';
import { once } from '../model/once.ts';
import type { Registry } from '../model/registry.ts';

const defaults = planningSchema.parse({});

/** Each key is there, whether or not there is a file; a key that is broken has its default. */
export const planningOf = once(
  ({ planning }: Registry): Planning => ({ ...defaults, ...(planning?.data as Partial<Planning>) }),
);
