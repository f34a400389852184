/** One refused value with all that is known of it, and the wordings that several refusals share. */
import type { z } from 'zod';
import { references } from '../../../kinds/fields.ts';
import type { KeyPath } from '../../../model/finding.ts';
import { bare } from '../../../model/schema-shape.ts';
import { pair } from './quoted.ts';

export interface Wording {
  readonly message: string;
  readonly fix: string;
}

/** The value, where it stands, and what the schema says of that place. */
export interface Case {
  readonly path: KeyPath;
  readonly value: unknown;
  readonly raw: string | undefined;
  /** The key path as the subject of a sentence. */
  readonly key: string;
  readonly shown: string;
  readonly schema: z.core.$ZodType | undefined;
  readonly meaning: string | undefined;
}

/** `get` and not `has`: a schema that was described afterwards is a copy, which only `get` traces back. */
export const isReference = (schema: z.core.$ZodType) => references.get(bare(schema) as never) !== undefined;

/** What people put between two names. */
export const betweenNames = /\s*[,;&+/]\s*|\s+(?:and|et|und)\s+/;

/** Two where one belongs: an owner can name the others elsewhere. */
export const chooseOne = (path: KeyPath, first: unknown): string =>
  `Choose one${typeof first === 'string' ? `, such as \`${pair(path, first)}\`` : ''}${
    path.length === 1 && path[0] === 'owner' ? ', and name the others in `deputy` or `team`' : ''
  }.`;
