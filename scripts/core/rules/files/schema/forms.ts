/** Values of the right sort that do not look as they must. */
import type { z } from 'zod';
import type { KeyPath } from '../../../model/finding.ts';
import { boundedAdvice, boundedClause } from '../../../pattern/steps.ts';
import { betweenNames, type Case, chooseOne, isReference, type Wording } from './case.ts';
import { daysMeant } from './dates.ts';
import { lowerFirst, pair } from './quoted.ts';
import { fits, isDay, meantBy } from './repair.ts';

export function wrongForm(one: Case, issue: z.core.$ZodIssue): Wording {
  const { path, value, key, shown, schema, meaning } = one;
  const several = schema && isReference(schema) ? severalNames(one) : undefined;
  if (several) return several;
  const expected = expectation(issue, value);
  const meant = meantBy(schema, value);
  if (meant !== undefined)
    return {
      message: `${key} is ${shown}: ${expected}. Did you mean \`${String(meant)}\`?`,
      fix: `Write \`${pair(path, meant)}\`.`,
    };
  const write = /^expected (an? (?!regular).*|some .*|`.*)/.exec(expected)?.[1];
  return {
    message: `${key} is ${shown}: ${expected}.`,
    fix:
      (expected === boundedClause ? boundedAdvice : orderFix(path, value)) ??
      dayFix(path, value, schema) ??
      `${write ? `Write ${write}` : 'Correct the value'}.${meaning ? ` ${meaning}` : ''}`,
  };
}

/** Two people where one is asked for. */
function severalNames({ path, value, key, shown, schema }: Case): Wording | undefined {
  const names = String(value).split(betweenNames);
  const [first] = names;
  if (names.length < 2 || !schema || !names.every((name) => fits(schema, name))) return undefined;
  return { message: `${key} is ${shown}; exactly one is expected.`, fix: chooseOne(path, first) };
}

/** A range whose ends were confused. */
function orderFix(path: KeyPath, value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { min, max } = value as Record<string, unknown>;
  return typeof min === 'number' && typeof max === 'number' && min > max
    ? `Write \`${pair(path, `{ min: ${max}, max: ${min} }`)}\`, if the two were confused.`
    : undefined;
}

/** For a day that is none: the two days it could be, the end of its month, or the order in which a date is written. */
function dayFix(path: KeyPath, value: unknown, schema: z.core.$ZodType | undefined): string | undefined {
  if (!schema || !isDay(schema)) return undefined;
  const days = daysMeant(String(value));
  if (days.length > 1) return `Write ${days.map((day) => `\`${pair(path, day)}\``).join(' or ')}.`;
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])-\d\d$/.exec(String(value)) ?? [];
  if (year === undefined) return 'Write year, month and day, such as `2026-01-31`.';
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `Correct the day: that month ends on ${year}-${month}-${last}.`;
}

/** The refusal as a clause; zod's own sentences are for programmers. */
function expectation(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_format' && issue.format === 'email')
    return 'expected an e-mail address such as press@acme.example';
  const clause = lowerFirst(issue.message);
  if (clause !== 'expected a regular expression') return clause;
  try {
    new RegExp(`^(?:${String(value)})$`, 'u');
    return clause;
  } catch (error) {
    // The engine says what is wrong behind its last colon.
    const reason = error instanceof Error ? error.message.split(': ').at(-1) : undefined;
    return reason ? `${clause} (${lowerFirst(reason)})` : clause;
  }
}
