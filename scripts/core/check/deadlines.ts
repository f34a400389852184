/**
 * Deadlines: on which day a finding begins that time alone brings about. A report can then be read later than it was written,
 * and still be right: the rule fires on a day if, and only if, the day lies after `on`.
 */
import { laterOf } from '../dates/deadlines.ts';
import type { Registry } from '../model/registry.ts';
import { rules, waiverRules } from '../rules/index.ts';
import { compareText } from '../text/order.ts';
import type { CheckResult } from './check.ts';

export interface Deadline {
  readonly rule: string;
  readonly file: string;
  /** The last day on which all is well. */
  readonly on: string;
}

/**
 * The deadlines, past and to come, the soonest first. What a waiver covers is due when the waiver ends; `waived` are the
 * findings it hides on the day of the check.
 */
export function deadlinesOf(registry: Registry, { waived }: Pick<CheckResult, 'waived'>): Deadline[] {
  const postponed = postponedBy(registry);
  const deadlines = [...rules, ...waiverRules].flatMap(({ id, due }) =>
    [...(due?.(registry) ?? [])].map(({ file, on }) => ({ rule: id, file, on: postponed(id, file, on) })),
  );
  const dated = new Set(deadlines.map(({ rule, file }) => keyOf(rule, file)));
  for (const { rule, file } of waived) {
    const key = keyOf(rule, file);
    const on = postponed(rule, file, '');
    if (on !== '' && dated.size < dated.add(key).size) deadlines.push({ rule, file, on });
  }
  return deadlines.sort(
    (a, b) => compareText(a.on, b.on) || compareText(a.file, b.file) || compareText(a.rule, b.rule),
  );
}

const keyOf = (rule: string, file: string) => `${rule} ${file}`;

/** Tells to which day a waiver puts something off that is due on a day; the same day where there is none. */
export function postponedBy({ waivers }: Registry): (rule: string, file: string, on: string) => string {
  const until = new Map<string, string>();
  for (const { data } of waivers.values()) {
    const { rule, on, expires, approved_by: approver } = data;
    // The rules about waivers cannot be waived, and a broken waiver covers nothing.
    if (!rule || !on || !expires || !approver || rule === 'expired-waiver') continue;
    for (const file of on) {
      const key = keyOf(rule, file);
      until.set(key, laterOf(until.get(key) ?? '', expires));
    }
  }
  return (rule, file, on) => laterOf(on, until.get(keyOf(rule, file)) ?? '');
}
