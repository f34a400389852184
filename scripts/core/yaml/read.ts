/** The fast path: text to plain data, with js-yaml. Dates stay text; nothing is executed; nothing is shared. */
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { isAlias, isCollection, isNode, LineCounter, parseDocument, visit } from 'yaml';

/** Why a text is not data. `offset` is in UTF-16 code units from the start of that text. */
export interface YamlFault {
  readonly message: string;
  readonly fix: string;
  readonly offset: number;
}

export type YamlResult =
  | { readonly value: unknown; readonly fault?: never }
  | { readonly fault: YamlFault; readonly value?: never };

/** An anchor or alias can only begin after one of these; only such a text is looked at twice. */
const maybeAnchor = /(?:^|[\s[{,:-])[&*][^\s,[\]{}]/m;

/** Parses one YAML document. Never throws. */
export function readYaml(text: string): YamlResult {
  try {
    if ((text.includes('&') || text.includes('*')) && maybeAnchor.test(text)) {
      const fault = findAnchor(text);
      if (fault) return { fault };
    }
    return { value: load(text, { schema: CORE_SCHEMA }) ?? null };
  } catch (error) {
    return { fault: explain(text, error) };
  }
}

/** Aliases let a small file expand without end, and hide what an entry says: they are not part of our YAML. */
function findAnchor(text: string): YamlFault | undefined {
  const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false });
  let offset: number | undefined;
  visit(document, (_key, node) => {
    if (!isNode(node)) return undefined;
    if (!isAlias(node) && !node.anchor) return undefined;
    const start = node.range?.[0] ?? 0;
    // The range of an anchored node begins after its anchor.
    const anchored = isAlias(node)
      ? start
      : text.lastIndexOf(`&${node.anchor}`, isCollection(node) ? start + 1 : start);
    offset = anchored < 0 ? start : anchored;
    return visit.BREAK;
  });
  if (offset === undefined) return undefined;
  const word = /^[&*][^\s,[\]{}]*/.exec(text.slice(offset))?.[0] ?? text[offset];
  return {
    offset,
    message: `\`${word}\` is a YAML anchor or alias: entries spell their values out.`,
    fix: 'Write the value itself here, or quote it if it is meant as text.',
  };
}

/** Turns a parser's complaint into the sentence a contributor needs. */
function explain(text: string, error: unknown): YamlFault {
  if (error instanceof RangeError) {
    return { offset: 0, message: 'The file is nested too deeply to be read.', fix: 'Keep entries flat.' };
  }
  const first = firstError(text);
  const offset = first?.offset ?? (error instanceof YAMLException ? (error.mark?.position ?? 0) : 0);
  const rest = text.slice(offset).split('\n', 1)[0] ?? '';
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
  const value = /^\s*(?:- )*(?:([^\s:]+):)?\s*([@`%].*?)\s*$/.exec(line);
  if (value?.[2]) {
    const key = value[1] ? `${value[1]}: ` : '';
    return {
      offset: text.lastIndexOf('\n', offset - 1) + 1 + line.indexOf(value[2]),
      message: `A value cannot begin with \`${value[2][0]}\` in YAML unless it is quoted: \`${value[2]}\`.`,
      fix: `Quote it: \`${key}"${value[2].replaceAll('"', '\\"')}"\``,
    };
  }
  if (first?.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(rest)?.[0] ?? rest;
    return {
      offset,
      message: `The key \`${key}\` stands twice in the same map; one of the two would be lost.`,
      fix: 'Keep one of them.',
    };
  }
  if (/^\t+/.test(line) || first?.code === 'TAB_AS_INDENT') {
    return {
      offset,
      message: 'The line is indented with a tab; YAML allows only spaces.',
      fix: 'Indent with spaces.',
    };
  }
  if (/^[^'"#]*:\s+[^'"\s|>[{][^#]*:\s/.test(line)) {
    return {
      offset,
      message: `The value holds a colon followed by a space, which YAML reads as a new key: \`${line.trim()}\`.`,
      fix: 'Put the whole value in quotes.',
    };
  }
  const reason = error instanceof YAMLException ? error.reason : 'it cannot be parsed';
  return {
    offset,
    message: `The YAML cannot be read here: ${reason}.`,
    fix: 'Look at the indentation, quotes and brackets on this line and the one above.',
  };
}

/** The first syntax error by position, as the slower, more exact parser sees it. */
function firstError(text: string): { code: string; offset: number } | undefined {
  try {
    const errors = parseDocument(text, { logLevel: 'silent', lineCounter: new LineCounter() }).errors;
    const [first] = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
    return first && { code: first.code, offset: Math.min(first.pos[0], text.length) };
  } catch {
    return undefined;
  }
}
