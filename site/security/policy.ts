/**
 * The Content-Security-Policy of a page: only what this site brought itself may run, and nothing leaves it. What stands
 * inline is named by its hash, but only in the frame that our components write; in the words of a page nothing is.
 */
import { createHash } from 'node:crypto';
import { closing, opening } from './boundary.ts';
import { strangerIn } from './words.ts';

/** A comment, or a tag with its attributes: `<` may stand in a value, and begins nothing there. */
const markup =
  /<(?:!--[\s\S]*?-->|(script|style)\b((?:[^>"']|"[^"]*"|'[^']*')*)>|\/?[a-z](?:[^>"']|"[^"]*"|'[^']*')*>)/gi;

/** Scripts that are data. */
const isData = /\stype="?application\/(?:ld\+)?json/;

const hashes = new Map<string, string>();

function hashOf(text: string): string {
  let hash = hashes.get(text);
  if (hash === undefined) {
    hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    hashes.set(text, hash);
  }
  return hash;
}

export interface PolicyOptions {
  /** The page has words from a repository's pages, and they are marked. */
  readonly foreign: boolean;
  /** The dev server brings styles and a connection of its own. */
  readonly dev?: boolean;
}

/** The page with its policy in the head, and without the marks of the boundary, which a page with foreign words must have. */
export function withPolicy(html: string, { foreign, dev = false }: PolicyOptions): string {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const cages: [from: number, to: number][] = [];
  markup.lastIndex = 0;
  for (let match = markup.exec(html); match; match = markup.exec(html)) {
    const [whole, name, attributes = ''] = match;
    if (whole === opening) {
      const end = html.indexOf(closing, markup.lastIndex);
      if (end === -1) throw new Error('A page’s words have no end: the policy cannot tell what is theirs.');
      cages.push([match.index, end]);
      const stranger = strangerIn(html.slice(markup.lastIndex, end));
      if (stranger !== undefined)
        throw new Error(`The words of a page hold ${stranger}, which no markdown and no component makes.`);
      markup.lastIndex = end + closing.length;
    } else if (name !== undefined) {
      const end = html.indexOf(`</${name}`, markup.lastIndex);
      if (end === -1) throw new Error(`<${name}> is never closed.`);
      if (!/\ssrc=/.test(attributes) && !isData.test(attributes))
        (name === 'style' ? styles : scripts).add(hashOf(html.slice(markup.lastIndex, end)));
      markup.lastIndex = end;
    }
  }
  if (foreign && cages.length === 0) throw new Error('A page of the handbook is not marked as such.');
  return insertPolicy(withoutMarks(html, cages), policy(scripts, styles, harmlessStyles(html), dev));
}

function withoutMarks(html: string, cages: readonly (readonly [number, number])[]): string {
  let kept = '';
  let at = 0;
  for (const [from, to] of cages) {
    kept += html.slice(at, from) + html.slice(from + opening.length, to);
    at = to + closing.length;
  }
  return at === 0 ? html : kept + html.slice(at);
}

/** Behind the character set, which a browser looks for in the first kilobyte, and before all else. */
function insertPolicy(html: string, content: string): string {
  const head = /<head[^>]*>(?:\s*<meta charset[^>]*>)?/i.exec(html);
  if (!head) throw new Error('A page without a head cannot carry a policy.');
  const at = head.index + head[0].length;
  return `${html.slice(0, at)}<meta http-equiv="content-security-policy" content="${content}"/>${html.slice(at)}`;
}

/**
 * Styles of single elements, of which only those are named that set a variable or an alignment: Starlight writes colours and
 * sizes so, and markdown the columns of its tables. Nothing of the kind covers a page.
 */
function harmlessStyles(html: string): Set<string> {
  const found = new Set<string>();
  for (const [, style = ''] of html.matchAll(/\sstyle="([^"]*)"/g))
    if (harmless.test(style)) found.add(hashOf(style));
  return found;
}
const harmless = /^(?:(?:--[\w-]+:[\w#%.(), -]+|text-align: (?:left|right|center));?)*$/;

function policy(
  scripts: ReadonlySet<string>,
  styles: ReadonlySet<string>,
  elements: ReadonlySet<string>,
  dev: boolean,
): string {
  return [
    "default-src 'none'",
    // The search is WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    // The dev server writes the styles of each component into the page, and renews them there.
    ["style-src 'self'", ...(dev ? ["'unsafe-inline'"] : styles)].join(' '),
    ['style-src-attr', ...(elements.size > 0 ? ["'unsafe-hashes'", ...elements] : ["'none'"])].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws: wss:' : ''}`,
    `worker-src 'self'${dev ? ' blob:' : ''}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join(';');
}
