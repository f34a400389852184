import { createHash } from 'node:crypto';
import { close, createIndex, type IndexFile } from 'pagefind';
import { expect, test } from 'vitest';
import { settled } from './settled.ts';

/** An index of two filters with ten values each, as Pagefind gives it. */
async function index(): Promise<IndexFile[]> {
  const { index } = await createIndex();
  for (const language of ['fr', 'en'])
    for (let n = 0; n < 20; n++)
      await index?.addCustomRecord({
        url: `/${language}/${n}/`,
        language,
        content: `${language === 'fr' ? 'une phrase' : 'a sentence'} ${n}`,
        filters: { kind: [`kind ${n % 10}`], state: [`state ${n % 10}`] },
      });
  return (await index?.getFiles())?.files ?? [];
}

/** Name and content of each file. */
const told = (files: readonly IndexFile[]) =>
  files.map(({ path, content }) => `${path} ${createHash('sha256').update(content).digest('hex')}`).sort();

test('the index of the same entries is the same, byte for byte', async () => {
  const [one, two] = [await index(), await index()];
  await close();
  expect(told(one)).not.toEqual(told(two));
  expect(told(settled(one))).toEqual(told(settled(two)));
  expect(told(settled(settled(one)))).toEqual(told(settled(two)));
});
