/** Makes the bundle of a command: its code in one file of JavaScript, which starts sooner than hundreds of modules. */
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { writeOver } from '../write.ts';
import { bundles, type Contents, codeRoot, stateOf } from './fresh.js';

/** A file as it was read. */
type Inputs = Map<string, { readonly text: string; readonly state: string }>;

/** What says how the modules are put together. */
const settings = ['package-lock.json', 'package.json', 'tsconfig.json', 'scripts/node/bundle/make.ts'];

/** Makes it of the code as it lies here, in place of the last one. Throws where that changes meanwhile, or nothing can be written. */
export async function makeBundle(command: string): Promise<void> {
  const inputs: Inputs = new Map();
  for (const path of settings) inputs.set(path, { text: textOf(path), state: stateOf(path) });
  const entry = `export { start } from './node/command.ts';\nexport { main } from './${command}.ts';\n`;
  const build = await rolldown({
    cwd: codeRoot,
    input: 'entry.ts',
    platform: 'node',
    // It has a library for each system.
    external: ['satteri'],
    plugins: [entryOf(entry), placesKept(inputs)],
    logLevel: 'silent',
  });
  const { output } = await build.generate({ codeSplitting: false, sourcemap: true });
  await build.close();
  const [{ code, map }] = output;
  // Both: a file that is written twice within one tick of the clock can keep its state.
  const changed = [...inputs].find(
    ([path, { text, state }]) => stateOf(path) !== state || textOf(path) !== text,
  );
  if (changed) throw new Error(`${changed[0]} changed while it was bundled.`);
  const file = `${command}.${hash('sha256', code)}.js`;
  mkdirSync(bundles, { recursive: true });
  writeOver(join(bundles, `${file}.map`), JSON.stringify(map));
  writeOver(join(bundles, file), `${code}\n//# sourceMappingURL=${file}.map\n`);
  const states = [...inputs].map(([path, { state }]): [string, string] => [path, state]);
  const contents: Contents = { root: codeRoot, node: process.version, file, inputs: states };
  writeOver(join(bundles, `${command}.json`), JSON.stringify(contents));
  for (const name of readdirSync(bundles))
    if (name.startsWith(`${command}.`) && !name.startsWith(file) && name !== `${command}.json`)
      rmSync(join(bundles, name), { force: true });
}

const textOf = (path: string) => readFileSync(join(codeRoot, path), 'utf8');

/** A module that lies nowhere: what is wanted of the others. */
const entryOf = (text: string): Plugin => {
  const id = join(codeRoot, 'scripts/entry.ts');
  return {
    name: 'entry',
    resolveId: (source) => (source === 'entry.ts' ? id : undefined),
    load: (path) => (path === id ? text : undefined),
  };
};

/** Notes each file that is read, and lets its code find what lies beside it as if it ran where it was written. */
const placesKept = (inputs: Inputs): Plugin => ({
  name: 'places-kept',
  transform(text, id) {
    const path = relative(codeRoot, id).replaceAll(sep, '/');
    if (id.startsWith('\0') || path === 'scripts/entry.ts') return undefined;
    inputs.set(path, { text, state: stateOf(path) });
    if (!path.startsWith('scripts/')) return undefined;
    const code = text
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)));
    // Each line stays in its place, which is all that a stack tells.
    return { code, map: null };
  },
});
