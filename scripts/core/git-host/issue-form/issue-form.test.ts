import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownRoot } from '../../../node/load.ts';
import { desk, filled, type Given, issue, outcome, proposal } from '../../../testing/filled-form.ts';
import { fixtureDay } from '../../../testing/fixture.ts';
import { openDraftContext } from '../../propose/draft-context.ts';
import { askedKinds, type DraftKind } from '../../propose/questions.ts';
import { formNames, issueFormYaml } from './form.ts';
import { answerIssue, formOf } from './issue-form.ts';

describe('a form as GitHub writes it', () => {
  test('becomes the file of a proposal', () => {
    const { path, text, judgement } = outcome({});
    expect(path).toBe('channels/x/aster_garden.yaml');
    expect(text).toBe(`# yaml-language-server: $schema=../../.cache/schema/channel.schema.json
name: Aster Garden
url: https://x.com/aster_garden
status: proposed
unit: museum
owner: ada-noor
deputy: ben-roy
audiences:
  - visitors
languages:
  - en
purpose: Show what is in flower this week.
why_this_platform: Gardeners of the town meet here.
`);
    expect(judgement?.problems).toEqual([]);
  });

  test('a report becomes a case that is open, found by its author', () => {
    const { path, data } = outcome(
      { evidence: 'A page: with our logo: https://files.aster.example/1.png' },
      'unofficial',
    );
    expect(path).toBe('channels/unofficial/x/aster_tickets.yaml');
    expect(data).toEqual({
      name: 'aster_tickets',
      url: 'https://x.com/aster_tickets',
      kind: 'impostor',
      found: { on: fixtureDay, by: 'ada-noor', how: 'search' },
      risk: 'high',
      matched: ['name', 'handle'],
      case: { status: 'open', events: [{ on: fixtureDay, kind: 'found' }] },
      evidence: [{ what: 'A page: with our logo', url: 'https://files.aster.example/1.png' }],
    });
  });

  test.each(askedKinds)('%s: the form of the repository is made from the questions', (kind) => {
    const file = join(ownRoot, `.github/ISSUE_TEMPLATE/${formNames[kind]}.yml`);
    expect(readFileSync(file, 'utf8')).toBe(issueFormYaml(kind));
  });

  test('names are understood without regard to case and accents, in any language, and logins are', () => {
    expect(
      outcome({
        unit: 'LE MUSEE',
        owner: '@Cleo-Diaz',
        deputy: 'dan wu',
        audiences: '- visitors\n* shoppers',
      }).data,
    ).toMatchObject({
      unit: 'museum',
      owner: 'cleo-diaz',
      deputy: 'dan-wu',
      audiences: ['visitors', 'shoppers'],
    });
    expect(outcome({ audiences: 'visitors; shoppers', languages: 'français, en' }).data).toMatchObject({
      audiences: ['visitors', 'shoppers'],
      languages: ['fr', 'en'],
    });
  });

  test.each([
    ['2', { min: 2, max: 2 }],
    ['2 to 6', { min: 2, max: 6 }],
    ['2–6', { min: 2, max: 6 }],
  ])('%s posts a week', (cadence, per_week) => {
    expect(outcome({ cadence }).data).toMatchObject({ cadence: { per_week } });
  });

  test('a page of one of our websites is a question for the reviewer', () => {
    expect(outcome({ url: 'https://aster.example/fr/blog' }).doubts).toEqual([
      'a page of ours, on aster.example',
    ]);
    expect(outcome({}).doubts).toEqual([]);
  });

  test('an answer to an overlap names the channel in any spelling', () => {
    expect(
      outcome({ overlaps: 'https://twitter.com/Aster?s=20: it speaks of opening hours' }).data,
    ).toMatchObject({
      overlaps: [{ with: 'x/aster', because: 'it speaks of opening hours' }],
    });
  });

  test('the form is known by its headings', () => {
    for (const kind of ['channels', 'unofficial'] as const)
      expect(formOf(issue(kind, filled[kind]))).toBe(kind);
    for (const body of ['', 'Hello', '### Address of the account\n\nx', '### Something else\n\nx'])
      expect(formOf(body)).toBeUndefined();
  });
});

