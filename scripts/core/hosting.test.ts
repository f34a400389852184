import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commitAddress, editAddress, historyAddress } from './hosting.ts';

const file = { branch: 'main', path: 'channels/web/aster.example%2Fblog.yaml' };
const inPath = 'channels/web/aster.example%252Fblog.yaml';

test.each([
  ['https://github.com/aster/handbook', 'edit/', 'commits/', 'commit/'],
  ['https://github.com/aster/handbook.git', 'edit/', 'commits/', 'commit/'],
  ['https://github.aster.example/social/handbook/', 'edit/', 'commits/', 'commit/'],
  ['https://gitlab.com/aster/social/handbook', '-/edit/', '-/commits/', '-/commit/'],
  ['https://gitlab.aster.example:8443/handbook', '-/edit/', '-/commits/', '-/commit/'],
  ['https://codeberg.org/aster/handbook', '_edit/', 'commits/branch/', 'commit/'],
  ['https://git-forgejo.aster.example/aster/handbook', '_edit/', 'commits/branch/', 'commit/'],
])('%s', (repository, edit, history, commit) => {
  const base = repository.replace(/\/$|\.git$/, '');
  expect(editAddress(repository, file)).toBe(`${base}/${edit}main/${inPath}`);
  expect(historyAddress(repository, file)).toBe(`${base}/${history}main/${inPath}`);
  expect(commitAddress(repository, 'abc')).toBe(`${base}/${commit}abc`);
});

test.each([
  ['a host of which we know nothing', 'https://git.aster.example/handbook'],
  ['a name that only holds the word', 'https://mygithubby.example/handbook'],
  ['no address', undefined],
  ['nonsense', 'github.com/aster'],
  ['a scheme that runs', 'javascript://github.com/%0Aalert(1)'],
])('%s gets no link', (_what, repository) => {
  expect(editAddress(repository, file)).toBeUndefined();
  expect(historyAddress(repository, file)).toBeUndefined();
  expect(commitAddress(repository, 'abc')).toBeUndefined();
});

test('a branch with a slash stays one', () => {
  expect(editAddress('https://github.com/a/b', { branch: 'release/2 x', path: 'a b.yaml' })).toBe(
    'https://github.com/a/b/edit/release/2%20x/a%20b.yaml',
  );
});

const name = fc.string({ unit: 'binary', minLength: 1 }).map((text) => text.toWellFormed());

test('the path of the file comes back out of the address', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), (parts) => {
      const path = parts.map((part) => part.replaceAll('/', '') || 'x').join('/');
      // `.` and `..` are no names of files; a browser would walk them.
      fc.pre(!path.split('/').some((part) => /^\.{1,2}$/.test(part)));
      const url = new URL(historyAddress('https://github.com/a/b', { branch: 'main', path }) ?? '');
      expect(url.search + url.hash).toBe('');
      expect(url.pathname.split('/').slice(5).map(decodeURIComponent).join('/')).toBe(path);
    }),
  );
});
