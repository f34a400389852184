import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { filesOf } from '../testing/built.ts';
import { settle } from './settled.ts';

const folder = mkdtempSync(join(tmpdir(), 'choirbook-settled-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** An index of two filters with ten values each, as Pagefind writes it. */
async function write(outputPath: string): Promise<void> {
  const { index } = await createIndex();
  for (const language of ['fr', 'en'])
    for (let n = 0; n < 20; n++)
      await index?.addCustomRecord({
        url: `/${language}/${n}/`,
        language,
        content: `${language === 'fr' ? 'une phrase' : 'a sentence'} ${n}`,
        filters: { kind: [`kind ${n % 10}`], state: [`state ${n % 10}`] },
      });
  await index?.writeFiles({ outputPath });
  await close();
}

const contents = (at: string) =>
  Object.fromEntries(filesOf(at).map((file) => [file, readFileSync(join(at, file), 'base64')]));

test('the index of the same entries is the same, byte for byte', async () => {
  const [one = '', two = ''] = ['one', 'two'].map((name) => join(folder, name));
  await write(one);
  await write(two);
  expect(contents(one)).not.toEqual(contents(two));
  await settle(one);
  await settle(two);
  expect(filesOf(one)).toEqual(filesOf(two));
  expect(contents(one)).toEqual(contents(two));
  await settle(one);
  expect(contents(one)).toEqual(contents(two));
});
