// Reads the organisation once, so that name, languages and address are written in one place: policy/organization.yaml.
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { registryIntegration } from './site/data/integration.ts';
import { source } from './site/data/source.node.ts';
import { starlightLocales } from './site/i18n/languages.ts';
import { searchIndex } from './site/search/integration.ts';
import { untrustedPages } from './site/security/integration.ts';
import { logo } from './site/shell/logo.node.ts';

const { organization } = source();
const address = organization.handbook ? new URL(organization.handbook) : undefined;

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: './dist',
  cacheDir: './.cache/astro',
  ...(address && { site: address.origin, base: address.pathname }),
  vite: {
    // A page of another repository is no code of that one: what is installed or set up there has no part in it.
    resolve: { tsconfigPaths: false },
    // Workers carry no remarks for the bundler.
    worker: {
      format: 'es',
      rolldownOptions: {
        output: { comments: false },
      },
    },
  },
  integrations: [
    registryIntegration(),
    untrustedPages(),
    starlight({
      title: organization.name,
      favicon: `/${logo() ?? 'favicon.svg'}`,
      locales: starlightLocales(organization.languages),
      // The side is our own: it knows the area of a page.
      sidebar: [],
      customCss: ['./site/styles/site.css'],
      routeMiddleware: './site/shell/route.ts',
      components: {
        Header: './site/shell/Header.astro',
        Sidebar: './site/shell/Sidebar.astro',
        Hero: './site/shell/NoTitle.astro',
        EditLink: './site/history/EditLink.astro',
        MarkdownContent: './site/security/MarkdownContent.astro',
      },
      // Our own 404 page speaks every language of the site: a host serves one page for all addresses that do not exist.
      disable404Route: true,
      pagination: false,
      // The search has an index of its own, made from the registry.
      pagefind: false,
    }),
    searchIndex(),
  ],
});
