import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../node/files.ts';
import { check } from '../check/check.ts';
import { addDays } from '../dates/day.ts';
import { buildRegistry } from '../model/registry.ts';
import type { SourceFile } from '../model/source.ts';
import { readYaml } from '../yaml/read.ts';
import { isHere } from './availability.ts';
import { answerOn, answersFrom } from './who-answers.ts';

const base = readSources(join(import.meta.dirname, '../../testing/base'));
const today = '2026-12-01';
const contactFile = 'policy/contacts/pictures.yaml';

type Changes = Readonly<Record<string, object>>;

/** The museum with one contact and people who are away. */
function museum(contact: object, people: Changes = {}) {
  const files = new Map<string, SourceFile>(base.map((file) => [file.path, file]));
  files.set(contactFile, { path: contactFile, value: { question: 'May I?', ...contact } });
  for (const [id, change] of Object.entries(people)) {
    const path = `policy/people/${id}.yaml`;
    const value = readYaml(files.get(path)?.text ?? '').value as object;
    files.set(path, { path, value: { ...value, ...change } });
  }
  const registry = buildRegistry([...files.values()]);
  const entry = registry.contacts.get('pictures');
  if (!entry) throw new Error('The contact is not there.');
  return { registry, entry };
}

const away = { status: 'on-leave', until: '2027-01-31' };
const whoAnswers = (contact: object, people: Changes = {}) => {
  const { registry, entry } = museum(contact, people);
  const { person, part } = answerOn(registry, entry, today);
  return [person, part];
};

describe('who answers', () => {
  test('each way to say whom', () => {
    expect(whoAnswers({ ask: { person: 'dan-wu' } })).toEqual(['dan-wu', 'asked']);
    expect(whoAnswers({ ask: { lead_of: 'shop' } })).toEqual(['cleo-diaz', 'asked']);
    expect(whoAnswers({ ask: { owner_of: 'facebook/aster.shop' } })).toEqual(['cleo-diaz', 'asked']);
    expect(whoAnswers({ ask: { role: 'lead' } })).toEqual(['ada-noor', 'asked']);
    expect(whoAnswers({ ask: { role: 'deputy' } })).toEqual(['ben-roy', 'asked']);
  });

  test('the line: otherwise, the deputy, the leads of the unit, the lead over all', () => {
    const contact = { ask: { lead_of: 'shop' }, otherwise: { role: 'deputy' } };
    expect(whoAnswers(contact, { 'cleo-diaz': away })).toEqual(['ben-roy', 'otherwise']);
    expect(whoAnswers(contact, { 'cleo-diaz': away, 'ben-roy': away })).toEqual(['dan-wu', 'deputy']);
    expect(whoAnswers({ ask: { person: 'dan-wu' } }, { 'dan-wu': away })).toEqual(['cleo-diaz', 'unit']);
    const shopAway = { 'dan-wu': away, 'cleo-diaz': away };
    expect(whoAnswers({ ask: { person: 'dan-wu' } }, shopAway)).toEqual(['ada-noor', 'organization']);
    expect(whoAnswers({ ask: { person: 'dan-wu' }, unit: 'museum' }, { 'dan-wu': away })).toEqual([
      'ada-noor',
      'organization',
    ]);
  });

  test('nobody is here: the check says so', () => {
    const everybody = { 'ada-noor': away, 'ben-roy': away, 'cleo-diaz': away, 'dan-wu': away };
    const { registry, entry } = museum({ ask: { person: 'dan-wu' } }, everybody);
    expect(answerOn(registry, entry, today)).toMatchObject({ passed: { length: 4 } });
    expect(answerOn(registry, entry, today).person).toBeUndefined();
    const found = check(registry, { today }).problems.find(({ rule }) => rule === 'unanswered-question');
    expect(found).toMatchObject({ file: contactFile, path: ['ask'], severity: 'error' });
    expect(found?.message.en).toContain(
      'Nobody is here to answer “May I?”: `dan-wu` (Dan Wu) is on leave until',
    );
  });
});

describe('who answers later', () => {
  test('a leave that ends brings the first one back', () => {
    const { registry, entry } = museum({ ask: { person: 'dan-wu' } }, { 'dan-wu': away });
    expect(answersFrom(registry, entry, today)).toMatchObject([
      { from: today, person: 'cleo-diaz', passed: [{ person: 'dan-wu' }] },
      { from: '2027-02-01', person: 'dan-wu', passed: [] },
    ]);
  });

  test('a departure that is entered in advance does not show', () => {
    const people = { 'dan-wu': away, 'cleo-diaz': { left_on: '2027-01-15' } };
    const { registry, entry } = museum({ ask: { person: 'dan-wu' } }, people);
    expect(answersFrom(registry, entry, today).map(({ person }) => person)).toEqual(['cleo-diaz', 'dan-wu']);
    expect(JSON.stringify(answersFrom(registry, entry, today))).not.toContain('2027-01-15');
  });

  test('on any later day it is who answers on that day, as long as nobody leaves', () => {
    const day = fc.integer({ min: -30, max: 300 }).map((days) => addDays(today, days));
    const leave = fc.option(fc.record({ status: fc.constant('on-leave'), until: day }), { nil: {} });
    const people = fc.record({ 'ada-noor': leave, 'ben-roy': leave, 'cleo-diaz': leave, 'dan-wu': leave });
    const whom = fc.constantFrom(
      { person: 'dan-wu' },
      { lead_of: 'shop' },
      { owner_of: 'x/aster' },
      { role: 'lead' },
      { role: 'deputy' },
    );
    const contact = fc.record({ ask: whom, otherwise: whom }, { requiredKeys: ['ask'] });
    fc.assert(
      fc.property(contact, people, fc.integer({ min: 0, max: 400 }), (asked, absent, days) => {
        const { registry, entry } = museum(asked, absent as Changes);
        const later = addDays(today, days);
        const foretold = answersFrom(registry, entry, today).findLast(({ from }) => from <= later);
        const { person } = answerOn(registry, entry, later);
        expect(foretold?.person).toBe(person);
        if (person !== undefined) expect(isHere(registry, person, later)).toBe(true);
      }),
    );
  });
});
