/**
 * Starts a command by its name, `node scripts/run.js check --format json`, as npm and the hooks do: from its bundle where that is
 * fresh, and else from its own files.
 */
import './node/ready.js';
import * as node from 'node:module';

const [name = ''] = process.argv.splice(2, 1);
const { start, main } = (await bundled()) ?? {
  ...(await import('./node/command.ts')),
  ...(await import(`./${name}.ts`)),
};
await start(main);

async function bundled() {
  // Not before an old Node has been told from ours.
  const { freshBundle } = await import('./node/bundle/fresh.js');
  const bundle = freshBundle(name);
  if (!bundle) return undefined;
  // An error of ours names the lines that somebody wrote.
  node.setSourceMapsSupport(true, { nodeModules: true });
  try {
    return await import(bundle);
  } catch {
    // Another process has just replaced it. What is wrong with the code itself, its own files say as well.
    return undefined;
  }
}
