import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../../testing/any-character.ts';
import { commitSubject, type FileChange, withSubject } from './commit-subject.ts';

const channel = (status: string, id: string, before?: object, after?: object): FileChange => ({
  status,
  path: `channels/${id}.yaml`,
  ...(before && { before }),
  ...(after && { after }),
});
const file = (status: string, path: string, from?: string): FileChange => ({
  status,
  path,
  ...(from !== undefined && { from }),
});
const active = { status: 'active', owner: 'ada-noor' };
const proposed = { status: 'proposed', owner: 'ada-noor' };
const retired = { status: 'retired', owner: 'ada-noor' };

describe('one change', () => {
  test.each<[string, FileChange]>([
    ['Propose channel x/aster', channel('A', 'x/aster', undefined, proposed)],
    ['Add channel x/aster', channel('A', 'x/aster', undefined, active)],
    ['Add channel x/aster', channel('A', 'x/aster', undefined, {})],
    ['Add channel x/aster', channel('A', 'x/aster')],
    ['Activate channel x/aster', channel('M', 'x/aster', proposed, active)],
    ['Retire channel x/aster', channel('M', 'x/aster', active, retired)],
    ['Hand channel x/aster over to dan-wu', channel('M', 'x/aster', active, { ...active, owner: 'dan-wu' })],
    ['Retire channel x/aster', channel('M', 'x/aster', active, { ...retired, owner: 'dan-wu' })],
    ['Change channel x/aster', channel('M', 'x/aster', active, { ...active, status: 'dormant' })],
    ['Change channel x/aster', channel('M', 'x/aster', active, active)],
    ['Change channel x/aster', channel('M', 'x/aster', active, {})],
    ['Change channel x/aster', channel('T', 'x/aster')],
    ['Remove channel x/aster', channel('D', 'x/aster', active)],
    [
      'Rename channel x/aster to x/aster_museum',
      file('R', 'channels/x/aster_museum.yaml', 'channels/x/aster.yaml'),
    ],
    ['Report account x/astter', file('A', 'channels/unofficial/x/astter.yaml')],
    ['Change account x/astter', file('M', 'channels/unofficial/x/astter.yaml')],
    ['Change unit shop', file('M', 'policy/units/shop.yaml')],
    ['Add person dan-wu', file('A', 'policy/people/dan-wu.yaml')],
    ['Change page fr/governance', file('M', 'policy/handbook/fr/governance.mdx')],
    ['Change the organisation', file('M', 'policy/organization.yaml')],
    ['Change policy/extensions/channels.schema.json', file('M', 'policy/extensions/channels.schema.json')],
    ['Add post 2026/a', file('A', 'calendar/posts/2026/a.yaml')],
    ['Add calendar/posts/a.yaml', file('A', 'calendar/posts/a.yaml')],
    ['Remove channel x/a and add channels/x/b.yml', file('R', 'channels/x/b.yml', 'channels/x/a.yaml')],
  ])('%s', (subject, change) => {
    expect(commitSubject([change])).toBe(subject);
  });
});

describe('several changes', () => {
  const x = (name: string) => channel('A', `x/${name}`, undefined, active);
  test.each<[string, FileChange[]]>([
    ['Add 3 channels', [x('a'), x('b'), x('c')]],
    ['Change 2 people', [file('M', 'policy/people/a.yaml'), file('M', 'policy/people/b.yaml')]],
    [
      'Hand 2 channels over to dan-wu',
      ['a', 'b'].map((id) => channel('M', `x/${id}`, active, { ...active, owner: 'dan-wu' })),
    ],
    [
      'Change channel x/ferrane_fr and 2 others',
      [
        file('M', 'policy/people/a.yaml'),
        channel('M', 'x/ferrane_fr', active, active),
        file('M', 'policy/units/b.yaml'),
      ],
    ],
    [
      'Change 2 channels and 1 other',
      [channel('M', 'x/a'), channel('M', 'x/b'), file('M', 'policy/units/b.yaml')],
    ],
    [
      'Retire channel x/old and change channel x/new',
      [channel('M', 'x/new', active, active), channel('M', 'x/old', active, retired)],
    ],
    [
      'Propose channel x/a and add person dan-wu',
      [file('A', 'policy/people/dan-wu.yaml'), channel('A', 'x/a', undefined, proposed)],
    ],
    [
      'Propose channel x/a and 2 other changes',
      [
        file('A', 'policy/people/dan-wu.yaml'),
        channel('A', 'x/a', undefined, proposed),
        file('D', 'policy/units/shop.yaml'),
      ],
    ],
    ['Propose channel x/a', [file('M', '.github/CODEOWNERS'), channel('A', 'x/a', undefined, proposed)]],
  ])('%s', (subject, changes) => {
    expect(commitSubject(changes)).toBe(subject);
    expect(commitSubject(changes.toReversed())).toBe(subject);
  });
});

test('what is no data has no subject', () => {
  expect(commitSubject([])).toBeUndefined();
  expect(commitSubject([file('M', 'scripts/check.ts'), file('A', 'policyx/a.yaml')])).toBeUndefined();
});

test('a subject is one line without anything that steers a terminal, whatever files are called', () => {
  const path = fc.oneof(
    fc.string({ unit: anyCharacter, minLength: 1 }),
    fc
      .constantFrom('channels/', 'policy/units/', 'channels/unofficial/x/', 'calendar/')
      .chain((folder) => fc.string({ unit: anyCharacter }).map((name) => `${folder}${name}.yaml`)),
  );
  const state = fc.record(
    { status: fc.string(), owner: fc.string({ unit: anyCharacter }) },
    { requiredKeys: [] },
  );
  const change = fc.record(
    { status: fc.constantFrom('A', 'M', 'D', 'R', 'T'), path, from: path, before: state, after: state },
    { requiredKeys: ['status', 'path'] },
  );
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const subject = commitSubject(changes);
      if (subject === undefined) return;
      expect(subject).toMatch(/^[A-Z][a-z]+ /);
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
});

describe('the message that git hands to the editor', () => {
  const comments = '\n# Please enter the commit message.\n#\tnew file: a\n';
  test.each<[string, string, string, string | undefined]>([
    ['git’s comments', comments, '#', `S${comments}`.replace('S', 'Subject\n')],
    ['nothing', '', '#', 'Subject\n'],
    ['another comment character', '\n; Please\n', ';', 'Subject\n\n; Please\n'],
    ['a message', 'Mine\n\n# Please\n', '#', undefined],
    ['a message below', '\n# Please\nMine\n', '#', undefined],
    [
      'the change itself below the scissors',
      '\n# Please\n# ------------------------ >8 ------------------------\n# Do not\ndiff --git a b\n+x\n',
      '#',
      'Subject\n\n# Please\n# ------------------------ >8 ------------------------\n# Do not\ndiff --git a b\n+x\n',
    ],
    ['a character with which the subject begins', '\nS Please\n', 'S', undefined],
  ])('%s', (_what, message, comment, expected) => {
    expect(withSubject(message, 'Subject', comment)).toBe(expected);
  });
});
