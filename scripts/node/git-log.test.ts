import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Commit, type FileChange, logReader } from './git-log.ts';

const path = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((text) => !text.includes('\0') && text.isWellFormed());
const file = fc.oneof(
  fc.record({ status: fc.constantFrom('A', 'M', 'D', 'T', 'MM', 'AM', 'RR', 'MMM'), path }),
  fc.record({ status: fc.constantFrom('R100', 'R083'), from: path, path }),
);
const hash = fc.stringMatching(/^[0-9a-f]{40}$/);
const commits = fc.array(
  fc.record({
    hash,
    parents: fc.array(hash, { maxLength: 3 }),
    time: fc.nat(),
    subject: path.map((text) => text.replaceAll('\n', ' ')),
    files: fc.array(file, { maxLength: 4 }),
  }),
);

const pathsOf = (f: { from?: string; path: string }) => (f.from === undefined ? [f.path] : [f.from, f.path]);

type Written = typeof commits extends fc.Arbitrary<infer T> ? T : never;

/** The bytes that `git log -z --name-status` writes: a line feed stands before the first status, unless it is a merge. */
const written = (log: Written) =>
  Buffer.from(
    log
      .map(({ hash, parents, time, subject, files }) => {
        const statuses = files.map((f) => `${f.status}\0${'from' in f ? `${f.from}\0` : ''}${f.path}\0`);
        const gap = files.length === 0 ? '' : parents.length > 1 ? '\0' : '\n';
        return `\x1e${hash} ${parents.join(' ')}\0${time}\0${subject}\0${gap}${statuses.join('')}`;
      })
      .join(''),
  );

test('whatever is committed is read back, in whatever pieces it comes', () => {
  fc.assert(
    fc.property(commits, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (log, sizes) => {
      const found: [Commit, FileChange][] = [];
      const read = logReader((commit, change) => found.push([commit, change]));
      const bytes = written(log);
      for (let at = 0, turn = 0; at < bytes.length; turn++) {
        const size = sizes[turn % sizes.length] ?? 1;
        read(bytes.subarray(at, at + size));
        at += size;
      }
      const expected = log.flatMap(({ hash, parents, time, subject, files }) =>
        files.map((f) => [
          { hash, time, subject, isRoot: parents.length === 0, paths: files.flatMap(pathsOf) },
          'from' in f ? { path: f.path, from: f.from } : { path: f.path },
        ]),
      );
      expect(found).toEqual(expected);
    }),
  );
});
