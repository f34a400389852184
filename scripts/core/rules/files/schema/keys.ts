/** Keys that are not known, not possible, not there, or hold nothing. */
import { z } from 'zod';
import { type Finding, type KeyPath, writePath } from '../../../model/finding.ts';
import { bare, describe, keysAt, schemaAt } from '../../../model/schema-shape.ts';
import { nearest } from '../../../text/nearest.ts';
import { quoted } from '../../../yaml/quote.ts';
import { code, lowerFirst, pair, visible } from './quoted.ts';
import { example, fits, mayBeAbsent, meantBy } from './repair.ts';
import { type Scene, type Sentence, valueAt } from './scene.ts';

export function unknownKey(scene: Scene, path: KeyPath, key: string): Sentence {
  const known = keysAt(scene.schema, path);
  const elsewhere = misled(scene, path, key);
  const meant = elsewhere ? undefined : nearest(key, known);
  const subject = `\`${visible(key)}\` is not a key of ${nameOf(scene, path)}`;
  const own =
    path.length === 0 && known.includes('extensions') ? '; fields of your own belong below `extensions`' : '';
  const choice = known.length > 12 ? '' : `, or use one of: ${code(known)}`;
  const finding = {
    file: scene.file,
    path: [...path, key],
    onKey: true,
    message: `${subject}${elsewhere?.message ?? ''}.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
    fix: meant
      ? `Rename \`${visible(key)}\` to \`${meant}\`.`
      : (elsewhere?.fix ?? `Remove it${choice}${own}.`),
  };
  return { finding, map: path, ...(elsewhere ? {} : { unknown: key, meant }) };
}

/** One message where a key too many and a key too few may well be the same mistake. */
export function renamed(scene: Scene, path: KeyPath, key: string, lacking: string): Finding {
  return {
    file: scene.file,
    path: [...path, key],
    onKey: true,
    message: `\`${visible(key)}\` is not a key of ${nameOf(scene, path)}, and \`${lacking}\` is missing.`,
    fix: `Rename \`${visible(key)}\` to \`${lacking}\` if that is what it says; otherwise remove it and add \`${lacking}: ${example(schemaAt(scene.schema, [...path, lacking]))}\`.`,
  };
}

const nameOf = (scene: Scene, path: KeyPath) => (path.length > 0 ? `\`${writePath(path)}\`` : scene.singular);

/** Why a key may stand where it does: special spaces, a comma inside a text, or the wrong indentation. */
function misled(scene: Scene, path: KeyPath, key: string): { message: string; fix: string } | undefined {
  if (/^[^\P{Z} ]/u.test(key))
    return {
      message: ': it begins with a special space, which is no indentation',
      fix: 'Replace what stands before it by ordinary spaces.',
    };
  const value = valueAt(scene.value, [...path, key]);
  if (value === null && scene.locator?.inBraces(path) && !nearest(key, keysAt(scene.schema, path)))
    return {
      message: ': in braces, a comma begins a new key',
      fix: 'Put quotes around the text that holds the comma.',
    };
  const keys = Object.keys((valueAt(scene.value, path) ?? {}) as object);
  const before = keys[keys.indexOf(key) - 1];
  if (before !== undefined && mayHold(schemaAt(scene.schema, [...path, before]), key))
    return {
      message: `, but \`${before}\` above it could hold it`,
      fix: `Indent it below \`${before}\`, if it belongs there; otherwise remove it.`,
    };
  const outer = path.slice(0, -1);
  if (path.length > 0 && mayHold(schemaAt(scene.schema, outer), key))
    return {
      message: `, but it is one of ${nameOf(scene, outer)}`,
      fix: `Indent it less, so that it stands beside \`${path.at(-1)}\`.`,
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
  const reason = issue.issues[0]?.message ?? 'it has the wrong form';
  const elsewhere = misled(scene, map, key);
  const meant = elsewhere ? undefined : meantBy(keyTypeOf(schemaAt(scene.schema, map)), key);
  return {
    file: scene.file,
    path,
    onKey: true,
    message: `\`${visible(key)}\` cannot be a key of \`${writePath(map)}\`${elsewhere?.message ?? `: ${lowerFirst(reason)}`}.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`,
    fix:
      elsewhere?.fix ??
      (meant === undefined ? 'Correct the key.' : `Rename \`${visible(key)}\` to \`${meant}\`.`),
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
  const where = map.length > 0 ? ` in \`${writePath(map)}\`` : '';
  const node = schemaAt(scene.schema, path);
  const inner = node && bare(node);
  const words = inner instanceof z.ZodEnum ? inner.options.map(String) : [];
  const finding = {
    file: scene.file,
    path: map,
    onKey: true,
    message: `\`${key}\` is missing${where}.${meaning ? ` ${meaning}` : ''}`,
    fix: `Add \`${key}: ${example(node)}\`${where}${words.length > 1 ? `; possible are ${code(words)}` : ''}.`,
  };
  return { finding, map, missing: key };
}

export function empty(scene: Scene, path: KeyPath): Finding {
  const place = { file: scene.file, path, onKey: true };
  if (path.length === 0)
    return {
      ...place,
      message: 'The file is empty.',
      fix: `Describe ${scene.singular} here, or remove the file.`,
    };
  const key = writePath(path);
  const comment = scene.locator?.commentAfter(path)?.trimEnd();
  if (comment) {
    return {
      ...place,
      message: `\`${key}\` is empty: \`${comment}\` begins with \`#\`, which YAML reads as a comment.`,
      fix: `Quote it: \`${pair(path, quoted(comment))}\``,
    };
  }
  const meaning = describe(scene.schema, path);
  const schema = schemaAt(scene.schema, path);
  const away = typeof path.at(-1) === 'number' ? 'item' : 'key';
  return {
    ...place,
    message: `\`${key}\` is empty.${meaning ? ` ${meaning}` : ''}`,
    fix:
      away === 'item' || mayBeAbsent(schema)
        ? `Give it a value, or remove the ${away}.`
        : `Give it a value: \`${pair(path, example(schema))}\``,
  };
}
