/** The usual slips of people who write YAML by hand: each is known by the look of one line, and has its repair. */
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
      message: 'The line is indented with a tab; YAML allows only spaces.',
      fix: 'Indent with spaces.',
    };
  const space = /^ *((?! )[\p{Zs}\u200B\uFEFF])|^\s*[\w-]+:((?! )[\p{Zs}\u200B\uFEFF])/u.exec(line);
  if (space) {
    const code = (space[1] ?? space[2] ?? '').codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return {
      at: space[0].length - 1,
      message: `Here stands \`U+${code}\`, a special space, where YAML needs an ordinary one.`,
      fix: 'Replace it by an ordinary space; copying from a document or chat often brings it along.',
    };
  }
  const [, key, value] = /^\s*([\w-]+)\s*\uFF1A\s*(.*)$/.exec(line) ?? [];
  return key === undefined
    ? undefined
    : {
        at: line.indexOf('\uFF1A'),
        message: 'Here stands `U+FF1A`, a wide colon, where YAML needs an ordinary one.',
        fix: `Write \`${key}: ${shown(value ?? '')}\`.`,
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
      message: `A list item begins with a hyphen and a space; this line begins with \`${bullet}\`.`,
      fix: `Write \`- ${shown(start.slice(1))}\`.`,
    };
  if (/^(?:\/\/|\/\*|--(?!-))/.test(start))
    return {
      at,
      message: `A comment begins with \`#\` in YAML; this line begins with \`${start.slice(0, 2)}\`.`,
      fix: `Write \`# ${shown(start.slice(2))}\`.`,
    };
  if (/^-[^\s-]/.test(start))
    return {
      at,
      message: 'A list item begins with a hyphen and a space; here the space is missing.',
      fix: `Write \`- ${shown(start.slice(1))}\`.`,
    };
  if (/^:(?:\s|$)/.test(start))
    return {
      at,
      message: 'The key before the colon is missing.',
      fix: 'Write the key, or take the line away.',
    };
  return undefined;
}

/** A sound line in a place where no such line can stand. */
function misplaced({ line, above, columns }: Statement, reason: string): Slip | undefined {
  const indent = indentOf(line);
  if (/^\s*-(?:\s|$)/.test(line) && /separator|mapping entry|sequence entry/.test(reason))
    return {
      at: indent,
      message: 'A hyphen begins a list item, but here keys are expected.',
      fix: 'Take the hyphen away, or put the item below the key whose list it belongs to, with the same indentation as its other items.',
    };
  const before = partsOf(above);
  const column = columns[0];
  if (before?.key !== undefined && before.value !== '' && column !== undefined && indent > column)
    return {
      at: indent,
      message: `The line is indented deeper than \`${shown(before.key)}\` above it, which has its value already.`,
      fix: `${column === 0 ? 'Begin it at the left edge' : `Indent it by ${spaces(column)}`}, like \`${shown(before.key)}\`; if it continues that value, put the whole value in quotes.`,
    };
  if (columns.length === 0 || columns.includes(indent)) return undefined;
  const possible = [...new Set(columns)].sort((a, b) => a - b);
  return {
    at: indent,
    message: `The line is indented by ${spaces(indent)}, like no key above it.`,
    fix: `Indent it by ${possible.length > 1 ? `${possible.slice(0, -1).join(', ')} or ` : ''}${possible.at(-1)} spaces, like the keys it belongs to.`,
  };
}

const spaces = (count: number) => (count === 1 ? '1 space' : `${count} spaces`);

/** A line without the colon that makes a key. */
function notAKey(line: string): Slip | undefined {
  const at = startOf(line);
  const text = line.slice(at).trimEnd();
  if (text === '-')
    return {
      at,
      message: 'A hyphen begins a list item, but here keys are expected.',
      fix: 'Take the line away.',
    };
  const equation = /^([\w-]+)\s*=\s*(.+)$/.exec(text);
  if (equation)
    return {
      at,
      message: `YAML joins a key and its value by a colon and a space, not by \`=\`: \`${shown(text)}\`.`,
      fix: `Write \`${equation[1]}: ${shown(equation[2] ?? '')}\`.`,
    };
  const tight = /^([\w-]+):([^\s/].*)$/.exec(text);
  if (tight)
    return {
      at,
      message: `\`${shown(text)}\` has no space after the colon, so it is no key with a value.`,
      fix: `Write \`${tight[1]}: ${shown(tight[2] ?? '')}\`.`,
    };
  if (text === '' || /^["'[{\]}]/.test(text)) return undefined;
  const words = /^([a-z][a-z_]*)\s+(\S.*)$/.exec(text);
  return {
    at,
    message: `This line is neither a key with a value nor a list item: \`${shown(text)}\`.`,
    fix: words
      ? `Put a colon after the key (\`${words[1]}: ${shown(words[2] ?? '')}\`), or indent the line deeper if it continues the one above.`
      : 'Write it as `key: value`, or indent it deeper if it continues the line above.',
  };
}
