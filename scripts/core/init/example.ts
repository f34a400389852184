/** Whose repository is it? `init` empties the example, and never what is somebody's own. */
import type { Registry } from '../model/registry.ts';

/** The organisation that a fresh clone shows. Its domain is reserved, so that nobody else can have it. */
const example = { name: 'Ferrane', website: 'https://ferrane.example' } as const;

/** Does the repository still hold the example? */
export function isExample({ organization }: Registry): boolean {
  const { name, websites } = organization?.data ?? {};
  return name === example.name && websites?.[0] === example.website;
}

/** Is there nothing to lose: the example, or neither an organisation nor a channel? */
export const isNobodys = (registry: Registry): boolean =>
  isExample(registry) || (registry.organization === undefined && registry.channels.size === 0);
