/** How many pages of the handbook are built: a large one takes minutes. */
import type { AstroIntegration } from 'astro';
import { progressOf } from '../../scripts/node/progress.ts';

/** Shows it where `showProgressOn` has said that a person looks. */
export const buildProgress = (): AstroIntegration => ({
  name: 'choirbook-build-progress',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((usual) => {
        const tell = progressOf('Building', 'pages');
        let done = 0;
        let total = 0;
        return {
          ...usual,
          getStaticPaths: async () => {
            const paths = await usual.getStaticPaths();
            total = paths.length;
            return paths;
          },
          render: async (request, options) => {
            const page = await usual.render(request, options);
            tell(++done, total);
            return page;
          },
        };
      }),
  },
});
