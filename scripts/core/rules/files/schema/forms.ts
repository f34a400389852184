/** Values of the right sort that do not look as they must. */

import type { z } from 'zod';
import { type Asked, askedBy } from '../../../kinds/asked.ts';
import type { KeyPath, Said } from '../../../model/finding.ts';
import { bare } from '../../../model/schema-shape.ts';
import { en, fr, type InBoth } from '../../../model/wording.ts';
import { boundedAdvice, boundedClause, expressionClause } from '../../../pattern/steps.ts';
import { betweenNames, type Case, chooseOne, isReference } from './case.ts';
import { daysMeant } from './dates.ts';
import { lowerFirst, pair } from './quoted.ts';
import { fits, isDay, meantBy } from './repair.ts';

export function wrongForm(one: Case, issue: z.core.$ZodIssue): Said {
  const { path, value, key, shown, schema, meaning } = one;
  const several = schema && isReference(schema) ? severalNames(one) : undefined;
  if (several) return several;
  const asked = schema && askedBy(bare(schema));
  const expected = expectation(issue, asked, value);
  const meant = meantBy(schema, value);
  if (meant !== undefined)
    return {
      message: {
        en: en`${key} is ${shown}: ${expected}. Did you mean \`${String(meant)}\`?`,
        fr: fr`${key} est ${shown} : ${expected}. Vouliez-vous écrire \`${String(meant)}\` ?`,
      },
      fix: { en: `Write \`${pair(path, meant)}\`.`, fr: `Écrivez \`${pair(path, meant)}\`.` },
    };
  const write = /^expected (an? (?!regular).*|some .*|`.*)/.exec(expected.en)?.[1];
  return {
    message: { en: en`${key} is ${shown}: ${expected}.`, fr: fr`${key} est ${shown} : ${expected}.` },
    fix: (expected === boundedClause ? boundedAdvice : orderFix(path, value)) ??
      dayFix(path, value, schema) ?? {
        en: `${write ? `Write ${write}` : 'Correct the value'}.${meaning ? ` ${meaning}` : ''}`,
        fr: asked?.sentence.fr ?? 'Corrigez la valeur.',
      },
  };
}

/** Two people where one is asked for. */
function severalNames({ path, value, key, shown, schema }: Case): Said | undefined {
  const names = String(value).split(betweenNames);
  const [first] = names;
  if (names.length < 2 || !schema || !names.every((name) => fits(schema, name))) return undefined;
  return {
    message: {
      en: en`${key} is ${shown}; exactly one is expected.`,
      fr: fr`${key} est ${shown} ; il en faut exactement un.`,
    },
    fix: chooseOne(path, first),
  };
}

/** A range whose ends were confused. */
function orderFix(path: KeyPath, value: unknown): InBoth | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { min, max } = value as Record<string, unknown>;
  return typeof min === 'number' && typeof max === 'number' && min > max
    ? {
        en: `Write \`${pair(path, `{ min: ${max}, max: ${min} }`)}\`, if the two were confused.`,
        fr: `Écrivez \`${pair(path, `{ min: ${max}, max: ${min} }`)}\`, si les deux ont été confondus.`,
      }
    : undefined;
}

/** For a day that is none: the two days it could be, the end of its month, or the order in which a date is written. */
function dayFix(path: KeyPath, value: unknown, schema: z.core.$ZodType | undefined): InBoth | undefined {
  if (!schema || !isDay(schema)) return undefined;
  const days = daysMeant(String(value));
  const both = days.map((day) => `\`${pair(path, day)}\``);
  if (days.length > 1) return { en: `Write ${both.join(' or ')}.`, fr: `Écrivez ${both.join(' ou ')}.` };
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])-\d\d$/.exec(String(value)) ?? [];
  if (year === undefined)
    return {
      en: 'Write year, month and day, such as `2026-01-31`.',
      fr: 'Écrivez l’année, le mois et le jour, comme `2026-01-31`.',
    };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return {
    en: `Correct the day: that month ends on ${year}-${month}-${last}.`,
    fr: `Corrigez le jour : ce mois finit le ${year}-${month}-${last}.`,
  };
}

/** The refusal as a clause: that of the check; of checks that are zod’s own, its sentence, which is English. */
function expectation(issue: z.core.$ZodIssue, asked: Asked | undefined, value: unknown): InBoth {
  const clause = asked?.clauses.find(({ en: own }) => own === issue.message);
  if (!clause) return { en: lowerFirst(issue.message), fr: 'la forme n’est pas celle qui est demandée' };
  if (clause !== expressionClause) return clause;
  try {
    new RegExp(`^(?:${String(value)})$`, 'u');
    return clause;
  } catch (error) {
    // The engine says what is wrong behind its last colon.
    const reason = error instanceof Error ? error.message.split(': ').at(-1) : undefined;
    return reason
      ? { en: `${clause.en} (${lowerFirst(reason)})`, fr: `${clause.fr} (\`${lowerFirst(reason)}\`)` }
      : clause;
  }
}
