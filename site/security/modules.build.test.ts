/**
 * The modules of a build and of a dev server, without any rule before them: the compiler makes imports of what a page
 * names, and nothing of the data becomes a module.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import { build, createServer, type Plugin } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../testing/build.ts';
import { writeMuseum } from '../testing/museum.ts';
import { pageModules } from './modules.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'choirbook-modules-')));
const page = join(root, 'policy/handbook/hours.mdx');

/** A person's file that is a program as well: the review never shows what stands in its last comment. */
const program = `role: 1 /* Nora
# */;globalThis.pwned = true; export default '';
`;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeAll(() => {
  write('policy/people/nora-belanger.yaml', program);
  write('policy/handbook/pwned.js', program);
  write('policy/handbook/crisis.mdx', 'x');
  write('outside/pwned.js', program);
  write('calendar/figures/2026.csv', 'a,b\n');
  symlinkSync(join(root, 'policy'), join(root, 'outside/link'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Astro's compiler of pages, with no plugin of ours. */
const compiler: Plugin = {
  name: 'compiler',
  transform: {
    filter: { id: /\.mdx(?:\?|$)/ },
    async handler(code, id) {
      const renderer = await satteri({ features: { directive: true } }).createMdxRenderer?.({}, {
        optimize: false,
      } as never);
      const { code: made } = (await renderer?.process(code, id.replace(/\?.*$/, ''), {})) ?? { code: '' };
      // Astro adds the export later.
      return { code: `${made}\nexport default MDXContent;`, map: null };
    },
  },
};

/** The packages of the runtime are none of our business here; last, as Vite treats those of a server. */
const outside: Plugin = {
  name: 'outside',
  resolveId: (id) => (/^(?:astro|@astrojs|node:)/.test(id) ? { id, external: true } : null),
};

/** What is made of a page of these words: the bundled text, or why there is none. */
async function bundled(text: string, hooks: readonly Plugin[], input = page): Promise<string> {
  write('policy/handbook/hours.mdx', text);
  try {
    const result = await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [...hooks, compiler, outside],
      build: { write: false, ssr: true, rollupOptions: { input } },
    });
    return [result]
      .flat()
      .flatMap((one) => ('output' in one ? one.output : []))
      .map((file) => ('code' in file ? file.code : String(file.source)))
      .join('\n');
  } catch (error) {
    return `refused: ${error instanceof Error ? error.message : error}`;
  }
}

const hooks = () => [pageModules(root)];

describe('a build', () => {
  const hidden = '![x](<\u00a0/../../people/nora-belanger.yaml>)\n';

  test('makes a program of a person’s file when nobody stops it: the attack is real', async () => {
    expect(await bundled(hidden.replace('\u00a0/../..', '..'), [])).toMatch(
      /globalThis\.pwned = (?:true|!0)/,
    );
  });

  test.each([
    ['a person’s file', hidden],
    ['the same by a plain path', '![x](../people/nora-belanger.yaml)\n'],
    ['the same by an import', "import x from '../people/nora-belanger.yaml'\n\n{x}\n"],
    ['the same by a late import', "{import('../people/nora-belanger.yaml')}\n"],
    ['a program beside the page', '![x](./pwned.js)\n'],
    ['a program elsewhere', '![x](../../outside/pwned.js)\n'],
    ['a module of Node', "export * from 'node:fs'\n"],
    ['a module of Astro', "import x from 'astro/config'\n\n{x}\n"],
    ['another page', "import x from './crisis.mdx'\n\n{x}\n"],
    ['the text of a file', "import x from './crisis.mdx?raw'\n\n{x}\n"],
    ['data in the address', "import 'data:text/javascript,globalThis.pwned=true'\n"],
    ['a file by its address', `import '${`file://${join(root, 'outside/pwned.js')}`}'\n`],
  ])('never takes in %s', async (_what, text) => {
    expect(await bundled(text, hooks())).toMatch(/^refused: [\s\S]*pages import nothing/);
  });

  test.each([
    ['an entry', '../policy/people/nora-belanger.yaml'],
    ['a table', '../calendar/figures/2026.csv?raw'],
    ['a page as text', '../policy/handbook/crisis.mdx?raw'],
    ['a page as an address', '../policy/handbook/crisis.mdx?url'],
    ['a page as a worker', '../policy/handbook/crisis.mdx?worker'],
    ['a page with a query of the runtime, and one more', '../policy/handbook/crisis.mdx?v=1&raw'],
    ['an entry by a link', './link/people/nora-belanger.yaml'],
  ])('never makes a module of %s, from wherever it is asked', async (_what, path) => {
    write('outside/own.js', `import x from ${JSON.stringify(path)};\nconsole.log(x);\n`);
    expect(await bundled('x', hooks(), join(root, 'outside/own.js'))).toMatch(
      /^refused: [\s\S]*is data, and no module/,
    );
  });

  test('takes in a page that names nothing', async () => {
    expect(await bundled('Nine **to** five. ![x](/x.png)\n', hooks())).toContain('Nine ');
  });
});

describe('a server', () => {
  test.each([
    '/policy/people/nora-belanger.yaml',
    '/policy/people/nora-belanger.yaml?import',
    '/calendar/figures/2026.csv?raw',
    '/policy/handbook/crisis.mdx?url',
    '/POLICY/people/nora-belanger.yaml',
  ])('makes no module of %s', async (url) => {
    const server = await createServer({
      root,
      configFile: false,
      logLevel: 'silent',
      server: { middlewareMode: true, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
      plugins: [...hooks(), compiler],
    });
    try {
      for (const environment of [server.environments.ssr, server.environments.client]) {
        await expect(
          environment.transformRequest(join(root, url.slice(1))),
          environment.name,
        ).rejects.toThrow('is data, and no module');
      }
    } finally {
      await server.close();
    }
  });
});

test('with the rule taken out of the code, the build refuses the module, and runs nothing', () => {
  const museum = join(root, 'museum');
  mkdirSync(museum);
  writeMuseum(museum);
  writeFileSync(join(museum, 'policy/people/nora-belanger.yaml'), `name: Nora\nunit: shop\n${program}`);
  writeFileSync(
    join(museum, 'policy/handbook/hours.mdx'),
    '---\ntitle: Hours\ndescription: Hours.\n---\n![x](../people/nora-belanger.yaml)\n',
  );
  const build = () =>
    buildSite({
      root: museum,
      outDir: join(root, 'dist'),
      today: '2026-12-01',
      without: {
        'site/security/page-guard.ts': [
          /const rules = \[[^\]]*\];/,
          'const rules: (typeof unsafeContent)[] = [];',
        ],
        'site/security/tree.ts': [/throw new RefusedPage\(/, 'void new RefusedPage('],
      },
    });
  expect(build).toThrow(/hours\.mdx asks for the module .*: pages import nothing/);
});
