/** What the compiler makes of a page, as far as it is asked here, and the parts of which something is said. */

/** A node of the compiler's tree (mdast), as far as it is asked here. */
export interface PageNode {
  readonly type: string;
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
  readonly children?: readonly PageNode[];
  readonly name?: string | null;
  readonly url?: string;
  readonly value?: string;
  readonly ordered?: boolean | null;
  /** Of a block of code: its language, and what stands behind that. */
  readonly lang?: string | null;
  readonly meta?: string | null;
  /** A list for a tag, a map for a directive. */
  readonly attributes?: readonly TagAttribute[] | Readonly<Record<string, unknown>> | null;
}

interface Point {
  /** In UTF-16 code units from the start of the text. */
  readonly offset?: number | undefined;
}

export interface TagAttribute {
  readonly type: string;
  readonly name?: string;
  /** A text, nothing for a bare name, or an expression with its source. */
  readonly value?: string | null | { readonly value: string };
}

/** The compiler of the site. Both throw an error whose message begins with `line:column: ` where they give up. */
export interface PageCompiler {
  /** Reads a page into its tree. */
  parse(text: string): PageNode;
  /** Makes of a page what the site renders, and forgets it. */
  compile(text: string): void;
}

/** An attribute with its value as the compiler keeps it, which is absent for a bare name. */
export interface Attribute {
  readonly name: string;
  readonly value?: string;
  /** Its value is an expression. */
  readonly computed?: true;
  readonly offset: number;
}

/** Where a tag stands and what it holds, blank text left out: tags by their names, the rest as markdown calls it. */
export interface Place {
  readonly within: string;
  readonly holds: readonly { readonly what: string; readonly offset: number }[];
}

/** A part of a page that can do more than be read. */
export type PagePart =
  | { readonly type: 'esm'; readonly word: string; readonly offset: number }
  /** `{…}` in the text, as an attribute's value, spread into a tag, or behind a directive. */
  | { readonly type: 'expression'; readonly source: string; readonly offset: number }
  | {
      readonly type: 'tag';
      readonly name: string;
      readonly attributes: readonly Attribute[];
      /** Absent where a tag of the page lost its other half: nobody knows what holds what. */
      readonly place?: Place;
      readonly offset: number;
    }
  /** An address as the compiler keeps it. */
  | { readonly type: 'link'; readonly destination: string; readonly offset: number }
  /** A picture is fetched without a click; without a destination it shows what a definition elsewhere names. */
  | { readonly type: 'picture'; readonly destination?: string; readonly offset: number }
  /** A block of code; `metaOffset` is where `meta` begins. */
  | {
      readonly type: 'code';
      readonly language: string;
      readonly meta: string;
      readonly metaOffset: number;
      readonly lines: number;
      readonly offset: number;
    }
  | { readonly type: 'deep'; readonly limit: number; readonly offset: number }
  /** More of something than the build renders in reasonable time. */
  | { readonly type: 'size'; readonly of: Size; readonly limit: number; readonly offset: number }
  /** A node of a type that nobody has allowed. */
  | { readonly type: 'unknown'; readonly what: string; readonly offset: number };

/**
 * What there is too much of: characters of a line; parts and components of the page; blocks of code, their characters, the
 * lines of one and the characters of its lines; words marked in code, times its characters.
 */
export type Size = 'line' | 'page' | 'components' | 'samples' | 'code' | 'sample' | 'sample line' | 'marks';

/** What is found in a tree, and where its text is only shown: code, and the quoted values of tags. */
export interface TreeReading {
  readonly parts: readonly PagePart[];
  readonly shown: readonly (readonly [from: number, to: number])[];
  /** Where blocks begin. */
  readonly blocks: ReadonlySet<number>;
}
