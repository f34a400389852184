/**
 * What core may use of its host beside the language itself: pure, and the same in Node and in every browser. Nothing else
 * type-checks here, neither Node's API nor the page's. Only core's own tsconfig reads this file.
 */
type URLSearchParams = Iterable<[string, string]> & {
  get(name: string): string | null;
  getAll(name: string): string[];
  set(name: string, value: string): void;
  append(name: string, value: string): void;
  delete(name: string): void;
};
declare const URLSearchParams: new (
  from?: string | Record<string, string> | Iterable<readonly [string, string]>,
) => URLSearchParams;

interface URL {
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  host: string;
  hostname: string;
  readonly port: string;
  pathname: string;
  search: string;
  hash: string;
  readonly href: string;
  readonly searchParams: URLSearchParams;
}
declare const URL: {
  new (address: string, base?: string | URL): URL;
  parse(address: string, base?: string | URL): URL | null;
  canParse(address: string, base?: string | URL): boolean;
};

declare const URLPattern: new (parts: Readonly<Record<string, string>>) => { test(address: string): boolean };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
/** Base64 to text, one character per byte. Throws for what is none. */
declare function atob(text: string): string;
declare function structuredClone<T>(value: T): T;
