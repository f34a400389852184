import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maybeUnportable, unportable } from './file-names.ts';

const part = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[a-z0-9._ -]{0,130}$/),
  fc.stringMatching(/^(con|prn|aux|nul|com[0-9¹]|lpt[0-9¹]|CON)[. ]?[a-z.]{0,5}$/),
);

test('a path that need not be looked at holds no name that a disk refuses', () => {
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const path = parts.join('/');
      if (!maybeUnportable(path)) expect(path.split('/').filter(unportable)).toEqual([]);
    }),
  );
});

test.each(['channels/x/acme.yaml', 'policy/people/ada-noor.yaml'])('%s need not be looked at', (path) => {
  expect(maybeUnportable(path)).toBe(false);
});
