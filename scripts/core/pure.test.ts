/** The guards of core: what is not pure, and what imports in a circle, does not get past the compiler and the linter. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'choirbook-pure-'));
const planted = join(folder, 'scripts/core');

/** One a line, each in a file of core. */
const impure = {
  tsc: [
    "export const a = fetch('https://a.example');",
    'export const b = document.title;',
    "export const c = localStorage.getItem('c');",
    'export const d = setTimeout(() => undefined, 1);',
    'export const e = process.cwd();',
    'export const f = performance.now();',
    'export const g = crypto.randomUUID();',
  ],
  biome: [
    'export const h = Date.now();',
    'export const i = new Date();',
    'export const j = Math.random();',
    'export const k = Temporal.Now.instant();',
    'export const { now } = Date;',
    'export const { random } = Math;',
    'export const { Now } = Temporal;',
    'export const Clock = Date;',
    "export const o = Date['now']();",
    "export const p = Reflect.get(Date, 'now');",
    'export const q = new (class extends Date {})();',
    'export const r = new Date;',
    'export const s = new Date(...[]);',
    'export const t = new Date([Date][0].now());',
    "export const u = new Intl.DateTimeFormat('en').format();",
    "export const v = Function('return Date.now()')();",
    'export const l = Reflect.get(globalThis, "fetch");',
    "console.log('m');",
    "export { join as n } from 'node:path';",
  ],
};

const pure = `export const day = (text: string) => new Date(\`\${text}T00:00:00Z\`).toISOString();
export const host = (text: string) => URL.parse(text)?.hostname;
export const end = (year: number) => new Date(Date.UTC(year, 12, 0)).getUTCDate();
export const most = [1, 2].reduce((one, other) => Math.max(one, other));
export const seconds = Temporal.Duration.from('PT1M').total('seconds');
`;

const run = (name: string, ...args: string[]): string =>
  spawnSync(join(root, 'node_modules/.bin', name), args, { cwd: folder, encoding: 'utf8' }).stdout;

beforeAll(() => {
  mkdirSync(planted, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const file of ['globals.d.ts', 'tsconfig.json', 'pure.grit'])
    copyFileSync(join(root, 'scripts/core', file), join(planted, file));
  copyFileSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  const linter = readFileSync(join(root, 'biome.jsonc'), 'utf8');
  writeFileSync(
    join(folder, 'biome.jsonc'),
    linter.replace('"vcs": { "enabled": true', '"vcs": { "enabled": false'),
  );
  writeFileSync(join(planted, 'impure.ts'), [...impure.tsc, ...impure.biome].join('\n'));
  writeFileSync(join(planted, 'pure.ts'), pure);
  writeFileSync(
    join(planted, 'one.ts'),
    "import type { Two } from './two.ts';\nexport type One = Two | 1;\n",
  );
  writeFileSync(
    join(planted, 'two.ts'),
    "import { type One } from './one.ts';\nexport type Two = One | 2;\n",
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the compiler knows neither the page nor Node in core', () => {
  const said = run('tsc', '-p', planted, '--pretty', 'false');
  const lines = new Set([...said.matchAll(/impure\.ts\((\d+),/g)].map(([, line]) => Number(line)));
  const refused = impure.tsc.filter((_, index) => lines.has(index + 1));
  expect(refused).toEqual(impure.tsc);
  expect(said).not.toContain('/pure.ts');
});

test('the linter refuses clock, dice and circles', () => {
  const said = run('biome', 'lint', '--reporter=github', '.');
  const lines = new Set([...said.matchAll(/impure\.ts,line=(\d+)/g)].map(([, line]) => Number(line)));
  const refused = impure.biome.filter((_, index) => lines.has(impure.tsc.length + index + 1));
  expect(refused).toEqual(impure.biome);
  expect(said).not.toContain('/pure.ts');
  const circles = said.split('\n').filter((line) => line.includes('noImportCycles'));
  expect(circles.map((line) => /(\w+)\.ts,/.exec(line)?.[1]).toSorted()).toEqual(['one', 'two']);
});
