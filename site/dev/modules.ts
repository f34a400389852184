/** Vite keeps what it has run; after a change of the data, what hangs on them is run again at the next request. */
import type { EnvironmentModuleNode, ViteDevServer } from 'vite';

/** The browser's modules hold no data; Astro's own environment holds the loaders, which read them anew at each call. */
const withoutData = ['client', 'astro'];

/** Forgets some modules, and all that import them, where pages are rendered. */
export function forgetModules(server: ViteDevServer, picks: (id: string) => boolean): void {
  for (const environment of Object.values(server.environments)) {
    if (withoutData.includes(environment.name)) continue;
    const { moduleGraph } = environment;
    const forgotten = new Set<EnvironmentModuleNode>();
    for (const [id, node] of moduleGraph.idToModuleMap)
      if (picks(id)) moduleGraph.invalidateModule(node, forgotten, Date.now(), true);
    if (!('runner' in environment)) continue;
    // Vite's graph knows what was compiled, the runner what was evaluated: both must forget.
    const { evaluatedModules } = environment.runner as Runner;
    for (const { id } of forgotten) {
      const evaluated = id === null ? undefined : evaluatedModules.getModuleById(id);
      if (evaluated) evaluatedModules.invalidateModule(evaluated);
    }
  }
}

interface Runner {
  readonly evaluatedModules: {
    getModuleById(id: string): object | undefined;
    invalidateModule(module: object): void;
  };
}
