/** Nothing of a kind can be forgotten: each sentence here says what is missing, and where it is written. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ownRoot } from '../../node/load.ts';
import { bare } from '../model/schema-shape.ts';
import { marks, references } from './fields.ts';
import { kindNames, kinds, listedKinds } from './kinds.ts';
import { dataFolders, fileOf, roleOf } from './paths.ts';
import { asksMore, mayOf, mays, type Rights } from './rights.ts';

/** Every node that a schema declares, by its dotted key. What stands in a list or a record stands below the list's key. */
function nodesOf(schema: z.core.$ZodType, path = ''): [string, z.core.$ZodType][] {
  const node = bare(schema);
  if (node instanceof z.ZodArray) return nodesOf(node.element, path);
  if (node instanceof z.ZodRecord) return nodesOf(node.valueType, path);
  if (!(node instanceof z.ZodObject)) return [];
  return Object.entries(node.shape).flatMap(([key, child]) => {
    const here = path ? `${path}.${key}` : key;
    return [[here, bare(child)] as [string, z.core.$ZodType], ...nodesOf(child, here)];
  });
}

const keysOf = (schema: z.core.$ZodType) => nodesOf(schema).map(([key]) => key);

/** To which kind a node refers: itself, or the items of the list that it is. */
const targetOf = (node: z.core.$ZodType | undefined) => node && references.get(node as never)?.to;

const isBelow = (key: string, above: string) => key === above || key.startsWith(`${above}.`);

describe.each(kindNames)('kinds.%s', (kind) => {
  const declared = kinds[kind];
  const nodes = nodesOf(declared.schema);
  const keys = nodes.map(([key]) => key);
  const targetAt = (key: string) => targetOf(nodes.find(([one]) => one === key)?.[1]);
  const open = declared.public ? keysOf(declared.public) : [];

  test('lies below a data folder, at a path that is read back', () => {
    expect(dataFolders, `\`at\` of kinds.${kind} begins with another folder`).toContain(
      declared.at.split('/')[0],
    );
    expect(
      declared.at.replaceAll(/<(?:\.{3})?[a-z]+>/g, 'id'),
      `\`at\` of kinds.${kind}: folders, \`<id>\` for the name, and .yaml or .mdx at the end`,
    ).toMatch(/^[a-z/-]+\.(?:yaml|mdx)$/);
    const id = declared.at.includes('<') ? idFor(declared.at) : kind;
    expect(roleOf(fileOf(kind, id))).toEqual({ role: 'entry', kind, id });
  });

  test('says of each key whether it may leave the repository', () => {
    const undecided = keys.filter(
      (key) => !open.includes(key) && !declared.private.some((one) => isBelow(key, one)),
    );
    expect(undecided, `stand neither in \`public\` nor in \`private\` of kinds.${kind}`).toEqual([]);
    const both = declared.private.filter((one) => open.includes(one));
    expect(both, `stand in \`public\` and in \`private\` of kinds.${kind}`).toEqual([]);
    const unknown = [...declared.private, ...(declared.quotable ?? [])].filter((one) => !keys.includes(one));
    expect(unknown, `are no keys of kinds.${kind}`).toEqual([]);
    // Nobody reads an entry that has no name.
    if (declared.public !== null && declared.title !== undefined)
      expect(open, `\`title\` of kinds.${kind} is no key of \`public\``).toContain(declared.title);
  });

  test('has its words, in both languages', () => {
    const wordless = ['en', 'fr'].filter((language) => !(language in declared.words));
    expect(wordless, `have no words in \`words\` of kinds.${kind}`).toEqual([]);
    for (const { a, one, many } of [declared.words.en, declared.words.fr]) {
      expect([a, one, many].filter((word) => word.trim() === '')).toEqual([]);
      expect(a, `the article and the word of kinds.${kind}`).toContain(one);
    }
    expect(declared.words.fr.the, `\`words.fr.the\` of kinds.${kind}`).toMatch(/^(?:l[ea] |l’)/);
    expect(declared.words.fr.the).toContain(declared.words.fr.one);
    expect(declared.words.fr.a, `\`words.fr\` of kinds.${kind} is no French`).toMatch(/^(?:une? |l[ea] |l’)/);
  });

  test('names people and units by keys that it has', () => {
    const { people = {}, unit } = declared.answersFor ?? {};
    for (const key of Object.keys(people))
      expect(targetAt(key), `\`${key}\` in \`answersFor\` of kinds.${kind} names no person`).toBe('people');
    if (unit || declared.unit === 'unit')
      expect(declared.unit === 'id' || targetAt('unit') === 'units', `kinds.${kind} has no unit`).toBe(true);
  });

  test('says of each key who may change it', () => {
    const { rights }: { rights: Rights } = declared;
    const worded = mays.flatMap((may) => rights[may] ?? []);
    const top = [
      ...keys.filter((key) => !key.includes('.')),
      ...(declared.at.endsWith('.mdx') ? ['body'] : []),
    ];
    expect(
      top.filter((key) => !worded.includes(key)),
      `stand in no list of \`rights\` of kinds.${kind}: who may change them?`,
    ).toEqual([]);
    expect(
      worded.filter((key) => !keys.includes(key) && !top.includes(key)),
      `are no keys of kinds.${kind}`,
    ).toEqual([]);
    expect(
      worded.filter((key, at) => worded.indexOf(key) !== at),
      `stand in two lists of \`rights\` of kinds.${kind}`,
    ).toEqual([]);
    const { life, self = [], consent = [], never = [], remove } = rights;
    if (life) expect(keys, `\`life\` of kinds.${kind}`).toContain(life.key);
    const word = (key: string) => (key === life?.key ? rights.add : mayOf(rights, key));
    expect(
      keys.filter((key) => /(?:^|\.)status$/.test(key) && asksMore(word(key), rights.add)),
      `can be set in a new entry with less agreement than later: say it in \`life\` of kinds.${kind}`,
    ).toEqual([]);
    if (self.length + consent.length > 0) expect(kind, 'only a person can speak for themself').toBe('people');
    // Of what nobody may do, a rule must speak: today it is `deleted-channel`.
    expect([...never, ...(remove === 'never' && kind !== 'channels' ? [kind] : [])]).toEqual([]);
  });

  test('marks decisions with a key that holds a person', () => {
    for (const [key, node] of [['', bare(declared.schema)] as const, ...nodes]) {
      const decision = marks.get(node)?.decision;
      if (!decision) continue;
      const by = key === '' ? decision.by : `${key}.${decision.by}`;
      expect(targetAt(by), `\`${by}\` of kinds.${kind} names nobody who decided`).toBe('people');
    }
  });
});

