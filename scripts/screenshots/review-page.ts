/** The comment of the review under a pull request, as a page: of a change that is made for the picture, by the command itself. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { gitEnvironment } from '../node/git.ts';
import { ownRoot } from '../node/load.ts';
import { writeOver } from '../node/write.ts';

/** What the change does: a channel goes to somebody else, fewer channels for each owner, a promise is three times as long. */
const edits: readonly (readonly [path: string, was: RegExp, is: string])[] = [
  ['channels/x/ferrane_fr.yaml', /^owner: .*$/m, 'owner: celia-vautrin'],
  ['policy/organization.yaml', /channels_per_owner: \d+/, 'channels_per_owner: 2'],
  ['policy/handbook/moderation.mdx', /(Facebook: Portsmouth \| [^|]*\| )2 hours/, '$16 hours'],
];

/** The page; `folder` is empty, and gets a clone of this repository. Throws when a step fails, or an edit finds nothing. */
export function reviewPage(folder: string): string {
  run('git', ['clone', '-q', ownRoot, folder], ownRoot);
  for (const [path, was, is] of edits) {
    const file = join(folder, path);
    const text = readFileSync(file, 'utf8');
    if (!was.test(text)) throw new Error(`${path} holds nothing like ${was}.`);
    writeOver(file, text.replace(was, is));
  }
  const review = ['review', '--root', folder, '--base', 'HEAD', '--author', 'celia-vautrin-ferrane'];
  const markdown = run(
    process.execPath,
    [join(ownRoot, 'scripts/run.js'), ...review, '--format', 'markdown'],
    ownRoot,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Review</title><style>${style}</style>
<article><header>The review of Choirbook commented</header><div>${markdownToHtml(markdown).html}</div></article></html>`;
}

function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: gitEnvironment(),
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

const style = `body { margin: 24px; background: #fff; color: #1f2328; font: 14px/1.5 system-ui, sans-serif; }
article { max-width: 900px; margin: auto; border: 1px solid #d1d9e0; border-radius: 6px; }
header { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; color: #59636e; }
div { padding: 0 16px 8px; overflow-wrap: anywhere; }
h3 { margin: 20px 0 8px; font-size: 17px; } a { color: #0969da; text-decoration: none; }
code { padding: 2px 5px; border-radius: 6px; background: #eff1f3; font-size: 85%; }
table { border-collapse: collapse; } th, td { padding: 6px 12px; border: 1px solid #d1d9e0; text-align: left; }
li + li { margin-top: 4px; } ins { background: #dafbe1; } del { background: #ffebe9; }`;
