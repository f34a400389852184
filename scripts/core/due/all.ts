/** Every deadline of a registry, with what waivers put off. */
import type { CheckResult } from '../check/check.ts';
import type { Registry } from '../model/registry.ts';
import { compareText } from '../text/order.ts';
import { backlinks, closures, reviews, signsOfLife } from './channels.ts';
import { type Due, laterOf } from './due.ts';
import { attestations, evidence, readings, waiverEnds } from './policy.ts';

const sources = [
  reviews,
  signsOfLife,
  backlinks,
  closures,
  attestations,
  evidence,
  readings,
  waiverEnds,
] as const;

/**
 * The deadlines, past and to come, the soonest first. What a waiver covers is due when the waiver ends; `waived` are the
 * findings it hides on the day of the check.
 */
export function deadlinesOf(registry: Registry, { waived }: Pick<CheckResult, 'waived'>): Due[] {
  const until = waivedUntil(registry);
  const dues: Due[] = [];
  const dated = new Set<string>();
  for (const source of sources) {
    for (const due of source(registry)) {
      const key = keyOf(due);
      const end = until.get(key);
      dated.add(key);
      dues.push(end === undefined ? due : { ...due, on: laterOf(due.on, end) });
    }
  }
  for (const { rule, file } of waived) {
    const key = keyOf({ rule, file });
    const on = until.get(key);
    if (on === undefined || dated.has(key)) continue;
    dated.add(key);
    dues.push({ rule, file, on });
  }
  return dues.sort(
    (a, b) => compareText(a.on, b.on) || compareText(a.file, b.file) || compareText(a.rule, b.rule),
  );
}

const keyOf = ({ rule, file }: { rule: string; file: string }) => `${rule} ${file}`;

/** By rule and file, the last day on which a waiver covers it. */
function waivedUntil({ waivers }: Registry): Map<string, string> {
  const until = new Map<string, string>();
  for (const { data } of waivers.values()) {
    const { rule, on, expires, approved_by: approver } = data;
    // The rules about waivers cannot be waived, and a broken waiver covers nothing.
    if (!rule || !on || !expires || !approver || rule === 'expired-waiver') continue;
    for (const file of on) {
      const key = keyOf({ rule, file });
      until.set(key, laterOf(until.get(key) ?? '', expires));
    }
  }
  return until;
}
