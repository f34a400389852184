/** For programs: the JSON contract, version 1. */
import type { CheckResult } from '../core/check/check.ts';
import type { PlacedProblem } from './place.ts';

export function renderJson(problems: readonly PlacedProblem[], summary: CheckResult['summary']): string {
  return `${JSON.stringify({ version: 1, problems, summary }, null, 2)}\n`;
}
