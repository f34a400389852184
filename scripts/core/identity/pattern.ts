/**
 * URL patterns as regular expressions over decoded text. The syntax is that of the URLPattern standard, which the
 * platform schema checks; the engine's own URLPattern looks at all eight parts of an address each time and takes ten
 * times as long.
 */

/** No account address is longer; browsers cut at about the same length. */
export const longestReference = 2048;

/** How a component separates its pieces: a bare `:name` stops there. */
export type Delimiter = '/' | '.' | '';

const token =
  /\\(.)|:([A-Za-z_]\w*)(\((?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*\))?([?+*]?)|(\((?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*\))([?+*]?)|(\*)|(\{)|\}([?+*]?)|([^\\:(){}*]+|.)/gsy;

/** One component of a URL pattern; `:name` becomes a named group. Words match in any case. */
export function patternToRegExp(source: string, delimiter: Delimiter): RegExp {
  const piece = delimiter === '' ? '.+?' : `[^${escapeText(delimiter)}]+?`;
  let out = '';
  for (const [
    ,
    escaped,
    name,
    own,
    times = '',
    unnamed,
    often = '',
    any,
    open,
    close,
    text,
  ] of source.matchAll(token)) {
    if (escaped !== undefined) out += escapeText(escaped);
    else if (name !== undefined)
      out = group(out, `(?<${name}>${own?.slice(1, -1) ?? piece})`, times, delimiter, name);
    else if (unnamed !== undefined) out = group(out, `(?:${unnamed.slice(1, -1)})`, often, delimiter);
    else if (any !== undefined) out += '.*';
    else if (open !== undefined) out += '(?:';
    else if (close !== undefined) out += `)${close}`;
    else out += escapeText(text ?? '');
  }
  return new RegExp(`^${out}$`, 'is');
}

/** A group that may be missing or repeat takes the delimiter in front of it along. */
function group(before: string, inner: string, times: string, delimiter: Delimiter, name?: string): string {
  if (times === '') return before + inner;
  const mark = escapeText(delimiter);
  const prefixed = delimiter !== '' && before.endsWith(mark);
  const start = prefixed ? before.slice(0, -mark.length) : before;
  if (times === '?') return `${start}(?:${prefixed ? mark : ''}${inner})?`;
  const many = name === undefined ? '.*' : `(?<${name}>.+)`;
  return `${start}(?:${prefixed ? mark : ''}${many})${times === '*' ? '?' : ''}`;
}

const escapeText = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The longest fixed text of a host pattern: hosts without it need not be tried. */
export function literalOf(hostname: string): string {
  const fixed = hostname
    .replace(/:\w+/g, ' ')
    .replace(/\((?:[^()]|\([^()]*\))*\)/g, ' ')
    .split(/[^a-z0-9.-]+/);
  return fixed.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}
