/** One zod issue in words that a contributor can act on. */

import type { z } from 'zod';
import { valueAt } from '../../../model/finding.ts';
import { schemaAt } from '../../../model/schema-shape.ts';
import { forForm } from './for-form.ts';
import { empty, invalidKey, missing, unknownKey } from './keys.ts';
import type { Scene, Sentence } from './scene.ts';
import { wrongValue } from './values.ts';

/** What to say about one issue; several sentences for several unknown keys. */
export function sentences(scene: Scene, issue: z.core.$ZodIssue): Sentence[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(scene, path, key));
  if (issue.code === 'invalid_key') return [{ finding: invalidKey(scene, path, issue) }];
  const value = valueAt(scene.value, path);
  if (value === undefined) return [missing(scene, path)];
  if (value === null || (typeof value === 'string' && value.trim() === ''))
    return [{ finding: empty(scene, path) }];
  if (issue.code === 'invalid_union') {
    // Of the forms a value may have, the one that fits its sort says what is wrong inside it.
    const form = issue.errors.find(
      (errors) => !errors.some((error) => error.code === 'invalid_type' && error.path.length === 0),
    );
    if (form)
      return form.flatMap((error) =>
        sentences(scene, { ...error, path: [...issue.path, ...error.path] } as z.core.$ZodIssue),
      );
  }
  return [
    {
      finding: {
        file: scene.file,
        path,
        ...wrongValue(scene, path, value, issue),
        forForm: forForm(issue, schemaAt(scene.schema, path)),
      },
    },
  ];
}
