/** Platforms as the resolver wants them: host tables and compiled forms, built once from the data. */
import type { Platform } from '../kinds/platform.ts';
import { addTo } from '../model/lists.ts';
import { compileForm, type Form, partsOf } from './form.ts';
import { literalOf, patternToRegExp } from './pattern.ts';
import { Confusables } from './skeleton.ts';
import { wordsOf } from './words.ts';
import { compileWrappers, type Wrappers } from './wrapper.ts';

/** What the resolver needs of a platform file. */
export type PlatformData = Pick<Platform, 'name' | 'account'> &
  Partial<Pick<Platform, 'examples' | 'also_known_as'>>;
type Naming = NonNullable<Platform['account']['kinds']>[string];

/** One kind of account, compiled. */
export interface Kind {
  readonly name: string;
  readonly main: boolean;
  readonly data: Naming;
  readonly handle: RegExp | undefined;
  readonly id: RegExp | undefined;
  readonly views: ReadonlySet<string>;
  /** The handle is the first path segment of its address, where reserved words live. */
  readonly atRoot: boolean;
  /** The handle is a sub-domain of its address. */
  readonly inHost: boolean;
  readonly undecidedWith: ReadonlySet<string>;
  /** Turns a handle into the name of the key. */
  fold(handle: string): string;
}

/** A form with what it leads to: an account of a kind, or a thing that is none. */
export interface Route {
  readonly form: Form;
  readonly kind: Kind;
  readonly what: string | undefined;
}

/** One platform, compiled. */
export interface CompiledPlatform {
  readonly id: string;
  readonly name: string;
  readonly data: PlatformData;
  readonly main: Kind;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Routes whose first segment is a fixed word, by that word. */
  readonly fixed: ReadonlyMap<string, readonly Route[]>;
  /** The others: things first, then accounts, the longest first. */
  readonly loose: readonly Route[];
  /** Routes that name their host: sub-domains and app schemes. */
  readonly hosted: readonly Route[];
  /** Whole first segments that are no account, with what they are. */
  readonly reserved: ReadonlyMap<string, string>;
  readonly redirects: readonly Form[];
}

/** Every platform, ready for `resolve`. */
export interface Platforms {
  readonly byId: ReadonlyMap<string, CompiledPlatform>;
  /** By id, name and other names, as `wordsOf` writes them, without what stands between the words. */
  readonly names: ReadonlyMap<string, readonly CompiledPlatform[]>;
  readonly hosts: ReadonlyMap<string, readonly CompiledPlatform[]>;
  readonly sharedHosts: ReadonlySet<string>;
  readonly hostPatterns: readonly {
    readonly literal: string;
    readonly pattern: RegExp;
    readonly platform: CompiledPlatform;
  }[];
  readonly wrappers: Wrappers;
  readonly shortLinks: ReadonlyMap<string, CompiledPlatform>;
  readonly schemes: ReadonlyMap<string, CompiledPlatform>;
  readonly prefixes: readonly (readonly [string, CompiledPlatform])[];
  /** The platform of accounts with `@user@host` addresses on hosts that nobody claims. */
  readonly fediverse: CompiledPlatform | undefined;
  /** Letters that look alike, whatever the platform. */
  readonly confusables: Confusables;
}

/**
 * Compiles platform files. The order of the files does not matter; a later file with the same id wins. `confusables` is
 * the table of letters that look alike.
 */
export function compileWith(
  platforms: readonly { readonly id: string; readonly data: PlatformData }[],
  confusables: string,
): Platforms {
  const byId = new Map(platforms.map(({ id, data }) => [id, compilePlatform(id, data)]));
  const hosts = new Map<string, CompiledPlatform[]>();
  const sharedHosts = new Set<string>();
  const hostPatterns: { literal: string; pattern: RegExp; platform: CompiledPlatform }[] = [];
  const shortLinks = new Map<string, CompiledPlatform>();
  const schemes = new Map<string, CompiledPlatform>();
  const prefixes: [string, CompiledPlatform][] = [];
  for (const platform of byId.values()) {
    const { account } = platform.data;
    const own = new Set([...(account.hosts ?? []), ...(account.shared_hosts ?? [])]);
    const patterns = [...(account.host_patterns ?? [])];
    for (const host of account.shared_hosts ?? []) sharedHosts.add(host);
    for (const host of account.short_links ?? []) shortLinks.set(host, platform);
    for (const prefix of account.prefixes ?? []) prefixes.push([prefix, platform]);
    for (const source of allForms(account)) {
      const { protocol: scheme, hostname = '' } = partsOf(source);
      if (scheme === undefined) continue;
      if (!/^https?$/.test(scheme)) schemes.set(scheme, platform);
      else if (/^[a-z0-9.-]+$/.test(hostname)) own.add(hostname);
      else patterns.push(hostname);
    }
    for (const host of own) addTo(hosts, host, platform);
    for (const hostname of patterns)
      hostPatterns.push({ literal: literalOf(hostname), pattern: patternToRegExp(hostname, '.'), platform });
  }
  return {
    byId,
    names: namesOf(byId.values()),
    hosts,
    sharedHosts,
    hostPatterns,
    wrappers: compileWrappers([...byId.values()].flatMap(({ data }) => data.account.wrappers ?? [])),
    shortLinks,
    schemes,
    prefixes,
    fediverse: byId.values().find((platform) => platform.data.account.open === 'fediverse'),
    confusables: new Confusables(confusables),
  };
}

