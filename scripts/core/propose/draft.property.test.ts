import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../node/files.ts';
import { anyCharacter } from '../../testing/any-character.ts';
import { compilePlatforms } from '../identity/index.ts';
import { buildRegistry } from '../model/registry.ts';
import { readYaml } from '../yaml/read.ts';
import { draftFile } from './draft.ts';

describe('whatever somebody writes', () => {
  const registry = buildRegistry(readSources(join(import.meta.dirname, '../../testing/base')));
  const platforms = compilePlatforms(
    [...registry.platforms.values()].map(({ id, data }) => ({ id, data: data as never })),
  );
  const text = fc.oneof(
    fc.string({ unit: anyCharacter, minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...'-+.0123456789boxeEf_:'), minLength: 1, maxLength: 6 }),
    fc.constantFrom(
      '~',
      'no',
      'null',
      '@a',
      '#b',
      '- c',
      'd: e',
      '{{f}}',
      '&g',
      '*h',
      "'",
      '"',
      '\t',
      '.inf',
    ),
  );
  const said = text.filter((one) => one.trim() !== '' && one.isWellFormed());

  test('comes back from the file as it was', () => {
    fc.assert(
      fc.property(said, said, (name, purpose) => {
        const draft = { url: 'https://x.com/aster_garden', name, purpose };
        for (const file of [
          draftFile('channels', draft, platforms),
          draftFile('unofficial', { url: draft.url, name }, platforms),
        ]) {
          if (!('path' in file)) throw new Error('no file');
          expect(readYaml(file.text)).toMatchObject({ value: { name } });
        }
        const file = draftFile('channels', draft, platforms);
        expect('path' in file && readYaml(file.text)).toMatchObject({ value: { purpose } });
      }),
    );
  });
});
