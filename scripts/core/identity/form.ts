/** One form of address: a URL pattern, made ready for matching against the parts of an address. */

/** The parts of an address that forms look at, decoded. */
export interface Address {
  readonly url: URL;
  /** Host in lower case, without `www.`. */
  readonly host: string;
  /** Path segments, percent-decoded and in NFC, without a trailing empty one. */
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
  match(address: Address): Readonly<Record<string, string>> | undefined;
}

/** scheme://host (with groups in brackets), path, ?name=…, #fragment. */
const shape = /^(?:([a-z][a-z0-9+.-]*):\/\/((?:\((?:[^()]|\([^()]*\))*\)|[^/?#])+))?([^#]*?)(?:\?([\w.]+=[^#]*))?(?:#(.*))?$/;

/** The parts of a form, each a pattern of its own; a missing one is not looked at. */
export function partsOf(source: string): {
  protocol: string | undefined;
  hostname: string | undefined;
  path: string;
  search: string | undefined;
  hash: string | undefined;
} {
  const [, protocol, hostname, path = '', search, hash] = shape.exec(source) ?? [];
  return { protocol, hostname, path, search, hash };
}

const special = /[:*(){}?+\\]/;

/**
 * Compiles a URL pattern. Path words match in any case; the query holds only the parameters the form names, in its
 * order; without a fragment in the form the fragment of the address does not count.
 */
export function compileForm(source: string): Form {
  const { protocol, hostname, path, search, hash } = partsOf(source);
  const rest = path.endsWith('/*');
  const pathname = rest ? path.slice(0, -2) : path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
  const words = pathname === '' || pathname === '/' ? [] : pathname.slice(1).split('/');
  const size = words.length;
  const first = words[0] !== undefined && !special.test(words[0]) ? words[0].toLowerCase() : undefined;
  const parameters = search?.split('&').map((part) => part.slice(0, part.indexOf('='))) ?? [];
  let pattern: URLPattern | undefined;
  const compiled = () =>
    (pattern ??= new URLPattern(
      {
        ...(hostname !== undefined && { hostname }),
        pathname: size ? pathname : '/',
        ...(search !== undefined && { search }),
        ...(hash !== undefined && { hash }),
      },
      { ignoreCase: true },
    ));
  return {
    size,
    first,
    rest,
    hostname,
    query: search !== undefined,
    match({ url, host, segments }) {
      if (protocol !== undefined && protocol !== 'https' && url.protocol !== `${protocol}:`) return undefined;
      const input: URLPatternInit = { pathname: `/${segments.slice(0, size).map(encode).join('/')}` };
      if (hostname !== undefined) input.hostname = host;
      if (hash !== undefined) input.hash = url.hash;
      if (search !== undefined) {
        const given = parameters.map((name) => [name, url.searchParams.get(name)] as const);
        if (given.some(([, value]) => !value)) return undefined;
        input.search = given.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&');
      }
      const found = compiled().exec(input);
      return found ? groups(found) : undefined;
    },
  };
}

const plain = /^[\w.@-]*$/;
/** Back to the encoding that a URL pattern compares in, whatever the segment was decoded to. */
const encode = (segment: string) =>
  plain.test(segment) ? segment : segment.replace(/[%?#/\\]/g, (char) => encodeURIComponent(char));

function groups(found: URLPatternResult): Record<string, string> {
  const named: Record<string, string> = {};
  for (const part of [found.hostname, found.pathname, found.search, found.hash]) {
    for (const [name, value] of Object.entries(part.groups)) {
      if (value !== undefined && !/^\d/.test(name)) named[name] = decode(value) ?? value;
    }
  }
  return named;
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
