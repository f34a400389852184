/** Runs every fixture of every rule, and fails when a rule lacks what a rule must have. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runChangeFixture, runFixture } from '../../testing/fixture.ts';
import { accountRules } from './accounts.ts';
import { changeRules, rules, rulesByFamily, waiverRules } from './index.ts';
import { retiredRules } from './retired.ts';

const headings = ['## What it finds', '## Why', '## How to fix', '## Exceptions'];

/** What is quoted is as it was written: code, and words of an entry. */
const withoutQuotations = (text: string) => text.replaceAll(/`[^`]*`|«[^»]*»|https?:\S+/g, '');

/** A straight apostrophe, a double sign without its no-break space, or an English word that no French one is like. */
const unFrench =
  /\p{L}'\p{L}|(?<!\u00A0)[;?!»]|(?<![\u00A0\d])[:](?!\d)|\b(?:the|of|is|are|not|this|or|with|Write)\b/u;

test('each rule has a name of its own in each language, which is no sentence', () => {
  const all = Object.values(rulesByFamily).flat();
  for (const language of ['en', 'fr'] as const) {
    const names = all.map(({ name }) => name[language]);
    expect(names.filter((one, at) => names.indexOf(one) !== at)).toEqual([]);
    for (const one of names) expect(one).toMatch(/^\p{Lu}.{3,44}[^.!?…]$/u);
  }
  for (const { name } of all) expect(name.fr).not.toMatch(/'| [;:?!]/);
});

for (const [family, list] of Object.entries(rulesByFamily)) {
  const runCase = family === 'change' ? runChangeFixture : runFixture;
  for (const rule of list) {
    const folder = join(import.meta.dirname, family, rule.id);
    const cases = existsSync(join(folder, 'fixtures')) ? readdirSync(join(folder, 'fixtures')).sort() : [];

    describe(rule.id, () => {
      test('has a readme with its four headings, in order', () => {
        const readme = readFileSync(join(folder, 'readme.md'), 'utf8');
        const found = readme.split('\n').filter((line) => line.startsWith('## '));
        expect(found).toEqual(headings);
        expect(readme).toMatch(new RegExp(`^# ${rule.id}\\n`));
      });

      const outcomes = cases.map((name) => {
        const { problems, findings, printed } = runCase(join(folder, 'fixtures', name));
        // What was wrong before a change is nobody's reason.
        return { name, problems: problems.filter(({ known }) => !known), findings, printed };
      });

      test('has a case that fires and a case that stays silent', () => {
        const firing = outcomes.filter(({ problems }) => problems.length > 0);
        const silent = outcomes.filter(({ problems }) => problems.length === 0);
        expect(firing.length).toBeGreaterThan(0);
        expect(silent.length).toBeGreaterThan(0);
      });

      for (const { name, problems, findings, printed } of outcomes) {
        test(`${name}: fires for one reason at most`, () => {
          expect(
            [...new Set(problems.map((problem) => problem.rule))].filter((id) => id !== rule.id),
          ).toEqual([]);
        });

        test(`${name}: is said in French, with French signs`, () => {
          for (const { message, fix } of findings) {
            expect(message.fr).not.toBe(message.en);
            for (const said of fix ? [message, fix] : [message])
              expect(withoutQuotations(said.fr), said.fr).not.toMatch(unFrench);
          }
        });

        test(`${name}: prints what is expected`, async () => {
          await expect(printed).toMatchFileSnapshot(join(folder, 'fixtures', name, 'expected.txt'));
        });
      }
    });
  }
}

/** The file of a draft is made from data, at the path of its account: these three have nothing to say to it. */
const aboutTextAndPath = ['misplaced-file', 'unexpected-file', 'unparsable-file'];

/** A draft is of a channel that is proposed: nothing is planned on it yet. */
const aboutThePlan = ['off-cadence', 'empty-calendar'];

test('the rules about accounts are those that speak of one in their fixtures', () => {
  const speaking = Object.entries(rulesByFamily).flatMap(([family, list]) =>
    family === 'change'
      ? []
      : list.flatMap(({ id }) => {
          const folder = join(import.meta.dirname, family, id, 'fixtures');
          const texts = readdirSync(folder).map((name) =>
            readFileSync(join(folder, name, 'expected.txt'), 'utf8'),
          );
          return texts.some((text) => /^channels\//m.test(text)) ? [id] : [];
        }),
  );
  const listed = Object.values(accountRules).flatMap((list) => list.map(({ id }) => id));
  expect(
    listed.toSorted(),
    'A rule that speaks of channels/ is listed in accounts.ts, any other in index.ts',
  ).toEqual(speaking.filter((id) => ![...aboutTextAndPath, ...aboutThePlan].includes(id)).sort());
});

test('every folder is a rule of the list, and every rule has its own folder', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((family) => family.isDirectory())
    .flatMap((family) =>
      readdirSync(join(import.meta.dirname, family.name)).map((rule) => `${family.name}/${rule}`),
    );
  const listed = Object.entries(rulesByFamily).flatMap(([family, list]) =>
    list.map((rule) => `${family}/${rule.id}`),
  );
  expect(listed.toSorted()).toEqual(folders.toSorted());
  expect(new Set(listed).size).toBe(rules.length + waiverRules.length + changeRules.length);
});

test('the id of a rule that is no more is not used again, and names the rule that took over', () => {
  const ids = new Set([...rules, ...waiverRules, ...changeRules].map(({ id }) => id));
  for (const [former, successor] of Object.entries(retiredRules)) {
    expect(ids, former).not.toContain(former);
    expect(ids, former).toContain(successor);
  }
});
