/** The draft in the window's own storage: there after the page is loaded again, gone with the window, never in an address. */

/** What somebody has written and chosen; names are those of the controls. */
export type Kept = Readonly<Record<string, string>>;

export class Store {
  readonly #key: string;

  /** One draft per handbook: several may stand on one host. */
  constructor(base: string) {
    this.#key = `choirbook text ${base}`;
  }

  /** Nothing where nothing is kept, or what is kept cannot be read. */
  read(): Kept {
    try {
      const found: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? '{}');
      const entries = Object.entries(found ?? {}).filter(([, value]) => typeof value === 'string');
      return Object.fromEntries(entries);
    } catch {
      return {};
    }
  }

  /** A browser that keeps nothing is no error. */
  write(kept: Kept): void {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(kept));
    } catch {
      // Then the text is only on the page.
    }
  }
}
