import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCharacter } from '../../testing/any-character.ts';
import { depth } from '../../testing/depth.ts';
import { plainLetters } from '../text/ids.ts';
import { anyIndex, anyQuery } from './arbitrary.ts';
import { facets, perFacet } from './facets.ts';
import {
  canonical,
  csvOptions,
  emptyQuery,
  exportColumns,
  exported,
  exportedLines,
  fromParams,
  isWhole,
  knownOnly,
  pageAt,
  type Query,
  type Row,
  readIndex,
  rowAt,
  search,
  sortedBy,
  toggled,
  toParams,
} from './index.ts';
import { wordsOf } from './search.ts';

test.each([
  ['Prénom Accentué', 'prenom accentue'],
  ['ŒUVRE Æther straße Łódź', 'oeuvre aether strasse lodz'],
  ['ﬁn ＡＢ', 'fin ab'],
  ['l’île\u00a0: Ø', "l'ile : o"],
  ['İstanbul ısı', 'istanbul isi'],
  ['ΟΔΟΣ', 'οδοσ'],
])('%s folds to %s', (text, folded) => {
  expect(plainLetters(text)).toBe(folded);
});

test('folding twice changes nothing, and neither case nor composition matters', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 12 }), (text) => {
      expect(plainLetters(plainLetters(text))).toBe(plainLetters(text));
      expect(plainLetters(text.normalize('NFD'))).toBe(plainLetters(text));
      expect(plainLetters(text.toUpperCase().toLowerCase())).toBe(plainLetters(text.toUpperCase()));
    }),
    { numRuns: depth(1000) },
  );
});

test('the sign before a handle is not part of a word; a sign alone is none', () => {
  expect(wordsOf('  @Aster  #été @ info@social.example aster ')).toEqual([
    'aster',
    'ete',
    'info@social.example',
  ]);
});

test('an address says everything a query says, and says it back', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const { search: address } = new URL(`https://a.example/?${toParams(query)}`);
      expect(fromParams(new URLSearchParams(address))).toEqual(query);
    }),
  );
});

test('any address is understood; what is not is left out', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (address) => {
      const query = fromParams(new URLSearchParams(address));
      expect(fromParams(toParams(query))).toEqual(query);
    }),
  );
  expect(fromParams(new URLSearchParams('sort=price&page=-1&q=%20%20&colour=red'))).toEqual(emptyQuery);
  expect(fromParams(new URLSearchParams('page=2.5&sort=-'))).toEqual(emptyQuery);
});

test('defaults stay out of the address, parameters of others stay in', () => {
  expect(String(toParams(emptyQuery))).toBe('');
  const asked = fromParams(new URLSearchParams('platform=x&q=a++b&ref=mail&platform=x&sort=-unit&page=3'));
  expect(String(toParams(asked, new URLSearchParams('ref=mail&q=old&page=9')))).toBe(
    'ref=mail&q=a+b&platform=x&sort=-unit&page=3',
  );
});

test('a choice is taken back by making it again, and begins at the first page', () => {
  fc.assert(
    fc.property(anyQuery, fc.constantFrom(...facets), (query, facet) => {
      const once = toggled(query, facet, 'new');
      expect(once.page).toBe(1);
      expect(toggled(once, facet, 'new')).toEqual({ ...query, page: 1 });
    }),
  );
  const byOwner = sortedBy(emptyQuery, 'owner');
  expect([byOwner.descending, sortedBy(byOwner, 'owner').descending]).toEqual([false, true]);
  expect(isWhole({ ...emptyQuery, page: 4 })).toBe(true);
  expect(isWhole(byOwner)).toBe(false);
});

/** The same question answered without any index: row by row, word by word. */
const matches = (row: Row, text: string, query: Query, except?: string) =>
  wordsOf(query.text).every((word) => text.includes(word)) &&
  facets.every((facet) => {
    const chosen = query.selected[facet];
    return facet === except || chosen.length === 0 || row.values[facet].some(({ id }) => chosen.includes(id));
  });

test('rows and counts are what looking at every row gives', () => {
  fc.assert(
    fc.property(anyIndex, anyQuery, (index, query) => {
      const table = readIndex(index);
      const rows = Array.from({ length: table.size }, (_, number) => rowAt(table, number));
      const { rows: found, counts } = search(table, query);
      const holds = (number: number, except?: string) =>
        matches(rows[number] as Row, table.texts[number] ?? '', query, except);
      expect(found.toSorted((a, b) => a - b)).toEqual([...rows.keys()].filter((number) => holds(number)));
      for (const facet of facets) {
        const expected = table.values[facet].map(
          ({ id }) =>
            rows.filter(
              (row, number) => holds(number, facet) && row.values[facet].some((value) => value.id === id),
            ).length,
        );
        expect([...counts[facet]], facet).toEqual(expected);
      }
    }),
  );
});

