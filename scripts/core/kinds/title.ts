/** What an entry is called. */
import type { Text } from './fields.ts';
import { type Kind, kinds } from './kinds.ts';

/** The value of the key that its kind declares as the title, or its id where none is declared; undefined where the key is broken. */
export function titleOf(kind: Kind, { id, data }: { readonly id: string; readonly data: object }) {
  const { title } = kinds[kind];
  return title === undefined ? id : (data as Readonly<Record<string, Text | undefined>>)[title];
}
