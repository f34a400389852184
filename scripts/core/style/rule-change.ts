/** What a change does to a rule of the guide. */
import type { StyleRule } from '../kinds/style-rule.ts';

export type RuleStep = 'added' | 'tightened' | 'loosened' | 'altered' | 'retired' | 'reworded';

const gravity = { suggestion: 0, warning: 1, error: 2 } as const;

/** What decides which texts a rule flags, and how gravely. */
const material = [
  'status',
  'level',
  'errors_from',
  'machine',
  'applies_to',
  'check',
  'skips',
  'fix',
  'antipatterns',
] as const satisfies readonly (keyof StyleRule)[];

/** The keys of those that differ. */
export const materialChanges = (before: StyleRule, after: StyleRule): readonly (keyof StyleRule)[] =>
  material.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));

/**
 * The step in one word. `reworded`: only what people read of it; `altered`: what it flags is another thing, which only its
 * impact shows to be more or less.
 */
export function stepOf(before: StyleRule | undefined, after: StyleRule | undefined): RuleStep {
  if (!before || (before.status !== 'active' && after?.status === 'active')) return 'added';
  if (!after || (after.status === 'deprecated' && before.status !== 'deprecated')) return 'retired';
  const keys = materialChanges(before, after);
  if (keys.length === 0) return 'reworded';
  if (keys.length === 1 && keys[0] === 'level')
    return gravity[after.level] > gravity[before.level] ? 'tightened' : 'loosened';
  if (keys.length === 1 && keys[0] === 'antipatterns')
    return after.antipatterns.length > before.antipatterns.length ? 'loosened' : 'tightened';
  return 'altered';
}
