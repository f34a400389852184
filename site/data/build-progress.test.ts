import { afterEach, expect, test } from 'vitest';
import { showProgressOn } from '../../scripts/node/progress.ts';
import { buildProgress } from './build-progress.ts';

let written: string[] = [];
const screen = (isTTY: boolean) => ({
  isTTY,
  write: (text: string) => {
    written.push(text);
  },
});
afterEach(() => {
  showProgressOn(undefined);
  written = [];
});

/** What Astro does with the prerenderer of a build of so many pages. */
async function build(pages: number): Promise<number> {
  let rendered = 0;
  const usual = {
    name: 'usual',
    getStaticPaths: async () => Array.from({ length: pages }, (_, at) => ({ pathname: `/${at}/` })),
    render: async () => {
      rendered++;
      return new Response('');
    },
  };
  let made = usual;
  const hook = buildProgress().hooks['astro:build:start'] as (context: unknown) => void;
  hook({
    setPrerenderer: (make: (one: typeof usual) => typeof usual) => {
      made = make(usual);
    },
  });
  for (const _page of await made.getStaticPaths()) await made.render();
  return rendered;
}

test('a large build says how far it is, on a terminal only', async () => {
  showProgressOn(screen(true));
  expect(await build(2000)).toBe(2000);
  expect(written[10]).toBe('\r\u001B[2KBuilding: 200 of 2,000 pages, 10 %');
  expect(written.at(-1)).toBe('\r\u001B[2K');
  written = [];
  showProgressOn(screen(false));
  await build(2000);
  showProgressOn(screen(true));
  await build(300);
  expect(written).toEqual([]);
});
