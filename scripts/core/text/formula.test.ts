import { expect, test } from 'vitest';
import { isFormula } from './formula.ts';

test.each(['=1', '+1', '-1', '@a', '\t1', '\r1', '\n=1', ' \n =1', '\uFF1D1', '\uFF0Ba', '\u00A0=1'])(
  '%j is run',
  (cell) => {
    expect(isFormula(cell)).toBe(true);
  },
);

test.each(['', 'a=1', '1-1', ' a', '\n', '#a'])('%j is text', (cell) => {
  expect(isFormula(cell)).toBe(false);
});
