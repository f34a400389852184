/** A remark of a form is read by people who have never seen a file: in both languages, without keys, paths and ids. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSources } from '../../node/files.ts';
import { fixtureDay as today } from '../../testing/fixture.ts';
import type { Answers } from './answers.ts';
import { openDraftContext } from './draft-context.ts';
import { type Remark, readAnswers } from './form-state.ts';
import type { DraftKind } from './questions.ts';

const desk = openDraftContext(readSources(join(import.meta.dirname, '../../testing/base')));

const sound: Readonly<Record<DraftKind, Answers>> = {
  channels: {
    url: 'https://x.com/aster_today',
    written: 'en',
    unit: 'museum',
    owner: 'cleo-diaz',
    audiences: ['visitors'],
    languages: ['en'],
    purpose: "Tell visitors about opening hours and today's exhibitions.",
    why_this_platform: 'Visitors ask for it every day and nobody answers them.',
  },
  unofficial: {
    url: 'https://x.com/aster_today',
    written: 'en',
    kind: 'fan',
    risk: 'low',
    'found.on': today,
    'found.by': 'dan-wu',
    'found.how': 'search',
  },
};

const remarksOn = (kind: DraftKind, change: Answers): readonly Remark[] =>
  readAnswers(desk, kind, { ...sound[kind], ...change }, { today, first: 'en' }).remarks;

/** A mistake that somebody makes in the form, and the rule that says so. */
const mistakes: readonly (readonly [rule: string, kind: DraftKind, change: Answers])[] = [
  ['missing-deputy', 'channels', {}],
  ['missing-deputy', 'channels', { deputy: 'cleo-diaz' }],
  ['owner-outside-unit', 'channels', {}],
  ['unknown-reference', 'channels', { owner: 'nobody-here' }],
  ['empty-purpose', 'channels', { purpose: 'News.' }],
  ['missing-justification', 'channels', { why_this_platform: 'Because' }],
  ['lookalike-account', 'channels', { url: 'https://x.com/asterr' }],
  ['lookalike-account', 'unofficial', { url: 'https://x.com/asterr' }],
  ['schema', 'channels', { languages: ['a bad tag'] }],
  ['schema', 'unofficial', { risk: 'enormous' }],
  ['reused-id', 'channels', { platform_id: 'aster_today' }],
  ['personal-data', 'channels', { purpose: 'Tell visitors to write to jane.doe@gmail.com every day.' }],
  ['personal-data', 'channels', { purpose: 'Tell visitors to call +33 6 12 34 56 78 every day.' }],
  ['hidden-characters', 'channels', { purpose: 'Tell visitors\u200B about opening hours and exhibitions.' }],
  ['future-date', 'unofficial', { 'found.on': '2030-01-01' }],
  ['audience-not-on-platform', 'channels', { url: 'https://www.youtube.com/@aster_today' }],
];

test.each(mistakes)('%s, in %s, %j: in both languages, no YAML, no path, no id', (rule, kind, change) => {
  const remarks = remarksOn(kind, change).filter((remark) => remark.rule === rule);
  expect(remarks).not.toEqual([]);
  const { people, units, audiences, channels, platforms } = desk.registry;
  for (const { message, fix = message } of remarks) {
    for (const said of [message, fix]) {
      if (typeof said === 'string') throw new Error(`In English alone: ${said}`);
      for (const text of [said.en, said.fr]) {
        expect(text).not.toMatch(/`[a-z_.[\]0-9]+:|policy\/|\.yaml|\[[^\]]*\]|\(\?/);
        for (const [, quoted = ''] of text.matchAll(/`([^`]+)`/g))
          for (const entries of [people, units, audiences, channels, platforms])
            expect([...entries.keys()]).not.toContain(quoted);
      }
      expect(said.fr).not.toMatch(/ [;:!?»]|« /);
    }
  }
});
