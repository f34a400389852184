/** Turns a parser's complaint into the sentence a contributor needs. */

import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { en, fr } from '../model/wording.ts';
import { mergeAdvice, mergeLeftover } from '../text/merge-leftover.ts';
import { pairsBelow } from './nodes.ts';
import { shown } from './quote.ts';
import type { Explained, ParseError } from './read.ts';
import { findSlip } from './slips.ts';
import { brokenStatement } from './statement.ts';
import { visitsOf } from './visits.ts';

/** Says what is wrong with a text in which `readYaml` found an error. */
export function explain(text: string, parseError: ParseError): Explained {
  if (!('cause' in parseError)) return parseError;
  const { cause: error } = parseError;
  const reason = error instanceof YAMLException ? error.reason : '';
  const position = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
  if (error instanceof RangeError || /maxDepth/.test(reason))
    return {
      offset: position,
      message: {
        en: 'The file is nested too deeply to be read.',
        fr: 'Le fichier est trop profondément imbriqué pour être lu.',
      },
      fix: { en: 'Keep entries flat.', fr: 'Gardez les fiches à plat.' },
    };
  const whole = mergeConflict(text) ?? secondDocument(text, reason) ?? warned(text, reason, position);
  if (whole) return whole;
  if (/duplicated/.test(reason)) {
    // What follows the key may be broken as well.
    const lineEnd = text.indexOf('\n', position);
    const repeated = repeatedKeys(text) ?? repeatedKeys(lineEnd < 0 ? text : text.slice(0, lineEnd));
    if (repeated) return repeated;
  }
  const line = text.slice(0, position).split('\n').length - 1;
  const statement = brokenStatement(text, line, reads);
  const slip = findSlip(statement, reason);
  if (slip) return { offset: statement.offset + slip.at, message: slip.message, fix: slip.fix };
  return {
    offset: Math.min(position, text.length),
    message: {
      en: `The YAML cannot be read here: ${reason || 'it cannot be parsed'}.`,
      fr: `Le YAML ne se lit pas ici${reason ? ` : \`${reason}\`` : ''}.`,
    },
    fix: {
      en: 'Look at the indentation, quotes and brackets on this line and the one above.',
      fr: 'Regardez le retrait, les guillemets et les crochets de cette ligne et de celle du dessus.',
    },
  };
}

function reads(text: string): boolean {
  try {
    load(text, { schema: CORE_SCHEMA });
    return true;
  } catch {
    return false;
  }
}

function mergeConflict(text: string): Explained | undefined {
  const left = mergeLeftover(text);
  return (
    left && {
      offset: left.offset,
      message: {
        en: `\`${shown(left.found)}\` was left by a merge: the file holds two versions of what follows.`,
        fr: `\`${shown(left.found)}\` est un reste de fusion : le fichier contient deux versions de ce qui suit.`,
      },
      fix: mergeAdvice,
    }
  );
}

function secondDocument(text: string, reason: string): Explained | undefined {
  if (!/single document/.test(reason)) return undefined;
  const offset = [...text.matchAll(/^---(?=\s|$)/gm)].find(
    // Above the first document there is nothing but comments.
    ({ index }) => !/^(?:\s*(?:#.*|%.*)?(?:\n|$))*$/.test(text.slice(0, index)),
  )?.index;
  return {
    offset: offset ?? 0,
    message: {
      en: 'A second document begins here, and a file holds one entry.',
      fr: 'Un deuxième document commence ici, et un fichier contient une seule fiche.',
    },
    fix: {
      en: 'Delete the line `---`, or put what follows into a file of its own.',
      fr: 'Supprimez la ligne `---`, ou mettez la suite dans un fichier à elle.',
    },
  };
}

/** What the parser only warns of: it reads on, and another one would read something else. */
function warned(text: string, reason: string, position: number): Explained | undefined {
  if (/unknown document directive|YAML version/.test(reason)) {
    const line = text.slice(text.lastIndexOf('\n%', position) + 1).split('\n', 1)[0] ?? '';
    return {
      offset: text.indexOf(line),
      message: {
        en: `\`${shown(line)}\` is no directive of YAML 1.2.`,
        fr: `\`${shown(line)}\` n’est pas une directive de YAML 1.2.`,
      },
      fix: {
        en: 'Delete the line, and the line `---` below it.',
        fr: 'Supprimez la ligne, et la ligne `---` en dessous.',
      },
    };
  }
  return /deficient indentation/.test(reason)
    ? {
        offset: position,
        message: {
          en: 'The line is indented less than the value it continues.',
          fr: 'La ligne est moins en retrait que la valeur qu’elle continue.',
        },
        fix: {
          en: 'Indent it deeper than the key that it belongs to.',
          fr: 'Mettez-la plus en retrait que sa clé.',
        },
      }
    : undefined;
}

/** All keys that stand twice are told at once; the first gives the place. */
function repeatedKeys(text: string): Explained | undefined {
  const repeated: { key: string; offset: number; values: string[] }[] = [];
  const root = visitsOf(text, { twice: true });
  for (const pairs of root ? pairsBelow(text, root) : []) {
    const seen = new Map<string, string | undefined>();
    for (const { key: { value: name } = {}, value: node, at: offset } of pairs) {
      const key = String(name);
      const isScalar = typeof node?.value !== 'object' || node.value === null;
      const value = isScalar ? shown(String(node?.value ?? null), 40) : undefined;
      if (seen.has(key))
        repeated.push({ key, offset, values: [seen.get(key), value].filter((one) => one !== undefined) });
      else seen.set(key, value);
    }
  }
  const [first, ...others] = repeated.toSorted((a, b) => a.offset - b.offset);
  if (!first) return undefined;
  const [one, two] = first.values;
  const values =
    two === undefined
      ? ''
      : one === two
        ? ` (\`${one}\`)`
        : { en: ` (\`${one}\` and \`${two}\`)`, fr: ` (\`${one}\` et \`${two}\`)` };
  const too =
    others.length > 0
      ? {
          en: ` The same is true of ${others.map(({ key }) => `\`${key}\``).join(', ')}.`,
          fr: ` Il en va de même de ${others.map(({ key }) => `\`${key}\``).join(', ')}.`,
        }
      : '';
  return {
    offset: first.offset,
    message: {
      en: en`The key \`${first.key}\` stands twice in the same map${values}; one of the two would be lost.${too}`,
      fr: fr`La clé \`${first.key}\` se trouve deux fois au même endroit${values} ; l’une des deux serait perdue.${too}`,
    },
    fix: { en: 'Keep one of them.', fr: 'Gardez-en une.' },
  };
}
