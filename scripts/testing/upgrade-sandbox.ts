/** For tests: a product of two versions, and an organisation that began with the first. */
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { runUpgrade } from '../upgrade/run.ts';
import { gitIn } from './git.ts';

const today = '2026-12-01';
const museum = join(import.meta.dirname, 'base');

/** Where the two repositories of a test lie; a test may name others. */
export const at = { made: '', folder: '', product: '', root: '' };

export const put = (base: string, path: string, text: string | Buffer) => {
  fs.mkdirSync(dirname(join(base, path)), { recursive: true });
  fs.writeFileSync(join(base, path), text);
};
export const edit = (base: string, path: string, change: (text: string) => string) =>
  put(base, path, change(fs.readFileSync(join(base, path), 'utf8')));
export const commit = (base: string, subject: string) => {
  gitIn(base, 'add', '-A');
  gitIn(base, 'commit', '-q', '--no-verify', '--allow-empty', '-m', subject);
};
/** Every file of a repository with its text. */
export const tree = (base = at.root) =>
  Object.fromEntries(
    gitIn(base, '-c', 'core.quotePath=false', 'ls-files', '--cached', '--others')
      .split('\n')
      .filter((path) => fs.existsSync(join(base, path)))
      .sort()
      .map((path) => [path, fs.readFileSync(join(base, path), 'utf8')]),
  );

export async function upgrade(options: { yes?: boolean } = { yes: true }) {
  let stdout = '';
  const io = {
    stdin: Readable.from([]),
    stdout: {
      write: (text: string) => {
        stdout += text;
      },
    },
    stderr: { write: () => {} },
    env: {},
    cwd: at.folder,
  };
  const status = await runUpgrade({ home: at.product, root: at.root }, { ...options, today }, io);
  return { status, stdout };
}

export const lines = (name: string) => Array.from({ length: 12 }, (_, at) => `${name} ${at}\n`).join('');
export const platform = 'policy/platforms/x.yaml';

/** Where the two repositories of a test lie. */
function place(where: string): void {
  at.folder = where;
  at.product = join(at.folder, 'product');
  at.root = join(at.folder, 'ours');
}

/** Each test of a file has both repositories as they were. */
export function upgradeSandbox(): void {
  beforeAll(() => {
    at.made = fs.mkdtempSync(join(tmpdir(), 'choirbook-upgrade-'));
    place(join(at.made, 'first'));
    fs.mkdirSync(at.folder);
    // The product's example is the museum, under the name of the example.
    fs.cpSync(museum, at.product, { recursive: true });
    edit(at.product, 'policy/organization.yaml', (text) =>
      text
        .replace(/^name:.*$/m, 'name: Ferrane')
        .replace(/^websites:.*$/m, 'websites: [https://ferrane.example]'),
    );
    for (let part = 0; part < 25; part++) put(at.product, `scripts/part-${part}.ts`, lines(`part ${part}`));
    put(at.product, 'schema/channel.schema.json', '{}\n');
    put(at.product, 'site/styles/brand.css', lines('colour'));
    put(at.product, 'site/public/favicon.svg', '<svg/>\n');
    put(at.product, '.github/workflows/nightly.yml', lines('job'));
    put(at.product, '.github/CODEOWNERS', '* @somebody\n');
    put(
      at.product,
      'package.json',
      '{\n  "name": "choirbook",\n  "version": "1.0.0",\n  "scripts": { "check": "one" }\n}\n',
    );
    put(at.product, 'README.md', lines('readme'));
    gitIn(at.product, 'init', '-q', '-b', 'main');
    commit(at.product, 'Before');
    edit(at.product, 'scripts/part-0.ts', (text) => `${text}one\n`);
    commit(at.product, 'One');

    // The organisation takes a copy without history, and the museum is its own.
    fs.cpSync(at.product, at.root, { recursive: true, filter: (path) => !path.endsWith('/.git') });
    for (const data of ['policy', 'channels']) {
      fs.rmSync(join(at.root, data), { recursive: true });
      fs.cpSync(join(museum, data), join(at.root, data), { recursive: true });
    }
    gitIn(at.root, 'init', '-q', '-b', 'main');
    commit(at.root, 'Ours');

    edit(at.product, 'scripts/part-1.ts', (text) => text.replace('part 1 6', 'part 1 six'));
    edit(at.product, 'scripts/part-2.ts', (text) => `${text}two\n`);
    fs.rmSync(join(at.product, 'scripts/part-3.ts'));
    fs.rmSync(join(at.product, 'schema'), { recursive: true });
    put(at.product, 'scripts/new/part.ts', 'new\n');
    put(at.product, 'site/public/schema/channel.schema.json', '{}\n');
    put(
      at.product,
      'policy/platforms/harbour.yaml',
      `${fs
        .readFileSync(join(at.product, platform), 'utf8')
        .replaceAll('x.com', 'harbour.example')
        .replace(/^name:.*$/m, 'name: Harbour')
        .replace(
          /^decision:.*\n(?: .*\n)*/m,
          '',
        )}decision: { status: approved, reason: Theirs., on: 2026-01-01, by: ada-noor }\n`.replace(
        /^examples:\n(?: .*\n)*/m,
        '',
      ),
    );
    edit(at.product, platform, (text) =>
      `${text}website: https://x.example\n`.replace(/^website: https:\/\/x\.com.*\n/m, ''),
    );
    put(
      at.product,
      'package.json',
      '{\n  "name": "choirbook",\n  "version": "2.0.0",\n  "scripts": { "check": "two", "upgrade": "new" }\n}\n',
    );
    edit(at.product, '.github/workflows/nightly.yml', (text) => `${text}new job\n`);
    edit(at.product, 'channels/x/aster.yaml', (text) =>
      text.replace(/^purpose:.*$/m, 'purpose: The example says another thing.'),
    );
    commit(at.product, 'Two');
  });
  afterAll(() => fs.rmSync(at.made, { recursive: true, force: true }));
  beforeEach(() => {
    place(join(at.made, 'trial'));
    fs.cpSync(join(at.made, 'first'), at.folder, { recursive: true });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    fs.rmSync(at.folder, { recursive: true, force: true });
  });
}
