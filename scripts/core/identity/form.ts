/** One form of address: a URL pattern, made ready for matching against the parts of an address. */
import { type Delimiter, patternToRegExp } from './pattern.ts';

/** The parts of an address that forms look at, decoded. */
export interface Address {
  readonly url: URL;
  /** Host in lower case, without `www.`. */
  readonly host: string;
  /** Path segments, percent-decoded and in NFC, without trailing empty ones. */
  readonly segments: readonly string[];
}

/** A compiled form. */
export interface Form {
  /** How many path segments the form takes. */
  readonly size: number;
  /** Its first segment in lower case, when that is a fixed word. */
  readonly first: string | undefined;
  /** Are more segments welcome after those (`/*`)? */
  readonly rest: boolean;
  readonly hostname: string | undefined;
  /** Does it ask for parameters of the query? */
  readonly query: boolean;
  /** The named parts; a group that took no part is undefined. */
  match(address: Address): Readonly<Record<string, string | undefined>> | undefined;
}

/** scheme://host (with groups in brackets), path, ?name=…, #fragment. */
const shape =
  /^(?:([a-z][a-z0-9+.-]*):\/\/((?:\((?:[^()]|\([^()]*\))*\)|[^/?#])+))?([^#]*?)(?:\?([\w.]+=[^#]*))?(?:#(.*))?$/;

/** The parts of a form, each a pattern of its own; a missing one is not looked at. */
export function partsOf(source: string) {
  const [, protocol, hostname, path = '', search, hash] = shape.exec(source) ?? [];
  return { protocol, hostname, path, search, hash };
}

const special = /[:*(){}?+\\]/;
type Names = Readonly<Record<string, string>>;
const none: Names = {};

/**
 * Compiles a form. Path words match in any case; the query holds only the parameters the form names, in its order;
 * without a fragment in the form the fragment of the address does not count.
 */
export function compileForm(source: string): Form {
  const { protocol, hostname, path, search, hash } = partsOf(source);
  const rest = path.endsWith('/*');
  const pathname = rest ? path.slice(0, -2) : path.replace(/(?<=.)\/$/, '');
  const words = pathname === '' || pathname === '/' ? [] : pathname.slice(1).split('/');
  const size = words.length;
  const first = words[0] !== undefined && !special.test(words[0]) ? words[0].toLowerCase() : undefined;
  const parameters = search?.split('&').map((part) => part.slice(0, part.indexOf('='))) ?? [];
  const needed = hash !== undefined || search !== undefined || hostname !== undefined;
  const scheme = protocol === undefined || /^https?$/.test(protocol) ? undefined : `${protocol}:`;
  const inPath = lazy(size === 0 ? undefined : pathname, '/');
  const inHost = lazy(hostname, '.');
  const inSearch = lazy(search, '');
  const inHash = lazy(hash, '');
  return {
    size,
    first,
    rest,
    hostname,
    query: search !== undefined,
    match({ url, host, segments }) {
      if (scheme !== undefined && url.protocol !== scheme) return undefined;
      // Nearly every address has neither: asked first, for what follows costs more.
      if (
        (inSearch && url.search === '' && parameters.length > 0) ||
        (inHash && hash !== '' && url.hash === '')
      )
        return undefined;
      const there = size === segments.length ? segments : segments.slice(0, size);
      const byPath = inPath ? inPath().exec(`/${there.join('/')}`) : undefined;
      if (byPath === null) return undefined;
      const names = (byPath?.groups as Names | undefined) ?? none;
      if (!needed) return names;
      const byHost = inHost?.().exec(host);
      const byHash = inHash?.().exec(url.hash.slice(1));
      if (byHost === null || byHash === null) return undefined;
      let bySearch: RegExpExecArray | null | undefined;
      if (inSearch) {
        const given = parameters.map((name) => `${name}=${url.searchParams.get(name) ?? ''}`);
        bySearch = inSearch().exec(given.join('&'));
        if (!bySearch) return undefined;
      }
      return { ...names, ...byHost?.groups, ...byHash?.groups, ...bySearch?.groups };
    },
  };
}

/** Most forms are never asked: their expressions are made on first use. */
function lazy(source: string | undefined, delimiter: Delimiter): (() => RegExp) | undefined {
  if (source === undefined) return undefined;
  let expression: RegExp | undefined;
  return () => (expression ??= patternToRegExp(source, delimiter));
}

/** The expressions that a form is matched with. Throws where one of them is none. */
export function expressionsOf(source: string): RegExp[] {
  const { hostname, path, search, hash } = partsOf(source);
  const parts: [string | undefined, Delimiter][] = [
    [hostname, '.'],
    [path, '/'],
    [search, ''],
    [hash, ''],
  ];
  return parts.flatMap(([part, delimiter]) => (part === undefined ? [] : [patternToRegExp(part, delimiter)]));
}

/** Percent-decoding in NFC; undefined when the text is not valid. */
export function decode(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return undefined;
  }
}
