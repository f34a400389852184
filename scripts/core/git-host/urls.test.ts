import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCharacter } from '../../testing/any-character.ts';
import {
  commitAddress,
  editAddress,
  feedbackAddress,
  fileAddress,
  historyAddress,
  hostName,
  issueFormAddress,
  newFileAddress,
} from './urls.ts';

const file = { branch: 'main', path: 'channels/web/aster.example%2Fblog.yaml' };
const inPath = 'channels/web/aster.example%252Fblog.yaml';

test.each([
  ['https://github.com/aster/handbook', 'blob/', 'edit/', 'commits/', 'commit/'],
  ['https://github.com/aster/handbook.git', 'blob/', 'edit/', 'commits/', 'commit/'],
  ['https://github.aster.example/social/handbook/', 'blob/', 'edit/', 'commits/', 'commit/'],
  ['https://gitlab.com/aster/social/handbook', '-/blob/', '-/edit/', '-/commits/', '-/commit/'],
  ['https://gitlab.aster.example:8443/handbook', '-/blob/', '-/edit/', '-/commits/', '-/commit/'],
  ['https://codeberg.org/aster/handbook', 'src/branch/', '_edit/', 'commits/branch/', 'commit/'],
  ['https://git-forgejo.aster.example/aster/handbook', 'src/branch/', '_edit/', 'commits/branch/', 'commit/'],
])('%s', (repository, read, edit, history, commit) => {
  const base = repository.replace(/\/$|\.git$/, '');
  expect(fileAddress(repository, file)).toBe(`${base}/${read}main/${inPath}`);
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
  expect(newFileAddress(repository, file, 'text')).toBeUndefined();
  expect(feedbackAddress(repository, file.path)).toBeUndefined();
  expect(issueFormAddress(repository, 'feedback.yml')).toBeUndefined();
});

test.each([
  [
    'https://github.com/a/b',
    'https://github.com/a/b/new/main?filename=channels%2Fx%2Faster.yaml&value=a%3A+1%0A%23+b%26c',
  ],
  [
    'https://gitlab.com/a/b.git',
    'https://gitlab.com/a/b/-/new/main?file_name=channels%2Fx%2Faster.yaml&content=a%3A+1%0A%23+b%26c',
  ],
  [
    'https://codeberg.org/a/b/',
    'https://codeberg.org/a/b/_new/main/channels/x/?filename=aster.yaml&value=a%3A+1%0A%23+b%26c',
  ],
])('a new file at %s', (repository, address) => {
  const aster = { branch: 'main', path: 'channels/x/aster.yaml' };
  expect(newFileAddress(repository, aster, 'a: 1\n# b&c')).toBe(address);
});

test('where to tell of a mistake', () => {
  const at = (repository: string) => feedbackAddress(repository, file.path);
  expect(at('https://github.com/a/b')).toBe(
    'https://github.com/a/b/issues/new?template=feedback.yml&entry=channels%2Fweb%2Faster.example%252Fblog.yaml',
  );
  expect(at('https://gitlab.com/a/b')).toBe(
    'https://gitlab.com/a/b/-/issues/new?issue%5Btitle%5D=channels%2Fweb%2Faster.example%252Fblog.yaml',
  );
  expect(at('https://codeberg.org/a/b')).toBe(
    'https://codeberg.org/a/b/issues/new?title=channels%2Fweb%2Faster.example%252Fblog.yaml',
  );
});

test('a host is called by its name, where it is known', () => {
  expect(hostName('https://github.com/ferrane/handbook')).toBe('GitHub');
  expect(hostName('https://gitlab.aster.example/handbook')).toBe('GitLab');
  expect(hostName('https://git.aster.example/handbook')).toBeUndefined();
});

test('forms for people without git exist at one host', () => {
  expect(issueFormAddress('https://github.com/a/b', 'report-account.yml')).toBe(
    'https://github.com/a/b/issues/new?template=report-account.yml',
  );
  expect(issueFormAddress('https://gitlab.com/a/b', 'report-account.yml')).toBeUndefined();
});

test('a branch with a slash stays one', () => {
  expect(editAddress('https://github.com/a/b', { branch: 'release/2 x', path: 'a b.yaml' })).toBe(
    'https://github.com/a/b/edit/release/2%20x/a%20b.yaml',
  );
});

const name = fc.string({ unit: anyCharacter, minLength: 1 }).map((text) => text.toWellFormed());

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

test('path and text of a new file come back out of the address, and its length counts bytes', () => {
  fc.assert(
    fc.property(name, name, (path, text) => {
      const address = newFileAddress('https://github.com/a/b', { branch: 'main', path }, text) ?? '';
      const { searchParams } = new URL(address);
      expect([searchParams.get('filename'), searchParams.get('value')]).toEqual([path, text]);
      expect(address).toMatch(/^[!-~]*$/);
    }),
  );
});
