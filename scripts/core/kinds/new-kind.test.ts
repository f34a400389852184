/** A kind that nobody knows, added to a copy of the code as CONTRIBUTING says: everything else follows from its declaration. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ownRoot } from '../../node/load.ts';
import { askNode } from '../../testing/probe.ts';

// The probe is a process of its own, and the copy has to be made first.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** The one file that somebody writes about the kind. */
const declaration = `/** calendar/memos/<year>/<id>.yaml: a memo that is planned. */
import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { copy, decision, line, reference, text } from './fields.ts';
import { past } from './times.ts';

const memoSchema = z.strictObject({
  title: line().describe('What it is called.'),
  channel: reference('channels').describe('Where it appears.'),
  author: reference('people').describe('Who writes it.'),
  unit: reference('units').describe('Whose it is.'),
  body: copy('memo.text', text()).describe('The text.'),
  drafted_on: past().optional().describe('When it was written.'),
  approved: decision(
    'approved the memo',
    z.strictObject({ by: reference('people').describe('Who.'), on: past().describe('When.') }),
  )
    .optional()
    .describe('Whose word lets it out.'),
  status: z.enum(['draft', 'sent']).describe('Where it stands.'),
  note: line().optional().describe('For colleagues.'),
});

export const memos = defineKind({
  at: 'calendar/memos/<year>/<id>.yaml',
  schema: memoSchema,
  schemaName: 'memo',
  public: memoSchema.pick({ title: true, channel: true, author: true, unit: true, body: true }),
  private: ['drafted_on', 'approved', 'status', 'note'],
  contract: 'What is planned.',
  words: {
    en: { a: 'a memo', one: 'memo', many: 'memos' },
    fr: { a: 'une note', the: 'la note', one: 'note', many: 'notes' },
  },
  title: 'title',
  unit: 'unit',
  answersFor: { people: { author: 'the author' } },
  rights: {
    add: 'free',
    remove: 'owner',
    life: { key: 'status', steps: { new: { draft: 'free' }, draft: { sent: 'owner' }, sent: {} } },
    owner: ['title', 'channel', 'author', 'unit', 'body', 'drafted_on', 'approved', 'status'],
    free: ['note'],
  },
});
`;

const example = `title: Winter timetable
channel: x/aster
author: dan-wu
unit: museum
body: Call +44 20 7946 0958 for the new times.
drafted_on: 2027-01-01
approved: { by: ben-roy, on: 2026-11-01 }
status: sent
note: For us only.
`;
const told = 'Call +44 20 7946 0958 for the new times.';
const path = 'calendar/memos/2026/winter-timetable.yaml';

