/** Where the components that a page names come from. */
import { fileURLToPath } from 'node:url';

export const starlightComponents = '@astrojs/starlight/components';

/** Ours in the place of those of Starlight that print an attribute as HTML. */
export const ownComponents: ReadonlyMap<string, string> = new Map(
  ['Card', 'LinkCard'].map((name) => [name, fileURLToPath(new URL(`${name}.astro`, import.meta.url))]),
);
