import { describe, expect, test } from 'vitest';
import { showsMailbox } from '../kinds/person.ts';
import { isPublicMailbox, mailboxAddress, publicMailbox } from '../kinds/reach.ts';
import { buildRegistry } from '../model/registry.ts';
import { reachFinder } from './reach.ts';

const today = '2026-12-01';

const files: Record<string, string> = {
  'policy/organization.yaml':
    'name: Aster\nlanguages: [en]\ntime_zone: Europe/Paris\nwebsites: [https://aster.example]\nlead: { person: ada, deputy: ben }\npublic_mailboxes: ["@aster.example"]\n',
  'policy/units/museum.yaml': 'name: Museum\nlead: ada\ndeputy: ben\n',
  'policy/units/shop.yaml': 'name: Shop\nparent: museum\nlead: ben\nmailbox: shop@aster.example\n',
  'policy/units/archive.yaml': 'name: Archive\nparent: museum\nlead: cleo\n',
  'policy/people/ada.yaml': 'name: Ada\nunit: museum\nemail: ada@aster.example\nstatus: on-leave\n',
  'policy/people/ben.yaml': 'name: Ben\nunit: museum\nemail: ben@aster.example\n',
  'policy/people/cleo.yaml': 'name: Cleo\nunit: archive\nemail: cleo@home.example\n',
  'policy/people/dan.yaml': 'name: Dan\nunit: shop\n',
  'policy/people/eve.yaml': 'name: Eve\nunit: archive\nemail: eve@aster.example\npublic: false\n',
  'policy/contacts/photo.yaml': 'question: May I?\nask: { person: dan }\n',
  'policy/contacts/press.yaml':
    'question: Press?\nask: { person: dan }\nmailbox: press@aster.example\nform: https://aster.example/press\n',
  'channels/x/aster.yaml':
    'name: Aster\nurl: https://x.com/aster\nstatus: active\nunit: shop\nowner: ada\ndeputy: ben\naudiences: [all]\nlanguages: [en]\npurpose: News.\n',
  'channels/x/archive.yaml':
    'name: Archive\nurl: https://x.com/archive\nstatus: active\nunit: archive\nowner: cleo\naudiences: [all]\nlanguages: [en]\npurpose: News.\nmailbox: archive@elsewhere.example\n',
};

const finder = (changes: Record<string, string> = {}) =>
  reachFinder(
    buildRegistry(Object.entries({ ...files, ...changes }).map(([path, text]) => ({ path, text }))),
    today,
  );
const without = (line: RegExp, path: string) => ({ [path]: (files[path] ?? '').replace(line, '') });

describe('where one writes to', () => {
  test('a person is reached at their own mailbox, else at that of their unit', () => {
    const { person } = finder();
    expect(person('ben')).toEqual({ mailbox: 'ben@aster.example', of: { kind: 'people', id: 'ben' } });
    expect(person('dan')).toEqual({ mailbox: 'shop@aster.example', of: { kind: 'units', id: 'shop' } });
    expect(person('nobody')).toBeUndefined();
    expect(person(undefined)).toBeUndefined();
  });

  test('a unit is reached at its own mailbox, else at that of a lead or deputy who is here; not through the unit above', () => {
    const { unit } = finder();
    expect(unit('shop')?.of).toEqual({ kind: 'units', id: 'shop' });
    expect(unit('museum')).toEqual({ mailbox: 'ben@aster.example', of: { kind: 'people', id: 'ben' } });
    expect(unit('archive')).toBeUndefined();
  });

  test('a channel is reached at its own, through its owner or deputy, or at its unit', () => {
    expect(finder().channel('x/aster')?.mailbox).toBe('ben@aster.example');
    expect(finder(without(/^deputy.*\n/m, 'channels/x/aster.yaml')).channel('x/aster')?.of.kind).toBe(
      'units',
    );
    // Its own is at a domain that nobody has decided to show.
    expect(finder().channel('x/archive')).toBeUndefined();
  });

  test('a question is reached at its own mailbox and form, else where its answer comes from', () => {
    expect(finder().question('press', 'dan')).toEqual({
      mailbox: 'press@aster.example',
      form: 'https://aster.example/press',
      of: { kind: 'contacts', id: 'press' },
    });
    expect(finder().question('photo', 'ben')?.mailbox).toBe('ben@aster.example');
    expect(finder().question('photo', undefined)).toBeUndefined();
  });

  test('the organisation is reached through who leads, or their deputy while they are away', () => {
    expect(finder().organization()?.of.id).toBe('ben');
    const back = {
      'policy/people/ada.yaml': (files['policy/people/ada.yaml'] ?? '').replace('on-leave', 'active'),
    };
    expect(finder(back).organization()?.of.id).toBe('ada');
  });

  test('an entry leads to the person who has it, by its file', () => {
    const { entry } = finder();
    expect(entry('policy/units/shop.yaml')?.mailbox).toBe('shop@aster.example');
    expect(entry('policy/people/ben.yaml')?.mailbox).toBe('ben@aster.example');
    expect(entry('channels/x/aster.yaml')?.mailbox).toBe('ben@aster.example');
    expect(entry('policy/audiences/all.yaml')).toBeUndefined();
    expect(entry('README.md')).toBeUndefined();
  });

  test('without the decision only what people have agreed to is shown, and forms', () => {
    const undecided = without(/^public_mailboxes.*\n/m, 'policy/organization.yaml');
    const { person, unit, question } = finder(undecided);
    expect(person('ben')).toBeUndefined();
    expect(unit('shop')).toBeUndefined();
    expect(question('press', 'dan')).toEqual({
      form: 'https://aster.example/press',
      of: { kind: 'contacts', id: 'press' },
    });
    const agreed = { 'policy/people/ben.yaml': `${files['policy/people/ben.yaml']}public: true\n` };
    expect(finder({ ...undecided, ...agreed }).person('ben')?.mailbox).toBe('ben@aster.example');
  });

  test('somebody’s no counts more than the organisation’s yes, and who has left is not shown', () => {
    expect(finder().person('eve')).toBeUndefined();
    const email = 'a@aster.example';
    const decided = ['@aster.example'];
    expect(showsMailbox({ email }, decided)).toBe(true);
    expect(showsMailbox({ email, public: false }, decided)).toBe(false);
    expect(showsMailbox({ email, status: 'left' }, decided)).toBe(false);
    expect(showsMailbox({ email, public: true, status: 'left' }, decided)).toBe(false);
    expect(showsMailbox({ email, public: true }, [])).toBe(true);
    expect(showsMailbox({ public: true }, decided)).toBe(false);
  });
});

