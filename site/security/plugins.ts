/** What stands around Astro's MDX compiler: before it the page guard, behind it the components that a page may name. */
import { relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { broughtComponents } from '../../scripts/core/content/components.ts';
import { renderText } from '../../scripts/report/text.ts';
import { ownComponents, starlightComponents } from './components.ts';
import { judge } from './page-guard.ts';

const page = { id: /\.mdx(?:\?|$)/ };

/** Hands the compiler only what was judged; stops the build at anything else, with every place. */
export const pageGuard = (root: string): Plugin => ({
  name: 'choirbook-page-guard',
  enforce: 'pre',
  transform: {
    order: 'pre',
    filter: page,
    handler(code, id) {
      const path = relative(resolve(root), id.replace(/\?.*$/s, '')).split(sep).join('/');
      const verdict = judge(path, code);
      if ('text' in verdict) return { code: verdict.text, map: null };
      const [first] = verdict.refused;
      this.error({
        message: refusal(verdict.refused),
        id,
        ...(first && { loc: { file: id, line: first.line, column: first.column } }),
      });
    },
  },
});

/** The report of a refusal: as `check` prints it. */
export const refusal = (refused: Parameters<typeof renderText>[0]): string =>
  renderText(refused, 'Pages are text, and these are not: nothing of them is run, and nothing is published.');

const from = new RegExp(`^${starlightComponents}$`);

/** Pages import nothing: the components they name are handed to them, and only those, so that no page carries more. */
export const handComponents = (): Plugin => ({
  name: 'choirbook-components',
  // The pages of another repository have no packages beside them.
  resolveId: {
    order: 'pre',
    filter: { id: from },
    handler(id, importer) {
      return importer && page.id.test(importer) ? this.resolve(id, import.meta.filename) : null;
    },
  },
  transform: {
    filter: page,
    handler(code) {
      // The compiler asks for each component that the page did not define, by name.
      const named = broughtComponents.filter((name) => code.includes(`_missingMdxReference("${name}"`));
      if (named.length === 0) return null;
      const list = named.join(', ');
      const imports = named.map((name) => {
        const own = ownComponents.get(name);
        return own === undefined
          ? `import { ${name} } from '${starlightComponents}';`
          : `import ${name} from ${JSON.stringify(own)};`;
      });
      return {
        code: `${code}\n${imports.join('\n')}\nexport const components = { ${list} };\n`,
        map: null,
      };
    },
  },
});
