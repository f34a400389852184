/** Values that a key cannot have: what is wrong with them decides how it is said. */
import type { z } from 'zod';
import { type KeyPath, writePath } from '../../../model/finding.ts';
import { describe, schemaAt } from '../../../model/schema-shape.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Case, Wording } from './case.ts';
import { wrongForm } from './forms.ts';
import { code, pair, show } from './quoted.ts';
import { example, isPlaceholder, mayBeAbsent, meantBy } from './repair.ts';
import type { Scene } from './scene.ts';
import { wrongSort } from './sorts.ts';

export function wrongValue(scene: Scene, path: KeyPath, value: unknown, issue: z.core.$ZodIssue): Wording {
  const raw = path.length > 0 ? scene.locator?.source(path) : undefined;
  const one: Case = {
    path,
    value,
    raw,
    key: path.length > 0 ? `\`${writePath(path)}\`` : 'The file',
    shown: show(value, raw),
    schema: schemaAt(scene.schema, path),
    meaning: describe(scene.schema, path),
  };
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') return wrongSort(one, issue);
  if (issue.code === 'invalid_value') return wrongWord(one, issue);
  return placeholder(one) ?? outOfBounds(one, issue) ?? wrongForm(one, issue);
}

function wrongWord({ path, value, key, shown, schema }: Case, issue: z.core.$ZodIssueInvalidValue): Wording {
  const allowed = issue.values.map(String);
  const close = meantBy(schema, value) ?? nearest(String(value), allowed);
  return {
    message: `${key} is ${shown}.${close ? ` Did you mean \`${close}\`?` : ''}`,
    fix: close
      ? `Write \`${pair(path, close)}\`; possible are ${code(allowed)}.`
      : `Choose one of ${code(allowed)}.`,
  };
}

function placeholder({ path, value, key, shown, schema, meaning }: Case): Wording | undefined {
  if (!isPlaceholder(value)) return undefined;
  return {
    message: `${key} is ${shown}, which says nothing.`,
    fix: mayBeAbsent(schema)
      ? `Remove the key until you know better.${meaning ? ` ${meaning}` : ''}`
      : `Write \`${pair(path, example(schema))}\`.${meaning ? ` ${meaning}` : ''}`,
  };
}

function outOfBounds(
  { path, value, key, shown, meaning }: Case,
  issue: z.core.$ZodIssue,
): Wording | undefined {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined;
  const [bound, word] =
    issue.code === 'too_small'
      ? [issue.minimum, issue.inclusive === false ? 'more than' : 'at least']
      : [issue.maximum, issue.inclusive === false ? 'less than' : 'at most'];
  if (Array.isArray(value))
    return {
      message: `${key} is an empty list.${meaning ? ` ${meaning}` : ''}`,
      fix: `Name ${word} ${bound}: \`${pair(path, '[…]')}\``,
    };
  if (typeof value !== 'number') return undefined;
  return {
    message: `${key} is ${shown}: it must be ${word} ${bound}.`,
    fix: `Write a number of ${word} ${bound}.${meaning ? ` ${meaning}` : ''}`,
  };
}