test('the address of somebody who has said no is no way around that no, unless it is decided by itself', () => {
  const own = 'Eve@Aster.example';
  const edits = {
    'policy/units/shop.yaml': `name: Shop\nparent: museum\nlead: dan\nmailbox: ${own}\n`,
    'policy/contacts/press.yaml': `question: Press?\nask: { person: dan }\nmailbox: ${own}\n`,
    'channels/x/archive.yaml': `${files['channels/x/archive.yaml']}`.replace(
      'archive@elsewhere.example',
      own,
    ),
  };
  const { unit, question, channel } = finder(edits);
  expect([unit('shop'), question('press', 'dan'), channel('x/archive')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  const whole = (files['policy/organization.yaml'] ?? '').replace(
    '"@aster.example"',
    '"@aster.example", eve@aster.example',
  );
  const decided = finder({ ...edits, 'policy/organization.yaml': whole });
  expect(decided.unit('shop')?.mailbox).toBe(own);
  // Their own page keeps to their word all the same.
  expect(decided.person('eve')).toBeUndefined();
});

describe('public_mailboxes', () => {
  test.each([
    ['press@aster.example', ['press@aster.example'], true],
    ['Press@Aster.Example', ['press@aster.example'], true],
    ['press@aster.example', ['@aster.example'], true],
    ['press@museum.aster.example', ['@aster.example'], false],
    ['press@evil-aster.example', ['@aster.example'], false],
    ['xpress@aster.example', ['press@aster.example'], false],
    ['press@aster.example', [], false],
  ])('%s with %j: %j', (address, decided, shown) => {
    expect(isPublicMailbox(address, decided)).toBe(shown);
  });

  test.each(['press@aster.example', '@aster.example', "o'neil+press@a.b.example"])('takes %s', (value) => {
    expect(publicMailbox().safeParse(value).success).toBe(true);
  });
  test.each([
    'aster.example',
    '@',
    '@aster',
    '*@aster.example',
    '@.example',
    'a@b@c.example',
    '@aster.example ',
    '',
  ])('refuses “%s”', (value) => {
    expect(publicMailbox().safeParse(value).success).toBe(false);
  });
});

test.each([
  'javascript:alert(1)',
  'mailto:a@b.example',
  'a@b.example?bcc=c@d.example',
  'a@b.example,c@d.example',
  'A <a@b.example>',
  'a@b.example\nBcc: c@d.example',
  'a%0abcc:c@b.example',
  '"><script>@b.example',
  `${'a'.repeat(250)}@b.example`,
])('a mailbox is an address and nothing else: %j', (value) => {
  expect(mailboxAddress().safeParse(value).success).toBe(false);
});
