/** Keys that are not known, not possible, not there, or hold nothing. */

import { z } from 'zod';
import { askedBy } from '../../../kinds/asked.ts';
import { type Finding, type KeyPath, type Said, valueAt, writePath } from '../../../model/finding.ts';
import { bare, describe, keysAt, schemaAt } from '../../../model/schema-shape.ts';
import { en, fr, type InBoth, type Wording } from '../../../model/wording.ts';
import { nearest } from '../../../text/nearest.ts';
import { quoted } from '../../../yaml/quote.ts';
import { code, lowerFirst, pair, visible } from './quoted.ts';
import { example, fits, mayBeAbsent, meantBy } from './repair.ts';
import type { Scene, Sentence } from './scene.ts';

export function unknownKey(scene: Scene, path: KeyPath, key: string): Sentence {
  const known = keysAt(scene.schema, path);
  const elsewhere = misled(scene, path, key);
  const meant = elsewhere ? undefined : nearest(key, known);
  const own = path.length === 0 && known.includes('extensions');
  const name = nameOf(scene, path);
  const finding = {
    file: scene.file,
    path: [...path, key],
    onKey: true,
    message: {
      en: en`\`${visible(key)}\` is not a key of ${name}${elsewhere?.message}.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
      fr: fr`\`${visible(key)}\` n’est pas une clé de ${name}${elsewhere?.message}.${meant ? ` Vouliez-vous écrire \`${meant}\` ?` : ''}`,
    },
    fix: meant ? rename(key, meant) : (elsewhere?.fix ?? remove(known, own)),
  };
  return { finding, map: path, ...(elsewhere ? {} : { unknown: key, meant }) };
}

const rename = (key: string, to: string): InBoth => ({
  en: `Rename \`${visible(key)}\` to \`${to}\`.`,
  fr: `Renommez \`${visible(key)}\` en \`${to}\`.`,
});

/** `own`: fields of the organisation's own have a place in the entry. */
function remove(known: readonly string[], own: boolean): InBoth {
  const choice = known.length > 12 ? undefined : code(known);
  return {
    en: `Remove it${choice === undefined ? '' : `, or use one of: ${choice}`}${own ? '; fields of your own belong below `extensions`' : ''}.`,
    fr: `Supprimez-la${choice === undefined ? '' : `, ou utilisez l’une de : ${choice}`}${own ? ' ; vos propres champs vont sous `extensions`' : ''}.`,
  };
}

/** One message where a key too many and a key too few may well be the same mistake. */
export function renamed(scene: Scene, path: KeyPath, key: string, lacking: string): Finding {
  return {
    file: scene.file,
    path: [...path, key],
    onKey: true,
    message: {
      en: en`\`${visible(key)}\` is not a key of ${nameOf(scene, path)}, and \`${lacking}\` is missing.`,
      fr: fr`\`${visible(key)}\` n’est pas une clé de ${nameOf(scene, path)}, et \`${lacking}\` manque.`,
    },
    fix: {
      en: `Rename \`${visible(key)}\` to \`${lacking}\` if that is what it says; otherwise remove it and add \`${lacking}: ${example(schemaAt(scene.schema, [...path, lacking]))}\`.`,
      fr: `Renommez \`${visible(key)}\` en \`${lacking}\` si c’est ce qu’elle dit ; sinon, supprimez-la et ajoutez \`${lacking}: ${example(schemaAt(scene.schema, [...path, lacking]))}\`.`,
    },
  };
}

const nameOf = (scene: Scene, path: KeyPath): Wording =>
  path.length > 0 ? `\`${writePath(path)}\`` : scene.singular;

/** Why a key may stand where it does: special spaces, a comma inside a text, or the wrong indentation. */
function misled(scene: Scene, path: KeyPath, key: string): Said | undefined {
  if (/^[^\P{Z} ]/u.test(key))
    return {
      message: {
        en: ': it begins with a special space, which is no indentation',
        fr: ' : elle commence par une espace particulière, qui n’est pas un retrait',
      },
      fix: {
        en: 'Replace what stands before it by ordinary spaces.',
        fr: 'Remplacez ce qui la précède par des espaces ordinaires.',
      },
    };
  const value = valueAt(scene.value, [...path, key]);
  if (value === null && scene.locator?.inBraces(path) && !nearest(key, keysAt(scene.schema, path)))
    return {
      message: {
        en: ': in braces, a comma begins a new key',
        fr: ' : entre accolades, une virgule commence une nouvelle clé',
      },
      fix: {
        en: 'Put quotes around the text that holds the comma.',
        fr: 'Mettez entre guillemets le texte qui contient la virgule.',
      },
    };
  const keys = Object.keys((valueAt(scene.value, path) ?? {}) as object);
  const before = keys[keys.indexOf(key) - 1];
  if (before !== undefined && mayHold(schemaAt(scene.schema, [...path, before]), key))
    return {
      message: {
        en: `, but \`${before}\` above it could hold it`,
        fr: `, mais \`${before}\`, au-dessus, pourrait la contenir`,
      },
      fix: {
        en: `Indent it below \`${before}\`, if it belongs there; otherwise remove it.`,
        fr: `Mettez-la en retrait sous \`${before}\`, si c’est sa place ; sinon, supprimez-la.`,
      },
    };
  const outer = path.slice(0, -1);
  if (path.length > 0 && mayHold(schemaAt(scene.schema, outer), key))
    return {
      message: {
        en: en`, but it is one of ${nameOf(scene, outer)}`,
        fr: fr`, mais c’en est une de ${nameOf(scene, outer)}`,
      },
      fix: {
        en: `Indent it less, so that it stands beside \`${path.at(-1)}\`.`,
        fr: `Mettez-la moins en retrait, à côté de \`${path.at(-1)}\`.`,
      },
    };
  return undefined;
}