test('the count beside a value is what choosing it alone gives', () => {
  fc.assert(
    fc.property(anyIndex, anyQuery, fc.constantFrom(...facets), (index, query, facet) => {
      const table = readIndex(index);
      const { counts } = search(table, query);
      table.values[facet].forEach(({ id }, position) => {
        const alone = { ...query, selected: { ...query.selected, [facet]: [id] } };
        expect(search(table, alone).rows.length).toBe(counts[facet][position]);
      });
    }),
  );
});

test('a row is found by each of its words, however they are written', () => {
  fc.assert(
    fc.property(
      anyIndex.filter(({ rows }) => rows.name.length > 0),
      (index) => {
        const table = readIndex(index);
        for (let number = 0; number < table.size; number++) {
          const { id, name, handle, profile, values } = rowAt(table, number);
          const { platform, unit, owner, language, audience } = values;
          const known = [platform, unit, owner, language, audience]
            .flat()
            .map((value) => value.name ?? value.id);
          for (const text of [id, name.toUpperCase(), handle, `@${handle}`, profile, ...known])
            expect(search(table, { ...emptyQuery, text }).rows, text).toContain(number);
        }
      },
    ),
  );
});

test('an order keeps every row, and its opposite turns the values around but not the names', () => {
  fc.assert(
    fc.property(anyIndex, fc.constantFrom(...facets), (index, sort) => {
      const table = readIndex(index);
      const key = (row: number) =>
        table.values[sort].findIndex(({ id }) => id === rowAt(table, row).values[sort][0]?.id);
      for (const descending of [false, true]) {
        const { rows } = search(table, { ...emptyQuery, sort, descending });
        const sorted = [...Array(table.size).keys()].sort(
          (a, b) => (descending ? key(b) - key(a) : key(a) - key(b)) || a - b,
        );
        expect(rows).toEqual(sorted);
      }
    }),
  );
});

test('values that no channel has are dropped', () => {
  fc.assert(
    fc.property(anyIndex, anyQuery, (index, query) => {
      const table = readIndex(index);
      const known = knownOnly(table, query);
      expect(knownOnly(table, known)).toEqual(known);
      for (const facet of facets) {
        const ids = table.values[facet].map(({ id }) => id);
        expect(known.selected[facet]).toEqual(query.selected[facet].filter((id) => ids.includes(id)));
      }
    }),
  );
});

test('pages hold every row once, and a page that is not there is the last one', () => {
  fc.assert(
    fc.property(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 9 }), (length, size) => {
      const rows = [...Array(length).keys()];
      const { last } = pageAt(rows, 1, size);
      const pages = Array.from({ length: last }, (_, index) => pageAt(rows, index + 1, size).rows);
      expect(pages.flat()).toEqual(rows);
      expect(pageAt(rows, last + 5, size)).toEqual(pageAt(rows, last, size));
    }),
  );
});

test('a view as CSV reads back as the view, and no cell is a formula', () => {
  fc.assert(
    fc.property(
      anyIndex,
      fc.constantFrom('=1+1', '@aster', '-5', '+x', '"a";b\n', '\tx', 'Été'),
      (index, odd) => {
        const named = { ...index, rows: { ...index.rows, name: index.rows.name.map(() => odd) } };
        const table = readIndex(named);
        const { rows } = search(table, emptyQuery);
        const csv = stringify(exportedLines(table, rows), csvOptions);
        const read: Record<string, string>[] = parse(csv, { bom: true, columns: true });
        expect(read.map(({ id }) => id)).toEqual(exported(table, rows).map(({ id }) => id));
        for (const line of read) {
          expect(Object.keys(line)).toEqual([...exportColumns]);
          expect(line['name']?.replace(/^'/, '')).toBe(odd);
          for (const cell of Object.values(line)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      },
    ),
  );
});

test('the canonical form of a query is its own', () => {
  const query = {
    ...emptyQuery,
    text: `  ${'long '.repeat(99)}`,
    selected: perFacet(() => ['b', 'a', 'b', '']),
  };
  expect(canonical(canonical(query))).toEqual(canonical(query));
  expect(canonical(query).selected.unit).toEqual(['a', 'b']);
  expect(canonical(query).text.length).toBeLessThanOrEqual(200);
});
