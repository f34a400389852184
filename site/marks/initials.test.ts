import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test.each([
  ['Amina Cissé', 'AC'],
  ['Étienne de La Tour', 'ÉT'],
  ['E\u0301tienne Roy', 'E\u0301R'],
  ['“Dan” Wu', 'DW'],
  ['Madonna', 'M'],
  ['2', ''],
])('%s is %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
