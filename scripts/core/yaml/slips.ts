/** The usual slips of people who write YAML by hand: each is known by the look of one line, and has its repair. */
import type { InBoth } from '../model/wording.ts';
import { count } from '../text/lists.ts';
import { shown } from './quote.ts';
import { indentOf, type Statement } from './statement.ts';
import { type Parts, type Slip, valueSlips } from './value-slips.ts';

/** Looks at the broken statement from the most telling sign to the vaguest. */
export function findSlip(statement: Statement, reason: string): Slip | undefined {
  const { line } = statement;
  const parts = partsOf(line);
  return (
    oddCharacter(line) ??
    beginning(line) ??
    (parts && valueSlips(parts, statement, reason)) ??
    (parts ? misplaced(statement, reason) : notAKey(line))
  );
}

const keyPattern = /^(\s*(?:-\s+)*)([^\s:#'"{}[\],&*!|>%@`-][^:#]*|"[^"]*"|'[^']*'):(?:[ \t]+(.*))?$/;

function partsOf(line: string): Parts | undefined {
  const [, , key, value = ''] = keyPattern.exec(line) ?? [];
  if (key !== undefined) return { key, value: value.trimEnd(), at: line.length - value.length };
  const item = /^\s*(?:-\s+)+(.+)$/.exec(line)?.[1];
  return item === undefined
    ? undefined
    : { key: undefined, value: item.trimEnd(), at: line.length - item.length };
}

const startOf = (line: string) => line.length - line.trimStart().length;

/** Characters that only look like what YAML needs. */
function oddCharacter(line: string): Slip | undefined {
  if (/^ *\t/.test(line))
    return {
      at: 0,
      message: {
        en: 'The line is indented with a tab; YAML allows only spaces.',
        fr: 'La ligne est en retrait par une tabulation ; YAML n’admet que des espaces.',
      },
      fix: { en: 'Indent with spaces.', fr: 'Mettez des espaces.' },
    };
  const space = /^ *((?! )[\p{Zs}\u200B\uFEFF])|^\s*[\w-]+:((?! )[\p{Zs}\u200B\uFEFF])/u.exec(line);
  if (space) {
    const code = (space[1] ?? space[2] ?? '').codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return {
      at: space[0].length - 1,
      message: {
        en: `Here stands \`U+${code}\`, a special space, where YAML needs an ordinary one.`,
        fr: `Ici se trouve \`U+${code}\`, une espace particulière, là où YAML demande une espace ordinaire.`,
      },
      fix: {
        en: 'Replace it by an ordinary space; copying from a document or chat often brings it along.',
        fr: 'Remplacez-la par une espace ordinaire ; une copie depuis un document ou une messagerie en apporte souvent.',
      },
    };
  }
  const [, key, value] = /^\s*([\w-]+)\s*\uFF1A\s*(.*)$/.exec(line) ?? [];
  return key === undefined
    ? undefined
    : {
        at: line.indexOf('\uFF1A'),
        message: {
          en: 'Here stands `U+FF1A`, a wide colon, where YAML needs an ordinary one.',
          fr: 'Ici se trouve `U+FF1A`, un deux-points large, là où YAML demande un deux-points ordinaire.',
        },
        fix: {
          en: `Write \`${key}: ${shown(value ?? '')}\`.`,
          fr: `Écrivez \`${key}: ${shown(value ?? '')}\`.`,
        },
      };
}

/** What a line cannot begin with. */
function beginning(line: string): Slip | undefined {
  const at = startOf(line);
  const start = line.slice(at);
  const bullet = /^[–—•‣·*](?=\s)/.exec(start)?.[0];
  if (bullet)
    return {
      at,
      message: {
        en: `A list item begins with a hyphen and a space; this line begins with \`${bullet}\`.`,
        fr: `Un élément de liste commence par un trait d’union et une espace ; cette ligne commence par \`${bullet}\`.`,
      },
      fix: { en: `Write \`- ${shown(start.slice(1))}\`.`, fr: `Écrivez \`- ${shown(start.slice(1))}\`.` },
    };
  if (/^(?:\/\/|\/\*|--(?!-))/.test(start))
    return {
      at,
      message: {
        en: `A comment begins with \`#\` in YAML; this line begins with \`${start.slice(0, 2)}\`.`,
        fr: `Un commentaire YAML commence par \`#\` ; cette ligne commence par \`${start.slice(0, 2)}\`.`,
      },
      fix: { en: `Write \`# ${shown(start.slice(2))}\`.`, fr: `Écrivez \`# ${shown(start.slice(2))}\`.` },
    };
  if (/^-[^\s-]/.test(start))
    return {
      at,
      message: {
        en: 'A list item begins with a hyphen and a space; here the space is missing.',
        fr: 'Un élément de liste commence par un trait d’union et une espace ; ici, l’espace manque.',
      },
      fix: { en: `Write \`- ${shown(start.slice(1))}\`.`, fr: `Écrivez \`- ${shown(start.slice(1))}\`.` },
    };
  if (/^:(?:\s|$)/.test(start))
    return {
      at,
      message: { en: 'The key before the colon is missing.', fr: 'La clé manque devant le deux-points.' },
      fix: { en: 'Write the key, or take the line away.', fr: 'Écrivez la clé, ou supprimez la ligne.' },
    };
  return undefined;
}

/** A sound line in a place where no such line can stand. */
function misplaced({ line, above, columns }: Statement, reason: string): Slip | undefined {
  const indent = indentOf(line);
  if (/^\s*-(?:\s|$)/.test(line) && /separator|mapping entry|sequence entry/.test(reason))
    return {
      at: indent,
      message: {
        en: 'A hyphen begins a list item, but here keys are expected.',
        fr: 'Un trait d’union commence un élément de liste, mais des clés sont attendues ici.',
      },
      fix: {
        en: 'Take the hyphen away, or put the item below the key whose list it belongs to, with the same indentation as its other items.',
        fr: 'Retirez le trait d’union, ou mettez l’élément sous la clé dont c’est la liste, avec le même retrait que les autres éléments.',
      },
    };
  const before = partsOf(above);
  const column = columns[0];
  if (before?.key !== undefined && before.value !== '' && column !== undefined && indent > column)
    return {
      at: indent,
      message: {
        en: `The line is indented deeper than \`${shown(before.key)}\` above it, which has its value already.`,
        fr: `La ligne est plus en retrait que \`${shown(before.key)}\` au-dessus, qui a déjà sa valeur.`,
      },
      fix: {
        en: `${column === 0 ? 'Begin it at the left edge' : `Indent it by ${count(column, 'space')}`}, like \`${shown(before.key)}\`; if it continues that value, put the whole value in quotes.`,
        fr: `${column === 0 ? 'Commencez-la au bord gauche' : `Mettez-la en retrait de ${count(column, 'espace')}`}, comme \`${shown(before.key)}\` ; si elle continue cette valeur, mettez toute la valeur entre guillemets.`,
      },
    };
  if (columns.length === 0 || columns.includes(indent)) return undefined;
  const possible = [...new Set(columns)].sort((a, b) => a - b);
  return {
    at: indent,
    message: {
      en: `The line is indented by ${count(indent, 'space')}, like no key above it.`,
      fr: `La ligne est en retrait de ${count(indent, 'espace')}, comme aucune clé au-dessus.`,
    },
    fix: {
      en: `Indent it by ${possible.length > 1 ? `${possible.slice(0, -1).join(', ')} or ` : ''}${possible.at(-1)} spaces, like the keys it belongs to.`,
      fr: `Mettez-la en retrait de ${possible.length > 1 ? `${possible.slice(0, -1).join(', ')} ou ` : ''}${possible.at(-1)} espaces, comme les clés dont elle fait partie.`,
    },
  };
}

const asPair = ([, key = '', value = '']: RegExpExecArray): InBoth => ({
  en: `Write \`${key}: ${shown(value)}\`.`,
  fr: `Écrivez \`${key}: ${shown(value)}\`.`,
});

/** A line without the colon that makes a key. */
function notAKey(line: string): Slip | undefined {
  const at = startOf(line);
  const text = line.slice(at).trimEnd();
  if (text === '-')
    return {
      at,
      message: {
        en: 'A hyphen begins a list item, but here keys are expected.',
        fr: 'Un trait d’union commence un élément de liste, mais des clés sont attendues ici.',
      },
      fix: { en: 'Take the line away.', fr: 'Supprimez la ligne.' },
    };
  const equation = /^([\w-]+)\s*=\s*(.+)$/.exec(text);
  if (equation)
    return {
      at,
      message: {
        en: `YAML joins a key and its value by a colon and a space, not by \`=\`: \`${shown(text)}\`.`,
        fr: `YAML relie une clé et sa valeur par un deux-points et une espace, et non par \`=\` : \`${shown(text)}\`.`,
      },
      fix: asPair(equation),
    };
  const tight = /^([\w-]+):([^\s/].*)$/.exec(text);
  if (tight)
    return {
      at,
      message: {
        en: `\`${shown(text)}\` has no space after the colon, so it is no key with a value.`,
        fr: `\`${shown(text)}\` n’a pas d’espace après le deux-points : ce n’est pas une clé avec une valeur.`,
      },
      fix: asPair(tight),
    };
  if (text === '' || /^["'[{\]}]/.test(text)) return undefined;
  const words = /^([a-z][a-z_]*)\s+(\S.*)$/.exec(text);
  return {
    at,
    message: {
      en: `This line is neither a key with a value nor a list item: \`${shown(text)}\`.`,
      fr: `Cette ligne n’est ni une clé avec une valeur ni un élément de liste : \`${shown(text)}\`.`,
    },
    fix: words
      ? {
          en: `Put a colon after the key (\`${words[1]}: ${shown(words[2] ?? '')}\`), or indent the line deeper if it continues the one above.`,
          fr: `Mettez un deux-points après la clé (\`${words[1]}: ${shown(words[2] ?? '')}\`), ou mettez la ligne plus en retrait si elle continue celle du dessus.`,
        }
      : {
          en: 'Write it as `key: value`, or indent it deeper if it continues the line above.',
          fr: 'Écrivez-la sous la forme `key: value`, ou mettez-la plus en retrait si elle continue la ligne du dessus.',
        },
  };
}