/** Maps with `by` and `on` that tell who did something, and decide nothing. */
const deeds = ['unofficial.found', 'unofficial.case.next_action'];

test.each(kindNames)('kinds.%s marks each decision', (kind) => {
  for (const [key, node] of [['', bare(kinds[kind].schema)] as const, ...nodesOf(kinds[kind].schema)]) {
    const name = [kind, key].filter(Boolean).join('.');
    if (!(node instanceof z.ZodObject) || deeds.includes(name) || marks.get(node)?.decision) continue;
    const keys = Object.keys(node.shape);
    const by = keys.find((one) => /(?:^|_)by$/.test(one) && targetOf(bare(node.shape[one])) === 'people');
    const on = keys.find((one) => /(?:^|_)on$/.test(one));
    expect(
      by && on && [by, on],
      `\`${name}\` says who and when: declare it with \`decision(…)\`, or name it in \`deeds\` of this test`,
    ).toBeUndefined();
  }
});

test('each text that readers of a channel see has a name of its own, that begins with its kind', () => {
  const names = kindNames.flatMap((kind) =>
    nodesOf(kinds[kind].schema).flatMap(([key, node]) => {
      const name = marks.get(node)?.copy;
      if (name === undefined) return [];
      const { one } = kinds[kind].words.en;
      expect(name, `\`copy\` at \`${key}\` of kinds.${kind}`).toMatch(new RegExp(`^${one}\\.[a-z_]+$`));
      return [name];
    }),
  );
  expect(names).toContain('channel.bio');
  expect(new Set(names).size, names.join(', ')).toBe(names.length);
});

test('each file that declares a kind has its line in the table', () => {
  const declared = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .flatMap((text) => /^export const (\w+) = defineKind\(/m.exec(text)?.[1] ?? []);
  expect(declared.toSorted(), 'add the line to scripts/core/kinds/kinds.ts').toEqual(kindNames.toSorted());
});

test('a reference leads to a kind whose entries have ids', () => {
  for (const kind of kindNames)
    for (const [key, node] of nodesOf(kinds[kind].schema)) {
      const to = targetOf(node);
      if (to === undefined) continue;
      expect(
        listedKinds,
        `\`${key}\` of kinds.${kind} refers to \`${to}\`, which is no kind of scripts/core/kinds/kinds.ts`,
      ).toContain(to);
    }
});

test.each(['at', 'schemaName'] as const)('no two kinds have the same `%s`', (key) => {
  for (const kind of kindNames)
    expect(
      kindNames.filter((other) => other !== kind && kinds[other][key] === kinds[kind][key]),
      `have the \`${key}\` of kinds.${kind}: ${kinds[kind][key]}`,
    ).toEqual([]);
});

test('each kind has its JSON Schema beside the others', () => {
  for (const kind of kindNames) {
    const file = `site/public/schema/${kinds[kind].schemaName}.schema.json`;
    expect(existsSync(join(ownRoot, file)), `${file} is missing: run \`npm run schema\``).toBe(true);
  }
});

/** An id of the form that a path asks for: `<platform>/<account>` is two names. */
const idFor = (at: string): string =>
  at
    .slice(at.indexOf('<'), at.lastIndexOf('>') + 1)
    .split('/')
    .map((_part, index) => `name-${index}`)
    .join('/');
