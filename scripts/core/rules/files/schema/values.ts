/** Values that a key cannot have: what is wrong with them decides how it is said. */

import type { z } from 'zod';
import { type KeyPath, type Said, writePath } from '../../../model/finding.ts';
import { describe, schemaAt } from '../../../model/schema-shape.ts';
import { en, fr } from '../../../model/wording.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Case } from './case.ts';
import { wrongForm } from './forms.ts';
import { code, pair, show } from './quoted.ts';
import { example, isPlaceholder, mayBeAbsent, meantBy } from './repair.ts';
import type { Scene } from './scene.ts';
import { wrongSort } from './sorts.ts';

export function wrongValue(scene: Scene, path: KeyPath, value: unknown, issue: z.core.$ZodIssue): Said {
  const raw = path.length > 0 ? scene.locator?.source(path) : undefined;
  const one: Case = {
    path,
    value,
    raw,
    key: path.length > 0 ? `\`${writePath(path)}\`` : { en: 'The file', fr: 'Le fichier' },
    shown: show(value, raw),
    schema: schemaAt(scene.schema, path),
    meaning: describe(scene.schema, path),
  };
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') return wrongSort(one, issue);
  if (issue.code === 'invalid_value') return wrongWord(one, issue);
  return placeholder(one) ?? outOfBounds(one, issue) ?? wrongForm(one, issue);
}

function wrongWord({ path, value, key, shown, schema }: Case, issue: z.core.$ZodIssueInvalidValue): Said {
  const allowed = issue.values.map(String);
  const close = meantBy(schema, value) ?? nearest(String(value), allowed);
  return {
    message: {
      en: en`${key} is ${shown}.${close ? ` Did you mean \`${close}\`?` : ''}`,
      fr: fr`${key} est ${shown}.${close ? ` Vouliez-vous écrire \`${close}\` ?` : ''}`,
    },
    fix: close
      ? {
          en: `Write \`${pair(path, close)}\`; possible are ${code(allowed)}.`,
          fr: `Écrivez \`${pair(path, close)}\` ; les valeurs possibles sont ${code(allowed)}.`,
        }
      : {
          en: `Choose one of ${code(allowed)}.`,
          fr: `Choisissez une valeur parmi ${code(allowed)}.`,
        },
  };
}

function placeholder({ path, value, key, shown, schema, meaning }: Case): Said | undefined {
  if (!isPlaceholder(value)) return undefined;
  return {
    message: {
      en: en`${key} is ${shown}, which says nothing.`,
      fr: fr`${key} est ${shown}, ce qui ne dit rien.`,
    },
    fix: mayBeAbsent(schema)
      ? {
          en: `Remove the key until you know better.${meaning ? ` ${meaning}` : ''}`,
          fr: 'Retirez la clé tant que vous n’en savez pas plus.',
        }
      : {
          en: `Write \`${pair(path, example(schema))}\`.${meaning ? ` ${meaning}` : ''}`,
          fr: `Écrivez \`${pair(path, example(schema))}\`.`,
        },
  };
}

function outOfBounds({ path, value, key, shown, meaning }: Case, issue: z.core.$ZodIssue): Said | undefined {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined;
  const [bound, word] =
    issue.code === 'too_small'
      ? [
          issue.minimum,
          issue.inclusive === false ? { en: 'more than', fr: 'plus de' } : { en: 'at least', fr: 'au moins' },
        ]
      : [
          issue.maximum,
          issue.inclusive === false ? { en: 'less than', fr: 'moins de' } : { en: 'at most', fr: 'au plus' },
        ];
  if (Array.isArray(value))
    return {
      message: {
        en: en`${key} is an empty list.${meaning ? ` ${meaning}` : ''}`,
        fr: fr`${key} est une liste vide.`,
      },
      fix: {
        en: `Name ${word.en} ${bound}: \`${pair(path, '[…]')}\``,
        fr: `Nommez-en ${word.fr} ${bound} : \`${pair(path, '[…]')}\``,
      },
    };
  if (typeof value !== 'number') return undefined;
  return {
    message: {
      en: en`${key} is ${shown}: it must be ${word} ${String(bound)}.`,
      fr: fr`${key} est ${shown} : il faut ${word} ${String(bound)}.`,
    },
    fix: {
      en: `Write a number of ${word.en} ${bound}.${meaning ? ` ${meaning}` : ''}`,
      fr: `Écrivez un nombre : ${word.fr} ${bound}.`,
    },
  };
}