function namesOf(platforms: Iterable<CompiledPlatform>): Map<string, CompiledPlatform[]> {
  const names = new Map<string, CompiledPlatform[]>();
  for (const platform of platforms) {
    const { id, name, data } = platform;
    const own = [id, name, ...(data.also_known_as ?? [])].map((one) => wordsOf(one).join(''));
    for (const one of new Set(own)) addTo(names, one, platform);
  }
  return names;
}

function* allForms(account: Platform['account']): Iterable<string> {
  for (const naming of [account, ...Object.values(account.kinds ?? {})]) {
    yield* naming.forms ?? [];
    yield* naming.id?.forms ?? [];
  }
  for (const things of Object.values(account.not_accounts ?? {})) yield* things.filter(isForm);
  yield* account.redirects ?? [];
}

const isForm = (thing: string) => thing.startsWith('/') || thing.includes('://');

function compilePlatform(id: string, data: PlatformData): CompiledPlatform {
  const { account } = data;
  const main = compileKind(account.kind, account, true);
  const kinds = new Map([[main.name, main]]);
  for (const [name, naming] of Object.entries(account.kinds ?? {}))
    kinds.set(name, compileKind(name, naming, false));
  const fixed = new Map<string, Route[]>();
  const loose: Route[] = [];
  const hosted: Route[] = [];
  const reserved = new Map<string, string>();
  const add = (source: string, kind: Kind, what?: string) => {
    const form = compileForm(source);
    const route = { form, kind, what };
    if (form.hostname !== undefined) hosted.push(route);
    else if (form.first === undefined) loose.push(route);
    else addTo(fixed, form.first, route);
    // `/groups` alone is a list: nobody can be called so.
    if (what !== undefined && form.first !== undefined && form.size === 1 && !form.query)
      reserved.set(form.first, what);
  };
  for (const [what, things] of Object.entries(account.not_accounts ?? {})) {
    for (const thing of things) {
      if (isForm(thing)) add(thing, ownerOf(thing, kinds.values()) ?? main, what);
      else reserved.set(thing.toLowerCase(), what);
    }
  }
  for (const kind of kinds.values()) {
    for (const source of [...(kind.data.id?.forms ?? []), ...(kind.data.forms ?? [])]) add(source, kind);
  }
  // The longest form first, so that what follows a name is not taken for a view of it; then forms with a query.
  for (const routes of [...fixed.values(), loose, hosted]) {
    routes.sort((a, b) => b.form.size - a.form.size || Number(b.form.query) - Number(a.form.query));
  }
  const redirects = (account.redirects ?? []).map(compileForm);
  return { id, name: data.name, data, main, kinds, fixed, loose, hosted, reserved, redirects };
}

/** Whose thing is it? `/groups/:handle/posts/:post` goes on where the form of a group ends. */
function ownerOf(thing: string, kinds: Iterable<Kind>): Kind | undefined {
  let [owner, longest]: [Kind | undefined, number] = [undefined, 0];
  for (const kind of kinds) {
    for (const form of kind.data.forms ?? []) {
      if (form.length > longest && thing.startsWith(`${form.replace(/\/$/, '')}/`))
        [owner, longest] = [kind, form.length];
    }
  }
  return owner;
}

function compileKind(name: string, data: Naming, main: boolean): Kind {
  const ignore = new Set(data.handle?.ignore);
  const dropped = [
    ignore.has('dots') && '.',
    ignore.has('underscores') && '_',
    ignore.has('hyphens') && '\\-',
  ].filter(Boolean);
  const drop = dropped.length ? new RegExp(`[${dropped.join('')}]`, 'g') : undefined;
  const whole = (pattern: string | undefined) =>
    pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`, 'u');
  return {
    name,
    main,
    data,
    handle: whole(data.handle?.pattern),
    id: whole(data.id?.pattern),
    views: new Set(data.views),
    atRoot: /^https:\/\/[^/]+\/\{handle\}/.test(data.profile ?? ''),
    inHost: data.profile?.startsWith('https://{handle}.') === true,
    undecidedWith: new Set(data.undecided_with),
    fold(handle) {
      const kept = drop ? handle.replace(drop, '') : handle;
      return ignore.has('case') ? kept.toLowerCase().normalize('NFC') : kept;
    },
  };
}
