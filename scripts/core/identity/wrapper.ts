/**
 * Links around links: gateways of mail, redirectors of search and chat, archives, translators. Which there are is data
 * (`wrappers` in policy/platforms/web.yaml).
 */
import type { Wrapper } from '../kinds/platform-account.ts';
import { decode } from './form.ts';
import { literalOf, patternToRegExp } from './pattern.ts';

/** The wrappers, by host. */
export interface Wrappers {
  readonly byHost: ReadonlyMap<string, readonly Wrapper[]>;
  readonly byPattern: readonly {
    readonly literal: string;
    readonly pattern: RegExp;
    readonly wrapper: Wrapper;
  }[];
}

export function compileWrappers(wrappers: readonly Wrapper[]): Wrappers {
  const byHost = new Map<string, Wrapper[]>();
  const byPattern: { literal: string; pattern: RegExp; wrapper: Wrapper }[] = [];
  for (const wrapper of wrappers)
    for (const host of wrapper.hosts)
      if (/^[a-z0-9.-]+$/.test(host)) byHost.set(host, [...(byHost.get(host) ?? []), wrapper]);
      else byPattern.push({ literal: literalOf(host), pattern: patternToRegExp(host, '.'), wrapper });
  return { byHost, byPattern };
}

/** What a link wraps: its target, or none that it tells. */
export interface Wrapped {
  readonly name: string;
  readonly target: string | undefined;
}

/** What an address wraps; `host` is its host without `www.`. Undefined for an address that is no wrapper. */
export function wrapped(url: URL, host: string, wrappers: Wrappers): Wrapped | undefined {
  const found =
    wrappers.byHost.get(host)?.find((one) => pathBehind(url, one) !== undefined) ??
    wrappers.byPattern.find(
      ({ literal, pattern, wrapper }) =>
        host.includes(literal) && pattern.test(host) && pathBehind(url, wrapper) !== undefined,
    )?.wrapper;
  if (!found) return undefined;
  const raw = standing(url, host, found);
  const target = raw === undefined ? undefined : written(raw, found);
  return { name: found.name, target: target !== undefined && isTarget(target) ? target : undefined };
}

/** The path after that of the wrapper; undefined where it begins otherwise. */
function pathBehind({ pathname }: URL, { path = '/' }: Wrapper): string | undefined {
  const wanted = path.split('/').slice(1);
  const there = pathname.slice(1).split('/');
  // `/url` is that very page, `/web/` what lies below it.
  const isBelow = wanted.at(-1) === '';
  if (isBelow) wanted.pop();
  else if (there.length > wanted.length + (there.at(-1) === '' ? 1 : 0)) return undefined;
  const fits = wanted.every(
    (word, at) =>
      there[at] !== undefined && (word === '*' || word.toLowerCase() === there[at]?.toLowerCase()),
  );
  return fits ? there.slice(wanted.length).join('/') : undefined;
}

/** The target as it stands in the address. */
function standing(url: URL, host: string, wrapper: Wrapper): string | undefined {
  const { target, parameters = [], prefix = '' } = wrapper;
  switch (target) {
    case 'query': {
      const given = parameters.map((name) => url.searchParams.get(name)).find(Boolean) ?? undefined;
      return given?.startsWith(prefix) ? given.slice(prefix.length) : given;
    }
    case 'whole-query':
      return decode(url.search.slice(1));
    case 'path': {
      // Some leave the piece before it out: what has a scheme begins there.
      const whole = /\/(https?:\/.*)$/i.exec(`${url.pathname}${url.search}${url.hash}`)?.[1];
      if (whole !== undefined) return whole;
      const rest = pathBehind(url, wrapper) ?? '';
      const [first = ''] = rest.split('/');
      // One encoded piece is the whole target; what follows it belongs to the wrapper.
      return /^https?%3a/i.test(first) || /^[^/]*%2f/i.test(first)
        ? first
        : `${rest}${url.search}${url.hash}`;
    }
    case 'segment':
      return url.pathname
        .split('/')
        .find((piece) => piece.startsWith(prefix))
        ?.slice(prefix.length);
    case 'host': {
      // A hyphen is written twice, a dot as one.
      const label = host.slice(0, host.indexOf('.'));
      const own = label.split('--').map((part) => part.replaceAll('-', '.'));
      const kept = [...url.searchParams].filter(([name]) => !name.startsWith('_x_tr_'));
      const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
      return `${own.join('-')}${url.pathname}${query}${url.hash}`;
    }
    default:
      return undefined;
  }
}

/** The target in plain writing; undefined where it cannot be read. */
function written(raw: string, { encoding }: Wrapper): string | undefined {
  const text = encoding === undefined ? raw : decoders[encoding](raw);
  // Encoded once more than needed, as by two wrappers of one kind.
  return text !== undefined && /^(?:https?(?:%|:%2f)|[^/:?#]*%2f)/i.test(text) ? decode(text) : text;
}

const decoders: Readonly<Record<NonNullable<Wrapper['encoding']>, (raw: string) => string | undefined>> = {
  base64: (raw) => fromBase64(raw),
  // `https-3A__x.com_aster-5Fgarden`: a hyphen for the percent sign, an underscore for the slash.
  'proofpoint-2': (raw) => decode(raw.replaceAll('_', '/').replace(/-(?=[0-9A-F]{2})/g, '%')),
  // `__https://x.com/aster*7E__;Iw!!…`: letters that were taken out follow, each leaves an asterisk.
  'proofpoint-3': (raw) => {
    const [text = '', rest = ''] = raw.replace(/^__/, '').split('__;', 2);
    if (!text.includes('*')) return text;
    const out = fromBase64(rest.split('!', 1)[0] ?? '') ?? '';
    let at = 0;
    return text.includes('**') ? undefined : text.replace(/\*/g, () => out[at++] ?? '');
  },
};

/** Text in Base64, in the alphabet of addresses as well; undefined for what is none. */
function fromBase64(raw: string): string | undefined {
  try {
    return atob(raw.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
  } catch {
    return undefined;
  }
}

/** A target leads somewhere: an address with its scheme, or a host. */
const isTarget = (text: string): boolean =>
  /^(?:https?:\/|(?:[^\s/?#:]+\.)+[^\s/?#:]+(?:[/?#:]|$))/i.test(text);
