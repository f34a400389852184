/** Every rule, in the order in which the handbook lists them. A rule is its folder; this is the only list. */
import type { Rule } from '../rule.ts';
import { schema } from './files/schema/rule.ts';
import { duplicateAccount } from './identity/duplicate-account/rule.ts';

const families = {
  files: [schema],
  identity: [duplicateAccount],
} as const satisfies Record<string, readonly Rule[]>;

/** Which family a rule belongs to: the folder above its own. */
const familyById = new Map<string, string>(
  Object.entries(families).flatMap(([family, list]) => list.map((rule) => [rule.id, family] as const)),
);

/** The rules of the repository's content, in order. */
export const rules: readonly Rule[] = Object.entries(families).flatMap(([family, list]) => (family === 'waivers' ? [] : list));

/** All rules, by family. */
export const rulesByFamily: Readonly<Record<string, readonly Rule[]>> = families;

/** The rules about waivers, which run last: they look at what the others found. */
export const waiverRules: readonly Rule[] = rulesByFamily['waivers'] ?? [];

/** The family of a rule id; empty for an id that is no rule. */
export const familyOf = (id: string): string => familyById.get(id) ?? '';
