/** What a host hands to core: one file as it was read. Core never opens a file itself. */

import type { ReadPage } from '../content/mdx.ts';
import type { ReadProse } from '../content/prose.ts';
import type { Said } from './finding.ts';

/** Why a file, or a part of it, is not fit to be read; each has its rule. */
export interface ReadError extends Said {
  readonly kind: 'linked' | 'outsized' | 'excess' | 'encoding' | 'unreadable' | 'syntax';
  /** Offset into the text, where there is one. */
  readonly offset?: number;
}

/** A file of bytes: core never sees these themselves. */
export interface Asset {
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
  /** The media type by which its first bytes are known, whatever its name says; undefined for another one. */
  readonly type: string | undefined;
}

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  /** Decoded text; absent when the file could not be read as text. */
  readonly text?: string;
  /** Where the YAML lies in the text of an MDX page, in UTF-16 code units; absent for plain YAML. */
  readonly frontMatter?: { readonly start: number; readonly end: number; readonly body: number };
  /** How a page is read with the site's compiler, from the host that has it: a page without it counts as unread. */
  readonly readPage?: ReadPage;
  /** How the prose of a page is read, from the same host. */
  readonly readProse?: ReadProse;
  /** What is known of an asset, in place of a text. */
  readonly asset?: Asset;
  readonly readErrors?: readonly ReadError[];
  /** Data in place of text, from a host that has no file: the browser's draft, a published registry. */
  readonly value?: unknown;
  /** The data is what was published, and was held against the contract then: it is not judged a second time. */
  readonly published?: true;
}
