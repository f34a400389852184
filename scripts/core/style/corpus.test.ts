import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSources } from '../../node/files.ts';
import { buildRegistry } from '../model/registry.ts';
import { corpusOf } from './corpus.ts';

const base = readSources(join(import.meta.dirname, '../../testing/base'));

/** The texts of a post with these keys: what each says, and where it is read. */
function textsOf(keys: string) {
  const file = 'calendar/posts/2026/snow.yaml';
  const channel = 'channels/x/aster.yaml';
  const files = base.map((one) =>
    one.path === channel
      ? { ...one, text: (one.text ?? '').replace(/^languages: .*$/m, 'languages: [en]\nvariants: [en-GB]') }
      : one,
  );
  const text = `title: Snow\nunit: museum\nauthor: dan-wu\n${keys}posts:
  - { channel: x/aster, at: "2026-12-10 10:00", language: en, text: Snow., media: [{ asset: hall, alt: A roof. }] }
  - { channel: facebook/aster.shop, at: "2026-12-10 10:00", language: fr, text: Neige. }\n`;
  return corpusOf(buildRegistry([...files, { path: file, text }]))
    .filter((one) => one.file === file)
    .map(({ passage: { text: said, field, platform, channel: on, languages, audiences } }) => [
      said,
      field,
      platform,
      on,
      ...(languages ?? []),
      ...(audiences ?? []),
    ]);
}

test('a text of a post is read on its channel, in its own language as people write it there', () => {
  expect(textsOf('status: planned\n').map((words) => words.slice(0, 5))).toEqual([
    ['Snow.', 'post.text', 'x', 'x/aster', 'en-GB'],
    ['A roof.', 'post.alt', 'x', 'x/aster', 'en-GB'],
    ['Neige.', 'post.text', 'facebook', 'facebook/aster.shop', 'fr'],
  ]);
});

test('the audiences of a post stand before those of its channel', () => {
  expect(textsOf('status: planned\n')[0]).toContain('visitors');
  expect(textsOf('status: planned\naudiences: [staff]\n')[0]?.at(-1)).toBe('staff');
});

test.each(['published', 'cancelled'])('a post that is %s is not written any more', (status) => {
  expect(textsOf(`status: ${status}\n`)).toEqual([]);
});
