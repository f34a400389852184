/** Lists as people keep them: which column holds what, how their bytes are read, what no cell may lose. */
import { describe, expect, test } from 'vitest';
import { readList } from './list.ts';
import { parseColumns } from './list-columns.ts';
import { listText } from './list-text.ts';

const read = (text: string) => readList(text, undefined);

describe('columns without --columns', () => {
  test.each([
    ['a display name beside the address', 'Account,Platform,URL\nMinistry of X,Twitter,https://x.com/a'],
    ['the address first', 'Link,Account,Platform\nhttps://x.com/a,Ministry of X,Twitter'],
    ['words around it', 'Account,Network,Link to the profile\nMinistry of X,Twitter,https://x.com/a'],
    ['what is in brackets', 'Account,Platform,Profile URL (public)\nMinistry of X,Twitter,https://x.com/a'],
    ['a name and no word for it', 'Account,Platform,Where\nMinistry of X,Twitter,x.com/a'],
    ['an empty column called url', 'URL,Platform,Account\n,Twitter,https://x.com/a'],
    ['an e-mail address', 'Address,Platform,Link\npress@a.example,Twitter,https://x.com/a'],
    [
      'titles above',
      'All links of the state\n\nStatus,12.03.2026\nAccount,Platform,URL\nM,Twitter,https://x.com/a',
    ],
    ['French', 'Compte;Réseau;Lien\nMinistère;Twitter;https://x.com/a'],
    ['Spanish', 'Cuenta\tPlataforma\tEnlace\nM\tTwitter\thttps://x.com/a'],
  ])('%s', (_, text) => {
    const rows = read(text);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.url.replace('https://', '')).toBe('x.com/a');
    expect(rows[0]?.line).toBe(text.split('\n').length);
  });

  test('the display name stays the name', () => {
    expect(read('Account,Platform,URL\nMinistry of X,Twitter,https://x.com/a')).toEqual([
      { line: 2, url: 'https://x.com/a', name: 'Ministry of X', platform: 'Twitter' },
    ]);
  });

  test('handles with a platform need no address', () => {
    expect(read('Account,Platform\nferrane_fr,X')).toMatchObject([{ url: 'ferrane_fr', platform: 'X' }]);
  });

  test('addresses without a header are rows from the first line on', () => {
    expect(read('https://x.com/a\nhttps://x.com/b').map(({ url }) => url)).toEqual([
      'https://x.com/a',
      'https://x.com/b',
    ]);
  });

  test.each([
    ['Name,Phone\nA,1\n', 'No column holds addresses. Its columns are 1 (Name), 2 (Phone).'],
    ['A,1\nB,2\n', 'Its columns are 1 (A), 2 (1).'],
    [
      'Name,Facebook,Twitter\nA,https://facebook.com/aster,https://x.com/a\n',
      'Several columns hold addresses: 2 (Facebook), 3 (Twitter).',
    ],
    [
      'Site link,Account link 2\nhttps://a.example,https://x.com/a\n',
      'Several columns hold addresses: 1 (Site link), 2 (Account link 2).',
    ],
    ['[{"url":"x.com/a"}]', 'one JSON array'],
  ])('%j is not guessed', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});

