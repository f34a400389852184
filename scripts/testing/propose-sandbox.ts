/** For tests: `npm run propose` on a copy of the fixture base, and the answers to its questions. */
import { readdirSync } from 'node:fs';
import { expect } from 'vitest';
import { cliSandbox, command } from './cli-sandbox.ts';

export const day = ['--today', '2026-12-01'];
export const garden = 'channels/x/aster_garden.yaml';
const answers = {
  '--unit': 'museum',
  '--owner': 'ada-noor',
  '--deputy': 'ben-roy',
  '--audience': 'visitors',
  '--language': 'en',
  '--purpose': 'Show what is in flower this week: "roses", #tulips & more.',
  '--why': 'Gardeners of the town meet here, and no channel of ours speaks of plants.',
};
export const flags = (changes: Record<string, string | undefined> = {}) =>
  Object.entries({ ...answers, ...changes }).flatMap(([flag, value]) =>
    value === undefined ? [] : [flag, value],
  );
export const address = ['--from-url', 'https://twitter.com/Aster_Garden?s=20'];

/** The command in a fresh sandbox for every test of the file. */
export function proposeSandbox() {
  const here = cliSandbox();
  const propose = (...args: string[]) => command('propose', ['--root', here.root, ...day, ...args]);

  /** Every file, so that nothing is written unnoticed. */
  const tree = () => (readdirSync(here.root, { recursive: true }) as string[]).sort();
  const untouched = async (run: () => ReturnType<typeof command>) => {
    const before = tree();
    const result = await run();
    expect(tree()).toEqual(before);
    return result;
  };
  return { here, propose, tree, untouched };
}
