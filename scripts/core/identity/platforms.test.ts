/** Every platform file fits its schema, and its examples hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { platformSchema } from '../kinds/platform.ts';
import { compilePlatforms, failingExamples } from './index.ts';

const folder = new URL('../../../policy/platforms/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const texts = new Map(files.map((file) => [file.slice(0, -5), readFileSync(new URL(file, folder), 'utf8')]));
const data = [...texts].map(([id, text]) => ({
  id,
  data: platformSchema.parse(load(text, { schema: CORE_SCHEMA })),
}));
const platforms = compilePlatforms(data);

describe.each(data)('$id', ({ id, data: platform }) => {
  it('holds its examples', () => {
    expect(failingExamples(id, platforms)).toEqual([]);
  });

  it('shows at least one account and one thing that is none', () => {
    expect(platform.examples?.accounts?.length).toBeGreaterThan(0);
    expect(platform.examples?.refused?.length).toBeGreaterThan(0);
  });

  it('names its schema for the editor', () => {
    expect(texts.get(id)).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.cache\/schema\/platform\.schema\.json\n/,
    );
  });

  it('links only kinds that it has', () => {
    const kinds = platforms.byId.get(id)?.kinds ?? new Map();
    for (const kind of kinds.values())
      for (const other of kind.undecidedWith) expect([...kinds.keys()]).toContain(other);
  });
});

describe('a failing example', () => {
  const small = (examples: object) =>
    compilePlatforms([
      {
        id: 'boats',
        data: platformSchema.parse({
          name: 'Boats',
          account: {
            kind: 'crew',
            hosts: ['boats.example'],
            forms: ['/:handle'],
            handle: { pattern: '[a-z]+' },
            profile: 'https://boats.example/{handle}',
          },
          examples,
        }),
      },
    ]);
  it.each([
    [{ accounts: [{ reference: 'boats.example/a1', key: 'boats/a1' }] }, 'is refused: `1` cannot be'],
    [{ accounts: [{ reference: 'boats.example/a', key: 'boats/b' }] }, 'resolves to `boats/a`'],
    [{ refused: [{ reference: 'boats.example/a' }] }, 'should be refused but resolves to `boats/a`'],
    [
      { refused: [{ reference: 'boats.example', reason: 'a video' }] },
      'the reason is “the front page of Boats',
    ],
    [{ pairs: [{ a: 'a', b: 'b', verdict: 'same' }] }, 'should be `same` but are `different`'],
  ])('%j says how', (examples, message) => {
    expect(failingExamples('boats', small(examples)).map((failure) => failure.message.en)).toEqual([
      expect.stringContaining(message),
    ]);
  });
});

it('refuses a pattern or a form that no engine accepts', () => {
  const account = { kind: 'crew', handle: { pattern: '[' }, forms: ['/:handle('] };
  const issues = platformSchema
    .safeParse({ name: 'Boats', account })
    .error?.issues.map((issue) => issue.path.join('.'));
  expect(issues).toEqual(['account.forms.0', 'account.handle.pattern']);
});