/** What is written in the other places, beside the declaration. */
const edits: readonly [file: string, from: RegExp, to: string][] = [
  ['scripts/core/kinds/kinds.ts', /\n(import \{ units \})/, `\nimport { memos } from './memo.ts';\n$1`],
  ['scripts/core/kinds/kinds.ts', /(export const kinds = \{\n)/, '$1  memos,\n'],
  [
    'site/kinds.ts',
    /(export const shown = \{\n)/,
    "$1  memos: { list: 'calendar/', page: entryPages.memos, search: 'memo' },\n",
  ],
  [
    'scripts/core/kinds/entry-pages.ts',
    /(export const entryPages = \{\n)/,
    `$1  memos: (id: string) => \`calendar/\${id}/\`,\n`,
  ],
  ['site/i18n/en.json', /(\n {2}"search\.kind\.page")/, '\n  "search.kind.memo": "Memo",$1'],
  ['site/i18n/fr.json', /(\n {2}"search\.kind\.page")/, '\n  "search.kind.memo": "Note",$1'],
];

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'choirbook-kind-'));
  for (const folder of ['scripts', 'site', 'policy/platforms', 'package.json', 'tsconfig.json'])
    cpSync(join(ownRoot, folder), join(copy, folder), {
      recursive: true,
      filter: (source) => !/\bfixtures$|\bpublic$/.test(source),
    });
  symlinkSync(join(ownRoot, 'node_modules'), join(copy, 'node_modules'), 'junction');
  write('scripts/core/kinds/memo.ts', declaration);
  for (const [file, from, to] of edits) {
    const before = readFileSync(join(copy, file), 'utf8');
    expect(before, file).toMatch(from);
    write(file, before.replace(from, to));
  }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

/** What the copy answers, in one process: the museum and the memo are `registry`. */
interface Answers {
  readonly declared: object;
  readonly bad: string[][];
  readonly note: string[][];
  readonly published: { memos: object[]; schema: string[] };
  readonly reviewed: Record<string, string | string[]>;
  readonly found: string[][][];
}
const bad = example.replace('x/aster', 'x/astre').replace('note:', 'nte:');
const called = example.replace('For us only.', 'Call +44 20 7946 0958.');

const ask = () =>
  askNode(
    copy,
    `
    import { readSources } from './scripts/node/files.ts';
    import { buildRegistry } from './scripts/core/model/registry.ts';
    import { check } from './scripts/core/check/check.ts';
    import { changeBetween } from './scripts/core/change/diff.ts';
    import { participantsOf } from './scripts/core/change/participants.ts';
    import { commitSubject } from './scripts/core/change/commit-subject.ts';
    import { codeowners } from './scripts/core/git-host/codeowners.ts';
    import { editorMapping, jsonSchemas } from './scripts/core/kinds/json-schema.ts';
    import { entryFile } from './scripts/core/kinds/entry-file.ts';
    import { roleOf } from './scripts/core/kinds/paths.ts';
    import { publish, publishedJsonSchema } from './scripts/core/publish/publish.ts';
    import { reviewOf } from './scripts/core/review/review.ts';
    import { indexPublished } from './site/data/handbook.ts';
    import { searchKinds } from './site/kinds.ts';
    import { searchRecords } from './site/search/records.ts';
    const museum = readSources('scripts/testing/base');
    const without = buildRegistry(museum);
    const context = { now: '2026-12-01T12:00:00Z', today: '2026-12-01' };
    const path = ${JSON.stringify(path)};
    const withFile = (text, at = path) => buildRegistry([...museum, { path: at, text }]);
    const registry = withFile(${JSON.stringify(example)});
    const found = (other) => check(other, context).problems.filter(({ file }) => file.startsWith('calendar'))
      .map(({ rule, path, message }) => [rule, (path ?? []).join('.'), typeof message === 'string' ? message : message.en]);
    const change = changeBetween(without, registry, participantsOf(without, { author: 'dan-wu' }));
    const review = reviewOf(change, context);
    const data = JSON.parse(JSON.stringify(publish(registry)));
    const book = indexPublished(data, {});`,
    `({
      declared: {
        role: roleOf(path),
        elsewhere: found(withFile('', 'calendar/memos/winter.yaml')).map(([rule, , message]) => [rule, message]),
        schema: Object.keys(jsonSchemas()['memo.schema.json'].properties),
        editor: editorMapping('s')['./s/memo.schema.json'],
        line: entryFile('memos', '2026/x', { title: 'X' }).text.split('\\n')[0],
      },
      bad: found(withFile(${JSON.stringify(bad)})),
      note: found(withFile(${JSON.stringify(called)})),
      published: { memos: data.memos, schema: Object.keys(publishedJsonSchema().properties.memos.items.properties) },
      reviewed: {
        owners: codeowners(registry).text.split('\\n').filter((line) => line.startsWith('/calendar/memos')),
        subject: commitSubject([{ status: 'A', path }]),
        events: review.entries[0].events.map(({ text }) => text),
        concerned: JSON.stringify(review),
        rules: review.result.problems.filter(({ known }) => !known).map(({ rule }) => rule),
      },
      found: searchKinds.includes('memo') && ['en', 'fr'].map((language) =>
        searchRecords(book, language, 'en').filter(({ kind }) => kind === 'memo').map(({ path, title, detail, text }) => [path, title, detail, text])),
    })`,
  ) as Answers;

describe('a kind that was added to the table', () => {
  let answers: Answers;
  beforeAll(() => {
    answers = ask();
  });

  test('has its path, its schema and its modeline', () => {
    expect(answers.declared).toEqual({
      role: { role: 'entry', kind: 'memos', id: '2026/winter-timetable' },
      elsewhere: [
        ['unexpected-file', expect.stringContaining('a memo is `calendar/memos/<year>/<id>.yaml`')],
      ],
      schema: ['title', 'channel', 'author', 'unit', 'body', 'drafted_on', 'approved', 'status', 'note'],
      editor: 'calendar/memos/*/*.yaml',
      line: '# yaml-language-server: $schema=../../../.cache/schema/memo.schema.json',
    });
  });

  test('is judged: its shape, its references, its dates, personal data in what is published of it', () => {
    const rules = (problems: string[][]) => problems.map(([rule, at]) => `${rule} ${at}`);
    expect(rules(answers.bad)).toEqual(
      expect.arrayContaining([
        'schema nte',
        'unknown-reference channel',
        'future-date drafted_on',
        'personal-data body',
      ]),
    );
    // What only colleagues read is nobody else's business.
    expect(rules(answers.note)).toContain('personal-data body');
    expect(rules(answers.note)).not.toContain('personal-data note');
  });

  test('is published through its public view only, under the contract', () => {
    const { memos, schema } = answers.published;
    expect(memos).toEqual([
      {
        id: '2026/winter-timetable',
        title: 'Winter timetable',
        channel: 'x/aster',
        author: 'dan-wu',
        unit: 'museum',
        body: told,
      },
    ]);
    expect(schema).toEqual(['id', 'title', 'channel', 'author', 'unit', 'body']);
  });

  test('has reviewers, a commit subject, a review in words, a decision that must be confirmed and steps that it must take', () => {
    const { owners, subject, events, concerned, rules } = answers.reviewed;
    expect(owners).toEqual(['/calendar/memos/ @ada-noor @ben-roy', `/${path} @dan-wu @ada-noor`]);
    expect(subject).toBe('Add memo 2026/winter-timetable');
    expect(events).toEqual([
      {
        en: 'adds the memo Winter timetable (`2026/winter-timetable`)',
        fr: 'ajoute une note\u00A0: Winter timetable (`2026/winter-timetable`)',
      },
    ]);
    expect(concerned).toContain('2026/winter-timetable');
    expect(rules).toEqual(expect.arrayContaining(['unconfirmed-decision', 'forbidden-transition']));
  });

  test('is found by the search, by whose it is and by its copy, at its address, and is called by its word in both languages', () => {
    expect(answers.found).toEqual([
      [['calendar/2026/winter-timetable/', 'Winter timetable', 'The museum', told]],
      [['calendar/2026/winter-timetable/', 'Winter timetable', 'Le musée', told]],
    ]);
  });
});
