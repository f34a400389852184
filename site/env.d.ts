/** Starlight's additions to Astro's types; the configuration that would bring them in is no TypeScript. */
import type {} from '@astrojs/starlight';
