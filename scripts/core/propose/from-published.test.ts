import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRegistry, loadSources, ownRoot } from '../../node/load.ts';
import { check } from '../check/check.ts';
import { kinds } from '../kinds/kinds.ts';
import { buildRegistry } from '../model/registry.ts';
import { publish } from '../publish/publish.ts';
import type { Published } from '../publish/published.ts';
import { filesFromPublished } from './from-published.ts';

const today = '2026-12-01';
const museum = join(import.meta.dirname, '../../testing/base');

describe.each([
  ['the museum', museum],
  ['the example', ownRoot],
])('%s', (_name, root) => {
  const whole = loadRegistry(root);
  // As a browser gets it: through a text.
  const published = JSON.parse(JSON.stringify(publish(whole))) as Published;
  const { thresholds, profile } = whole.organization?.data ?? {};
  const files = filesFromPublished(published, {
    ...(thresholds && { thresholds }),
    ...(profile && { profile }),
  });
  const rebuilt = buildRegistry(files);

  test('each channel fits its schema, and is what its file says as far as that is published', () => {
    expect(rebuilt.channels.size).toBe(whole.channels.size);
    for (const { id, file, data } of rebuilt.channels.values()) {
      expect(kinds.channels.schema.safeParse(rebuilt.byPath.get(file)?.value).error, file).toBeUndefined();
      expect(whole.channels.get(id)?.data).toMatchObject({ ...data, ...partly(data) });
    }
  });

  test('so does everything else but the cases, whose finders are private', () => {
    const faulty = rebuilt.files.filter(({ issues }) => issues.length > 0).map(({ path }) => path);
    expect(faulty.filter((path) => !path.startsWith('channels/unofficial/'))).toEqual([]);
    for (const kind of ['people', 'units', 'audiences', 'platforms', 'contacts', 'unofficial'] as const)
      expect([...rebuilt[kind].keys()].sort()).toEqual([...whole[kind].keys()].sort());
    expect(rebuilt.thresholds).toEqual(whole.thresholds);
  });

  test('accounts are the same accounts', () => {
    const keys = ({ accounts }: typeof whole) =>
      accounts.map(({ account, entry }) => `${account.key} ${entry.file}`).sort();
    expect(keys(rebuilt)).toEqual(keys(whole));
  });

  test('the rules say of a channel what they say of its file', () => {
    // Spellings of our name and the proofs of waivers are not published; the file itself is checked for form elsewhere.
    const apart = new Set(['inconsistent-brand', 'invalid-extension']);
    const about = (registry: typeof whole) =>
      check(registry, { today })
        .problems.filter(
          ({ file, rule }) =>
            file.startsWith('channels/') && !file.includes('unofficial') && !apart.has(rule),
        )
        .map(({ file, rule, message }) => `${file} ${rule} ${message}`);
    const waived = new Set(
      check(whole, { today }).waived.map(({ file, rule, message }) => `${file} ${rule} ${message}`),
    );
    expect(about(rebuilt).filter((line) => !waived.has(line))).toEqual(about(whole));
  });
});

/** Keys of which only a part is published, compared below their own names. */
const partly = (data: object) =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map((one) => (isMap(one) ? expect.objectContaining(one) : one)) : value,
    ]),
  );
const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null;

test('nothing private comes along', () => {
  const text = JSON.stringify(
    filesFromPublished(publish(buildRegistry(loadSources(museum))) as unknown as Published),
  );
  expect(text).not.toMatch(/museum@aster\.example|must_read|tool_role/);
});
