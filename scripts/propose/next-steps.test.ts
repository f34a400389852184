import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCharacter } from '../testing/any-character.ts';
import { depth } from '../testing/depth.ts';
import { branchName, nextCommands, quoted } from './next-steps.ts';

test('the commands of a proposal and of a report', () => {
  expect(nextCommands({ path: 'channels/x/aster_garden.yaml', kind: 'channels' })).toEqual([
    'git switch -c propose-x-aster_garden',
    'git add channels/x/aster_garden.yaml',
    'git commit -m "Propose channel x/aster_garden"',
    'git push -u origin propose-x-aster_garden',
  ]);
  const path = 'channels/unofficial/facebook/aster.shop.yaml';
  expect(nextCommands({ path, kind: 'unofficial', folder: "/home/ada/l'organisation" })).toEqual([
    "cd '/home/ada/l'\\''organisation'",
    'git switch -c report-facebook-aster-shop',
    `git add ${path}`,
    'git commit -m "Report account facebook/aster.shop"',
    'git push -u origin report-facebook-aster-shop',
  ]);
});

test.each([
  ['channels/mastodon/trafic@social.aster.example.yaml', 'propose-mastodon-trafic-social-aster-example'],
  ['channels/youtube/%C3%89t%C3%A9.yaml', 'propose-youtube-ete'],
  ['channels/youtube/%E3%81%82.yaml', 'propose-youtube'],
  ['channels/%E0%A4%A.yaml', 'propose-e0-a4-a'],
  ['channels/.yaml', 'propose-channel'],
])('the branch of %s', (path, branch) => {
  expect(branchName('propose', path)).toBe(branch);
});

/** Hundreds of words in one run of the shell, each on a line of its own, with line ends written out. */
test('a quoted word is one word to a shell, and the word itself', () => {
  const words = fc
    .sample(
      fc.oneof(
        fc.string({ unit: anyCharacter }),
        fc.string({ unit: fc.constantFrom(...'\'"`$\\!*?[]{}()<>|&;#~=%^ -\t\na/é'.split('')) }),
      ),
      { numRuns: depth(400), seed: 4 },
    )
    .filter((word) => !word.includes('\0') && word.isWellFormed() && word !== '');
  const script = words.map((word) => `printf '%s\\0' ${quoted(word)}`).join('\n');
  const { stdout, status } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout.split('\0').slice(0, -1)).toEqual(words);
});

test('every branch is a name that git takes', () => {
  const paths = fc.sample(fc.string({ unit: anyCharacter }), { numRuns: depth(300), seed: 4 });
  for (const path of paths) {
    const branch = branchName('propose', `channels/${path}.yaml`);
    expect(branch).toMatch(/^propose(?:-[a-z0-9_]+)+$/);
    expect(branch.length).toBeLessThan(80);
  }
});
