/** Is an organisation the example that this product ships, to the letter? Then its people are invented, and nobody has a right by it. */
import { hash } from 'node:crypto';
import type { Kind } from '../core/kinds/kinds.ts';
import type { Registry } from '../core/model/registry.ts';

/** Those who have a say, and all that gives one. */
const kinds: ReadonlySet<Kind> = new Set<Kind>(['organization', 'people', 'units']);

/** SHA-256 of the example, one for each example that was ever released: a test holds the last one against the files. */
const shipped: ReadonlySet<string> = new Set([
  '4bf19db927a89a329c52327bb805da0719121dc53db8379dd9c34a6378880ad8',
  '8fdb7c2438e22e3b97c5e94f37dd9fa24cc94fa7c87b2238803e80bfc4abb66e',
]);

/** Are the organisation, its people and its units those of the example, with none changed, added or taken away? */
export const isShippedExample = (registry: Registry): boolean => shipped.has(exampleHash(registry));

/** The hash of an organisation, its people and its units. */
export function exampleHash({ files }: Registry): string {
  const lines = files
    .filter(({ role }) => role.role === 'entry' && kinds.has(role.kind))
    .map(({ path, text = '' }) => `${path} ${hash('sha256', text)}`);
  return hash('sha256', lines.sort().join('\n'));
}
