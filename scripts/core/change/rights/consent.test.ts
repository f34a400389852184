/** Whether the handbook shows somebody's mailbox, and which one, is for that person to say. */
import { describe, expect, test } from 'vitest';
import { type By, blamed, type Edits, foundIn, swap } from '../../../testing/changed.ts';
import { person, small } from '../../../testing/museum-cases.ts';

const dan = person('dan-wu');
const shown: Edits = { [dan]: (text) => `${text}public: true\n` };
const another: Edits = { [dan]: swap('email: shop@', 'email: dan@') };
const gone: Edits = { [dan]: swap('email: shop@aster.example\n', '') };
const refused: Edits = { [dan]: (text) => `${text}public: false\n` };

const fay = person('fay-moss');
const unheard: Edits = { [fay]: 'name: Fay Moss\nunit: shop\nemail: shop@aster.example\n' };
const fayShown: Edits = { [fay]: (text) => `${text}public: true\n` };
const fayAnother: Edits = { [fay]: swap('email: shop@', 'email: fay@') };

const missing = ['missing-approval'];

describe('somebody with a login', () => {
  test.each<[string, By, string[]]>([
    ['themself', { author: 'dan-wu' }, []],
    ['who leads the unit, with them', { author: 'cleo-diaz', approvedBy: ['dan-wu'] }, []],
    ['who leads the unit', { author: 'cleo-diaz' }, missing],
    ['the lead and the deputy lead', { author: 'ada-noor', approvedBy: ['ben-roy'] }, missing],
    ['nobody who is known', { author: 'eve' }, missing],
  ])('is shown, and at another address, by themself alone: %s', (_who, by, rules) => {
    expect(blamed(shown, by)).toEqual(rules);
    expect(blamed(another, by)).toEqual(rules);
    const allowed: Edits = { [dan]: swap('public: false', 'public: true') };
    expect(blamed(allowed, { ...by, before: refused })).toEqual(rules);
    expect(blamed(shown, { ...by, before: small })).toEqual(rules);
  });

  test('is not shown because a refusal is taken away', () => {
    const silent: Edits = { [dan]: swap('public: false\n', '') };
    expect(blamed(silent, { author: 'ada-noor', before: refused })).toEqual(missing);
    expect(blamed(silent, { author: 'dan-wu', before: refused })).toEqual([]);
  });

  test.each(['dan-wu', 'ada-noor'])('less is never a harm: %s alone takes it back', (author) => {
    const no: Edits = { [dan]: swap('public: true', 'public: false') };
    const silent: Edits = { [dan]: swap('public: true\n', '') };
    for (const edits of [no, silent, gone]) expect(blamed(edits, { author, before: shown })).toEqual([]);
    expect(blamed(refused, { author })).toEqual([]);
  });

  test('nobody else takes it back', () => expect(blamed(gone, { author: 'eve' })).toEqual(missing));

  test('who has left can be heard no more: two people say it', () => {
    const before: Edits = { [dan]: swap('status: active', 'status: left\nleft_on: 2026-10-01') };
    expect(blamed(another, { author: 'ada-noor', before })).toEqual(missing);
    expect(blamed(another, { author: 'cleo-diaz', approvedBy: ['ada-noor'], before })).toEqual([]);
  });

  test('the report names them, and nobody else', () => {
    const [found] = foundIn(
      { [dan]: (text) => `${text.replace('shop@', 'dan@')}public: true\n` },
      { author: 'cleo-diaz' },
    );
    expect(found?.message.en).toBe(
      '`email` of the person `dan-wu` was `shop@aster.example` and becomes `dan@aster.example`; `public` is set to `true`, which needs the agreement of Dan Wu (the person). It is by Cleo Diaz (`cleo-diaz`), and nobody has approved it.',
    );
    expect(found?.fix?.en).toBe('Ask `dan-wu` to approve this very change, or leave this part out.');
  });
});

describe('somebody without a login', () => {
  test.each<[string, By, string[]]>([
    ['who leads the unit', { author: 'cleo-diaz' }, missing],
    ['the lead', { author: 'ada-noor' }, missing],
    ['an unknown account and who leads the unit', { author: 'eve', approvedBy: ['cleo-diaz'] }, missing],
    ['both who lead the unit', { author: 'cleo-diaz', approvedBy: ['dan-wu'] }, []],
    ['who leads the unit, and the lead', { author: 'cleo-diaz', approvedBy: ['ada-noor'] }, []],
    ['a colleague, and who leads the unit', { author: 'ben-roy', approvedBy: ['cleo-diaz'] }, []],
  ])('is shown, and at another address, by two, of whom one leads there: %s', (_who, by, rules) => {
    expect(blamed(fayShown, { ...by, before: unheard })).toEqual(rules);
    expect(blamed(fayAnother, { ...by, before: unheard })).toEqual(rules);
  });

  test('is taken back by who leads the unit alone', () => {
    const before: Edits = { [fay]: `${unheard[fay]}public: true\n` };
    for (const edits of [
      { [fay]: swap('public: true', 'public: false') },
      { [fay]: swap('email: shop@aster.example\n', '') },
    ])
      expect(blamed(edits, { author: 'cleo-diaz', before })).toEqual([]);
  });

  test('gets a login in the same change, and is not heard under it yet', () => {
    const edits: Edits = { [fay]: (text) => `${text}public: true\ngithub: zed\n` };
    expect(blamed(edits, { author: 'cleo-diaz', approvedBy: ['zed'], before: unheard })).toContain(
      'missing-approval',
    );
  });
});

describe('a new colleague', () => {
  const plain = 'name: Fay Moss\nunit: shop\n';
  test.each<[string, string, string[]]>([
    ['without an address', plain, []],
    ['who is not to be shown', `${plain}public: false\n`, []],
    ['with an address', `${plain}email: fay@aster.example\n`, missing],
    ['who is to be shown', `${plain}public: true\n`, missing],
  ])('%s, by who leads the unit', (_what, text, rules) => {
    expect(blamed({ [fay]: text }, { author: 'cleo-diaz' })).toEqual(rules);
    expect(blamed({ [fay]: text }, { author: 'cleo-diaz', approvedBy: ['ada-noor'] })).toEqual([]);
  });

  test('the report says which keys ask for it', () => {
    const found = foundIn(
      { [fay]: `${plain}email: fay@aster.example\npublic: true\n` },
      { author: 'cleo-diaz' },
    );
    expect(found.map(({ path }) => path)).toEqual([['email'], ['public']]);
    expect(found[0]?.message.en).toMatch(/^The person `fay-moss` is added with `email`, which needs/);
    expect(found[1]?.message.fr).toMatch(/^La personne `fay-moss` s’ajoute avec `public`, ce qui demande/);
  });
});
