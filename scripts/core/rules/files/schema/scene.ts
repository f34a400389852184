/** The file that sentences are about, and what they are made of. */

import type { z } from 'zod';
import type { Finding, KeyPath } from '../../../model/finding.ts';
import type { InBoth } from '../../../model/wording.ts';
import type { Locator } from '../../../yaml/locate.ts';

/** What the sentences need to know of the file. */
export interface Scene {
  readonly file: string;
  /** What such an entry is, with its article: `a channel`. */
  readonly singular: InBoth;
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  /** Positions and raw scalars of the file; absent for data without a text. */
  readonly locator: Locator | undefined;
}

/** A finding, and the key it is about: one mistake can show as a key too many and a key too few. */
export interface Sentence {
  readonly finding: Finding;
  /** The map that holds the key, or lacks it. */
  readonly map?: KeyPath;
  readonly missing?: string;
  readonly unknown?: string;
  /** What the unknown key was meant to be. */
  readonly meant?: string | undefined;
}