function mayHold(schema: z.core.$ZodType | undefined, key: string): boolean {
  const inner = schema && bare(schema);
  if (inner instanceof z.ZodObject) return Object.hasOwn(inner.shape, key);
  const keyType = keyTypeOf(inner);
  // A map of any keys, such as `extensions`, tells nothing about where a key belongs.
  return keyType !== undefined && fits(keyType, key) && !fits(keyType, 'any text');
}

export function invalidKey(scene: Scene, path: KeyPath, issue: z.core.$ZodIssueInvalidKey): Finding {
  const key = String(path.at(-1));
  const map = path.slice(0, -1);
  const said = issue.issues[0]?.message;
  const keyType = keyTypeOf(schemaAt(scene.schema, map));
  const clause = keyType && askedBy(bare(keyType))?.clauses.find((one) => one.en === said);
  const reason = clause ?? {
    en: said === undefined ? 'it has the wrong form' : lowerFirst(said),
    fr: 'elle n’a pas la bonne forme',
  };
  const elsewhere = misled(scene, map, key);
  const meant = elsewhere ? undefined : meantBy(keyType, key);
  const why = elsewhere?.message ?? { en: `: ${reason.en}`, fr: ` : ${reason.fr}` };
  return {
    file: scene.file,
    path,
    onKey: true,
    message: {
      en: en`\`${visible(key)}\` cannot be a key of \`${writePath(map)}\`${why}.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`,
      fr: fr`\`${visible(key)}\` ne peut pas être une clé de \`${writePath(map)}\`${why}.${meant === undefined ? '' : ` Vouliez-vous écrire \`${meant}\` ?`}`,
    },
    fix:
      elsewhere?.fix ??
      (meant === undefined ? { en: 'Correct the key.', fr: 'Corrigez la clé.' } : rename(key, String(meant))),
  };
}

/** What the keys of a record must be; among several forms, those of the one that is a record. */
function keyTypeOf(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  const inner = schema && bare(schema);
  if (inner instanceof z.ZodRecord) return inner.keyType;
  return inner instanceof z.ZodUnion ? inner.options.map(keyTypeOf).find(Boolean) : undefined;
}

export function missing(scene: Scene, path: KeyPath): Sentence {
  const key = String(path.at(-1) ?? '');
  const meaning = describe(scene.schema, path);
  const map = path.slice(0, -1);
  const place = `\`${writePath(map)}\``;
  const where = map.length > 0 ? { en: ` in ${place}`, fr: ` dans ${place}` } : '';
  const node = schemaAt(scene.schema, path);
  const inner = node && bare(node);
  const words = inner instanceof z.ZodEnum ? inner.options.map(String) : [];
  const finding = {
    file: scene.file,
    path: map,
    onKey: true,
    message: {
      en: en`\`${key}\` is missing${where}.${meaning ? ` ${meaning}` : ''}`,
      fr: fr`\`${key}\` manque${where}.`,
    },
    fix: {
      en: en`Add \`${key}: ${example(node)}\`${where}${words.length > 1 ? `; possible are ${code(words)}` : ''}.`,
      fr: fr`Ajoutez \`${key}: ${example(node)}\`${where}${words.length > 1 ? ` ; les valeurs possibles sont ${code(words)}` : ''}.`,
    },
  };
  return { finding, map, missing: key };
}

export function empty(scene: Scene, path: KeyPath): Finding {
  const place = { file: scene.file, path, onKey: true };
  if (path.length === 0)
    return {
      ...place,
      message: { en: 'The file is empty.', fr: 'Le fichier est vide.' },
      fix: {
        en: `Describe ${scene.singular.en} here, or remove the file.`,
        fr: `Décrivez ici ${scene.singular.fr}, ou supprimez le fichier.`,
      },
    };
  const key = writePath(path);
  const comment = scene.locator?.commentAfter(path)?.trimEnd();
  if (comment) {
    return {
      ...place,
      message: {
        en: `\`${key}\` is empty: \`${comment}\` begins with \`#\`, which YAML reads as a comment.`,
        fr: `\`${key}\` est vide : \`${comment}\` commence par \`#\`, que YAML lit comme un commentaire.`,
      },
      fix: {
        en: `Quote it: \`${pair(path, quoted(comment))}\``,
        fr: `Mettez la valeur entre guillemets : \`${pair(path, quoted(comment))}\``,
      },
    };
  }
  const meaning = describe(scene.schema, path);
  const schema = schemaAt(scene.schema, path);
  const away =
    typeof path.at(-1) === 'number' ? { en: 'item', fr: 'l’élément' } : { en: 'key', fr: 'la clé' };
  return {
    ...place,
    message: { en: `\`${key}\` is empty.${meaning ? ` ${meaning}` : ''}`, fr: `\`${key}\` est vide.` },
    fix:
      typeof path.at(-1) === 'number' || mayBeAbsent(schema)
        ? {
            en: en`Give it a value, or remove the ${away}.`,
            fr: fr`Donnez-lui une valeur, ou retirez ${away}.`,
          }
        : {
            en: `Give it a value: \`${pair(path, example(schema))}\``,
            fr: `Donnez-lui une valeur : \`${pair(path, example(schema))}\``,
          },
  };
}