describe('what spreadsheets write', () => {
  const rows = [{ line: 2, url: 'https://x.com/a', name: 'musée' }];
  const wide = (text: string) => Buffer.from(text, 'utf16le');

  test.each([
    ['UTF-8', Buffer.from('nom;lien\r\nmusée;https://x.com/a')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFnom;lien\r\nmusée;https://x.com/a')],
    ['UTF-16 with a mark', wide('\uFEFFnom\tlien\r\nmusée\thttps://x.com/a')],
    ['UTF-16 without one', wide('nom,lien\nmusée,https://x.com/a')],
    ['UTF-16, the other way round', wide('\uFEFFnom,lien\nmusée,https://x.com/a').swap16()],
    ['code page 1252', Buffer.from('nom,lien\nmusée,https://x.com/a', 'latin1')],
    ['ends of lines of old Macs', Buffer.from('nom,lien\rmusée,https://x.com/a')],
  ])('%s', (_, bytes) => {
    expect(read(listText(bytes, 'a.csv').text)).toEqual(rows);
  });

  test.each([
    // Bytes of: a French, a Polish, a Russian, a Czech list.
    ['mus\xe9e', 'musée', 'musée', 'musйe'],
    ['Wroc\xb3aw', 'Wroc³aw', 'Wrocław', 'Wrocіaw'],
    ['\xcc\xf3\xe7\xe5\xe9', 'Ìóçåé', 'Ěóçĺé', 'Музей'],
    ['D\xf8evo', 'Døevo', 'Dřevo', 'Dшevo'],
  ])(
    'a code page is a guess: %j is shown as what it can be, and nothing is written from it',
    (word, western, central, cyrillic) => {
      const { text, remark, doubt } = listText(
        Buffer.from(`name,url\n${word},https://x.com/a`, 'latin1'),
        'a.csv',
      );
      expect(read(text)[0]?.name).toBe(western);
      expect(remark).toBe(
        `not UTF-8: read as windows-1252 (line 2: ${western}); if letters are wrong, name its encoding, such as --encoding windows-1252 (${western}), windows-1250 (${central}) or windows-1251 (${cyrillic}), or save it as UTF-8`,
      );
      expect(doubt).toMatch(/^a\.csv is not UTF-8, and which letters line 2 holds is not known/);
      expect(listText(Buffer.from(`name,url\n${word},x.com/a`, 'utf8'), 'a.csv').doubt).toBeUndefined();
    },
  );

  test.each([
    ['windows-1250', 'Wroc\xb3aw', 'Wrocław'],
    ['windows-1251', '\xcc\xf3\xe7\xe5\xe9', 'Музей'],
    ['windows-1257', 'V\xeblni\xf8s', 'Vėlniųs'],
    ['shift_jis', '\x94\x8e\x95\xa8\x8a\xd9', '博物館'],
    ['utf-8', 'mus\xc3\xa9e', 'musée'],
  ])('in an encoding that is named: %s', (encoding, bytes, name) => {
    const list = listText(Buffer.from(`name,url\n${bytes},x.com/a`, 'latin1'), 'a.csv', encoding);
    expect([read(list.text)[0]?.name, list.remark, list.doubt]).toEqual([name, undefined, undefined]);
  });

  test.each([
    ['latin-42', '--encoding latin-42: no such encoding is known.'],
    ['utf-8', '--encoding utf-8: a.csv has bytes that are no letters in it.'],
  ])('an encoding that it is not: %s', (encoding, message) =>
    expect(() => listText(Buffer.from('mus\xe9e', 'latin1'), 'a.csv', encoding)).toThrow(message),
  );

  test.each([
    ['PK\u0003\u0004', 'a workbook'],
    ['%PDF-1.7', 'a PDF'],
  ])('%j is no list', (text, what) => {
    expect(() => listText(Buffer.from(text, 'latin1'), 'a.xlsx')).toThrow(`a.xlsx is ${what}`);
  });

  test('the line with the separator is none of the list', () => {
    expect(read('sep=;\r\nnom;lien\r\n"a, b";https://x.com/a')).toEqual([
      { line: 3, url: 'https://x.com/a', name: 'a, b' },
    ]);
    expect(readList('sep=|\nA|x.com/a\n', parseColumns('url=2'))).toEqual([{ line: 2, url: 'x.com/a' }]);
  });

  test.each([
    ['=HYPERLINK("https://x.com/a","A")', 'https://x.com/a'],
    ["'@ferrane", '@ferrane'],
    ["'298195193543350", '298195193543350'],
  ])('a cell %s means %s', (cell, url) => {
    expect(readList(`"${cell.replaceAll('"', '""')}"\n`, parseColumns('url=1'))[0]?.url).toBe(url);
  });
});

test.each([
  ['{"url":"https://x.com/a","id":1298624375692894210}', '1298624375692894210'],
  [
    '{"id":12986243756928942101298624375692894210,"url":"https://x.com/a"}',
    '12986243756928942101298624375692894210',
  ],
  ['{"url":"https://x.com/a","id":[298195193543350123]}', '298195193543350123'],
  ['{"url":"https://x.com/a","id":1.23457E+18}', '1.23457E+18'],
  ['{"url":"https://x.com/a","id":"0012"}', '0012'],
])('%s loses no digit', (line, id) => {
  expect(read(line)).toMatchObject([{ id }]);
});

test('an account that is a long number keeps its digits', () => {
  expect(read('{"url":10006441234567890123,"platform":"Facebook"}')[0]?.url).toBe('10006441234567890123');
});

test('a key that only later objects have counts for all', () => {
  expect(read('{"name":"A"}\n{"name":"B","url":"https://x.com/b"}').map(({ url }) => url)).toEqual([
    '',
    'https://x.com/b',
  ]);
});
