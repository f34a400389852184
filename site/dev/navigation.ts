/** The name of the site, as Starlight was told at the start, kept in step with the data. */
import type { Plugin } from 'vite';
import { source } from '../data/source.node.ts';

const settings = '\0virtual:starlight/user-config';
const prefix = 'export default ';

/** Is this the module in which Starlight keeps its settings? */
export const isNavigation = (id: string): boolean => id === settings;

/** Rewrites the title in Starlight's settings; settings in an unknown form stay as they are until a restart. */
export const liveNavigation = (): Plugin => ({
  name: 'choirbook-live-navigation',
  apply: 'serve',
  transform: {
    filter: { id: /^\0virtual:starlight\/user-config$/ },
    handler(code) {
      if (!code.startsWith(prefix)) return null;
      const known = JSON.parse(code.slice(prefix.length)) as { title?: Record<string, string> };
      const { name } = source().organization;
      const title = Object.fromEntries(Object.keys(known.title ?? {}).map((language) => [language, name]));
      return { code: `${prefix}${JSON.stringify({ ...known, title })}`, map: null };
    },
  },
});
