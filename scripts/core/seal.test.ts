import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sealPattern } from './kinds/fields.ts';
import { canonicalJson, type Sealable, seal } from './seal.ts';

describe('canonicalJson', () => {
  test.each<[Sealable, string]>([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ a: undefined, b: { d: 0, c: -0 } }, '{"b":{"c":0,"d":0}}'],
    // By code units, not by characters: U+10000 comes before U+FFFD.
    [{ '\uFFFD': 1, '\u{10000}': 2 }, '{"\u{10000}":2,"\uFFFD":1}'],
    ['E\u0301te\u0301', '"Été"'],
    ['\uD800', '"\\ud800"'],
  ])('%j', (value, text) => expect(canonicalJson(value)).toBe(text));

  test('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson([Number.NaN])).toThrow('NaN cannot be sealed');
  });

  test('is read back as the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const sealed = value as Sealable;
        expect(canonicalJson(JSON.parse(canonicalJson(sealed)))).toBe(canonicalJson(sealed));
      }),
    );
  });
});

describe('seal', () => {
  test('is the SHA-256 of purpose and values', () => {
    // printf '["choirbook/approval/1",{"text":"Hi"}]' | sha256sum
    expect(seal('choirbook/approval/1', { text: 'Hi' })).toBe(
      'sha256:a85dc0adff2469011aa60873f5eb2a186ff13c5c3510a6792db003fbd5cd5d6f',
    );
  });

  test('differs for every change, and for another purpose', () => {
    const values = { text: 'Hi', at: '2026-11-25 08:30', list: ['a', 'b'] };
    const seals = [
      seal('a/1', values),
      seal('b/1', values),
      seal('a/1', { ...values, text: 'Hi ' }),
      seal('a/1', { ...values, list: ['b', 'a'] }),
      seal('a/1', { ...values, list: ['ab'] }),
      seal('a/1', { text: 'Hi', at: '2026-11-25 08:30' }),
    ];
    expect(new Set(seals).size).toBe(seals.length);
    for (const one of seals) expect(one).toMatch(sealPattern);
  });

  test('is the same whatever the order of keys and the way accents are composed', () => {
    const { list, text } = { text: 'Été', list: [1] };
    expect(seal('a/1', { list, text: text.normalize('NFD') })).toBe(seal('a/1', { text, list }));
  });
});