describe('what must be corrected is said with its field', () => {
  const because = (changes: Given, kind?: DraftKind, author?: string) =>
    outcome(changes, kind, author).errors?.join('\n');
  test.each<[string, Given, string]>([
    [
      'a registered account',
      { url: 'twitter.com/Aster?s=20' },
      'Address of the account: `x/aster` is registered already: `x/aster`, in `channels/x/aster.yaml`.',
    ],
    [
      'no account',
      { url: 'https://x.com/aster/status/12' },
      'Address of the account: This names no account: a post by x/aster, not an account.',
    ],
    [
      'a unit that is a typo',
      { unit: 'musum' },
      'Unit: There is no unit `musum`. Did you mean `museum` (The museum)?',
    ],
    ['a stranger', { owner: 'Zed Quux' }, 'Owner: There is no person `Zed Quux`.'],
    ['no language', { languages: 'Klingonish' }, 'Languages: `Klingonish` is no language we know.'],
    [
      'a cadence in words',
      { cadence: 'often' },
      'Posts a week: `often`: expected one number, or two such as 2 to 6.',
    ],
    ['a cadence upside down', { cadence: '6 to 2' }, 'the first number is larger'],
    ['nothing where something must be', { purpose: '' }, 'Purpose: An answer is missing.'],
    ['an overlap without a reason', { overlaps: 'x/aster' }, 'expected two parts'],
    ['an overlap with a stranger', { overlaps: 'x/nobody: so' }, 'is no channel of ours'],
    ['a network that is closed', { url: 'https://vine.co/aster' }, 'Address of the account'],
  ])('%s', (_what, changes, words) => expect(because(changes)).toContain(words));

  test('several at once', () => {
    expect(outcome({ unit: 'musum', owner: 'nobody at all', languages: 'zz zz' }).errors).toHaveLength(3);
  });

  test('an author whom nobody knows has to name an owner', () => {
    expect(because({ owner: '' }, 'channels', 'stranger')).toBe(
      'Owner: Nobody here has the login `stranger` in `policy/people/`. Write the name of a colleague.',
    );
    expect(outcome({ owner: '' }, 'channels', 'CLEO-DIAZ').data).toMatchObject({ owner: 'cleo-diaz' });
    expect(because({}, 'unofficial', 'stranger')).toContain('Found by: Nobody here');
  });

  test('an error of the checks is one as well; a warning is not', () => {
    expect(outcome({ deputy: '' }).judgement?.problems.map(({ rule }) => rule)).toContain('missing-deputy');
    expect(because({ url: 'https://x.com/id/nobody:here' })).toContain('Address of the account');
  });

  test('an option that the form has not', () => {
    expect(because({ risk: 'none at all' }, 'unofficial')).toContain(
      '`none at all` is none of `low`, `medium`, `high`.',
    );
  });

  test('a box that must be ticked', () => {
    const open = '- [ ] I have looked through the channels of the handbook, and none of them will do.';
    expect(because({ looked: open })).toContain('This box is not ticked');
    expect(because({ looked: open.replace('will do', 'would do') })).toContain('not those of the form');
  });

  test('a name that two have', () => {
    const twins = openDraftContext([
      ...desk.sources,
      { path: 'policy/people/ada-noor-2.yaml', text: 'name: Ada Noor\nunit: shop\n' },
    ]);
    const result = answerIssue(issue('channels', proposal), 'channels', twins, { today: fixtureDay });
    expect(result).toEqual({
      errors: [
        {
          field: 'Owner',
          message: '`Ada Noor` can be `ada-noor`, `ada-noor-2`. Write the id of the one you mean.',
        },
      ],
    });
  });
});
