import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { starterChapters, starterPages } from '../../init/pages.ts';
import { readSources } from '../../node/files.ts';
import { splitFrontMatter } from '../../node/front-matter.ts';
import { ownRoot, withoutDecision } from '../../node/load.ts';
import { toolsFor } from '../../node/tools.ts';
import { anyCharacter } from '../../testing/any-character.ts';
import { depth } from '../../testing/depth.ts';
import { fixtureDay } from '../../testing/fixture.ts';
import type { ListRow } from '../inventory/row.ts';
import { buildRegistry } from '../model/registry.ts';
import { wordsOf } from '../similarity/purpose.ts';
import { type Answers, type GivenAnswers, judgeAnswers } from './answers.ts';
import { isExample, isNobodys } from './example.ts';
import { nextSteps } from './next-steps.ts';
import { planInit } from './plan.ts';
import { starterIds } from './starter.ts';
import { similarLanguage, similarRepository, similarTimeZone, similarWebsite } from './suggest.ts';
import { listed } from './texts.ts';

const museum = readSources(join(import.meta.dirname, '../../testing/base'));
const pages = starterPages();
const chapters = starterChapters();
const given = {
  name: 'Aster Museum',
  website: ['https://aster.example'],
  languages: ['en', 'fr'],
  timeZone: 'Europe/Paris',
  lead: 'Ada Noor',
  deputy: 'Ben Roy',
} satisfies GivenAnswers;

function sound(changes: GivenAnswers = {}): Answers {
  const judged = judgeAnswers({ ...given, ...changes });
  if ('errors' in judged) throw new Error(JSON.stringify(judged.errors));
  return judged.answers;
}

const errors = (changes: GivenAnswers) => {
  const judged = judgeAnswers({ ...given, ...changes });
  return 'errors' in judged ? [...judged.errors.wrong, ...judged.errors.missing].join('\n') : 'sound';
};

const plan = (answers: Answers, rows?: readonly ListRow[], sources = museum) =>
  planInit({
    sources,
    answers,
    pages,
    chapters,
    tools: toolsFor,
    list: rows && { name: 'accounts.csv', rows },
    today: fixtureDay,
    withoutDecision,
    read: (path, text) => (path.endsWith('.mdx') ? splitFrontMatter(path, text, []) : { path, text }),
  });

describe('answers', () => {
  test.each<[GivenAnswers, string]>([
    [{ name: ' ' }, '--name "": expected some text.'],
    [{ name: 'Two\nlines' }, 'expected one line of text'],
    [
      { website: ['https://a.example', 'b.example'] },
      '--website b.example: expected a web address that begins with https://. Did you mean https://b.example?',
    ],
    [{ website: ['https://a:b'] }, '--website https://a:b: expected a web address'],
    [{ website: [] }, '--website'],
    [
      { languages: ['french'] },
      '--languages french: expected a language tag such as en, fr or fr-CA. Did you mean fr?',
    ],
    [{ languages: ['fr-ca'] }, 'Did you mean fr-CA?'],
    [{ languages: ['xx'] }, '--languages xx: expected a language that exists'],
    [
      { timeZone: 'Europe/Pari' },
      'expected an IANA time zone that exists, such as Europe/Paris. Did you mean Europe/Paris?',
    ],
    [{ timeZone: 'CET+1' }, '--time-zone CET+1: expected an IANA time zone'],
    [{ deputy: ' Ada Noor' }, 'the deputy is somebody other than the lead'],
    [{ alone: true }, '--alone: there is a --deputy'],
    [{ deputy: undefined }, '--deputy (or --alone)'],
    [{ repository: 'git@code.example:a/b.git' }, 'Did you mean https://code.example/a/b?'],
    [
      { repository: 'https://code.example/a/b.git' },
      'expected the page people open. Did you mean https://code.example/a/b?',
    ],
    [{ handbook: 'aster.example/staff' }, 'Did you mean https://aster.example/staff?'],
    [{ lead: 'Europe/Paris' }, '--lead Europe/Paris: expected the name of a person'],
    [{ lead: 'UTC' }, '--lead UTC: expected the name of a person'],
    [{ lead: 'https://aster.example' }, 'expected the name of a person'],
    [{ lead: 'aster.example' }, 'expected the name of a person'],
    [{ lead: 'ada@aster.example' }, 'expected the name of a person'],
    [{ lead: '@ada-noor' }, 'expected the name of a person'],
    [{ lead: 'en, fr' }, 'expected the name of a person'],
    [{ lead: '12 34' }, 'expected the name of a person'],
    [{ deputy: 'America/New_York' }, '--deputy America/New_York: expected the name of a person'],
    [{ name: 'Europe/Paris' }, '--name Europe/Paris: expected what the organisation is called'],
    [
      { name: 'https://aster.example' },
      '--name https://aster.example: expected what the organisation is called',
    ],
    [{ name: 'info@aster.example' }, 'expected what the organisation is called'],
    [{ name: '2026' }, 'expected what the organisation is called'],
    [{ leadLogin: '@ada' }, '--lead-login @ada: expected a login on the code host, without @'],
    [{ leadLogin: 'Ada Noor' }, '--lead-login Ada Noor: expected a login'],
    [{ leadLogin: 'ada', deputyLogin: 'Ada' }, '--deputy-login Ada: the deputy has a login of their own'],
    [{ deputy: undefined, alone: true, deputyLogin: 'ben' }, 'there is no --deputy whose login it could be'],
    [{ mailbox: 'social' }, '--mailbox social: '],
    [{ mailbox: 'ada.noor@gmail.com' }, 'a mailbox of the organisation, not a private one'],
    [{ mailbox: 'Ada <ada@aster.example>' }, '--mailbox'],
  ])('%j', (changes, words) => {
    expect(errors(changes)).toContain(words);
  });

  test.each<[GivenAnswers]>([
    [{ lead: 'Bo' }],
    [{ lead: 'bell hooks' }],
    [{ lead: 'J. R. R. Tolkien' }],
    [{ lead: 'Jean-Luc d’Ormesson, Dr.' }],
    [{ lead: '山田 太郎' }],
    [{ lead: 'Singapore' }],
    [{ name: 'Booking.com' }],
    [{ name: 'Singapore' }],
    [{ name: 'UTC' }],
    [{ name: 'A/B Testing' }],
    [{ name: '3M' }],
    [{ leadLogin: 'ada-noor', deputyLogin: 'b.roy_2', mailbox: 'social@aster.example' }],
  ])('%j is sound', (changes) => expect(errors(changes)).toBe('sound'));

  test('all errors are said at once', () => {
    const judged = judgeAnswers({ timeZone: 'x', languages: ['y'] });
    expect(judged).toMatchObject({ errors: { missing: { length: 4 }, wrong: { length: 2 } } });
  });

  test('whatever somebody types is an answer or a error, never a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        for (const suggest of [similarLanguage, similarRepository, similarTimeZone, similarWebsite])
          suggest(text);
        judgeAnswers({
          name: text,
          website: [text],
          languages: [text],
          timeZone: text,
          lead: text,
          deputy: text,
          repository: text,
          handbook: text,
        });
      }),
      { numRuns: depth(200) },
    );
  });
});

test.each([
  ['europe/paris', 'Europe/Paris'],
  ['Paris', 'Europe/Paris'],
  ['New York', 'America/New_York'],
  ['America/Tornto', 'America/Toronto'],
  ['utc', 'UTC'],
  ['somewhere else entirely', undefined],
])('time zone %s: %s', (typed, meant) => {
  expect(similarTimeZone(typed)).toBe(meant);
});

describe('the first day', () => {
  test('check has nothing against it but what only people can decide', () => {
    const { result, remove, keep } = plan(sound());
    expect(result.problems.map(({ rule }) => rule)).toEqual(['unused-entry', 'stale-attestation']);
    expect(remove).toContain('channels/x/aster.yaml');
    expect(keep.every((path) => path.startsWith('policy/platforms/'))).toBe(true);
  });

  test.each([
    [['en'], ['', 'en']],
    [
      ['fr-CA', 'en-GB'],
      ['', 'en-gb'],
    ],
    [['de'], ['']],
    [
      ['de', 'fr'],
      ['', 'fr'],
    ],
    [
      ['en', 'de', 'fr'],
      ['', 'fr'],
    ],
  ])('speaks %j', (languages, folders) => {
    const { result, registry } = plan(sound({ languages }));
    expect(result.summary.errors).toBe(0);
    const found = new Set([...registry.pages.keys()].map((id) => id.split('/').slice(0, -1).join('/')));
    expect([...found].sort()).toEqual(folders.filter((folder) => folder !== 'en' || languages.length > 1));
  });

  test('a language without words has English pages at the root, and texts that say so', () => {
    const { write } = plan(sound({ languages: ['de'] }));
    const text = (path: string) => write.find((file) => file.path === path)?.text;
    expect(text('policy/handbook/governance.mdx')).toContain('Who decides what');
    expect(text('policy/audiences/general-public.yaml')).toContain('en: General public');
  });

  test('ids are made of names, are never the same, and are there for every script', () => {
    expect(starterIds(sound({ lead: 'Zoë', deputy: 'Zoe' }))).toMatchObject({ lead: 'zoe', deputy: 'zoe-2' });
    expect(starterIds(sound({ name: '日本', lead: '山田', deputy: '鈴木' }))).toEqual({
      unit: 'organisation',
      lead: 'lead',
      deputy: 'deputy',
    });
    expect(starterIds(sound({ deputy: undefined, alone: true })).deputy).toBe('ada-noor');
  });

  test('whatever a name holds, the files say it as it is', () => {
    const name = fc.string({ unit: 'grapheme' }).map((text) => `a${text}`.trim());
    fc.assert(
      fc.property(name, name, name, (called, lead, deputy) => {
        const judged = judgeAnswers({ ...given, name: called, lead, deputy });
        fc.pre('answers' in judged);
        if (!('answers' in judged)) return;
        const { registry, result } = plan(judged.answers);
        expect(registry.organization?.data.name).toBe(called);
        expect(registry.people.get(starterIds(judged.answers).lead)?.data.name).toBe(lead);
        // A name can still be something that nobody may publish; then init says so and writes nothing.
        const rules = result.problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
        expect(
          rules.filter((rule) => !['hidden-characters', 'secret-in-file', 'personal-data'].includes(rule)),
        ).toEqual([]);
      }),
      { numRuns: depth(60) },
    );
  });

  test('every page is there in every language, and none holds a name', () => {
    const slugs = (language: string) =>
      pages.filter((page) => page.language === language).map(({ slug }) => slug);
    expect(slugs('fr')).toEqual(slugs('en'));
    for (const { slug, text } of pages) {
      expect(text, slug).toMatch(/^owner: lead$/m);
      expect(text, slug).not.toMatch(/^reviewed_on/m);
      expect(text, slug).not.toMatch(/ferrane|aster/i);
    }
  });
});

/** The example that this repository shows; an organisation in its place has a guide of its own. */
const own = readSources(ownRoot);
const hasExample = isExample(buildRegistry(own));

describe.runIf(hasExample)('the style guide to begin with', () => {
  const guideOf = (changes: GivenAnswers) => {
    const { write, result, registry } = plan(sound(changes), undefined, own);
    const files = write.filter(({ path }) => path.startsWith('policy/style-guide/'));
    return {
      files,
      registry,
      told: result.problems.filter(({ file }) => file.startsWith('policy/style-guide/')),
    };
  };

  test.each([[['en', 'fr']], [['fr', 'en']], [['fr']], [['en-GB']], [['de', 'fr']]])(
    'in %j: the general rules hold, and nothing is said against them',
    (languages) => {
      const { registry, told } = guideOf({ languages });
      expect(told).toEqual([]);
      expect(registry.guide?.data.versions).toHaveLength(1);
      expect(registry.styleRules.size).toBeGreaterThan(50);
      expect([...registry.styleRules.values()].every(({ data }) => data.since === '1.0')).toBe(true);
      const named = new Set([...registry.styleRules.values()].map(({ data }) => data.chapter));
      const roots = [...registry.chapters.keys()].filter((id) => !id.includes('/'));
      expect([...named].sort()).toEqual(roots.sort());
    },
  );

  test('it names nothing of the example', () => {
    const people = [...buildRegistry(own).people.values()].map(({ data }) => data.name ?? '');
    const words = ['ferrane', 'portsmouth', 'lévis', ...people].join('|');
    for (const { path, text } of guideOf({}).files)
      expect(text.match(new RegExp(`.*(?:${words}).*`, 'iu'))?.[0], path).toBeUndefined();
  });

  test('to make it one’s own is one of the next steps', () => {
    const { registry } = guideOf({});
    expect(nextSteps(registry)).toContainEqual({ id: 'guide', n: registry.styleRules.size });
  });

  test('addresses in its examples are those of the new organisation', () => {
    const { files } = guideOf({});
    expect(files.find(({ path }) => path.endsWith('/no-click-here.yaml'))?.text).toContain(
      'https://aster.example/winter',
    );
  });

  test('it is not written where the repository shows no example', () => {
    expect(plan(sound()).registry.guide).toBeUndefined();
  });
});

test('the day on which an example stays is not the day of the new organisation', () => {
  const dated = museum.map((source) =>
    source.path === 'policy/organization.yaml'
      ? { ...source, text: `${source.text}today: 2026-12-01\n` }
      : source,
  );
  const { registry } = plan(sound(), undefined, dated);
  expect(registry.organization?.data.name).toBe('Aster Museum');
  expect(registry.organization?.data.today).toBeUndefined();
});

describe('a list of accounts', () => {
  const row = (line: number, url: string, others: Partial<ListRow> = {}): ListRow => ({
    line,
    url,
    ...others,
  });

  test('gives proposals that check accepts, without comparing placeholders', () => {
    const rows = Array.from({ length: 30 }, (_, n) =>
      row(n + 2, `https://x.com/aster_${n}`, { unit: 'Hall' }),
    );
    const { result, registry, leftOut } = plan(sound(), rows);
    expect([result.summary.errors, registry.channels.size, leftOut]).toEqual([0, 30, []]);
    expect(result.problems.map(({ rule }) => rule)).not.toContain('overlapping-channel');
    expect(registry.units.get('hall')?.data).toMatchObject({ parent: 'aster-museum', lead: 'ada-noor' });
    expect([...wordsOf(listed.purpose.en), ...wordsOf(listed.purpose.fr)]).toEqual([]);
  });

  test('leaves out what is no account and what cannot be told apart, with the reason', () => {
    const { leftOut, result, registry } = plan(sound(), [
      row(2, 'https://x.com/aster/status/1', { unit: 'Nobody' }),
      row(3, 'https://www.youtube.com/user/aster'),
      row(4, 'https://www.youtube.com/@aster'),
    ]);
    expect(leftOut.map(({ line }) => line)).toEqual([2, 4]);
    expect(result.summary.errors).toBe(0);
    expect(registry.units.has('nobody')).toBe(false);
  });

  test('leaves out what check refuses, and a unit that is refused with all its accounts', () => {
    const { leftOut, result, registry } = plan(sound(), [
      row(2, 'https://x.com/aster_good', { unit: 'Hall' }),
      row(3, 'https://x.com/aster_odd', { unit: 'Odd Hall', name: 'Od\u202Ed' }),
      row(4, 'https://x.com/aster_other', { unit: 'Rev\u202Eerse' }),
    ]);
    expect(result.summary.errors).toBe(0);
    expect([...registry.channels.keys()]).toEqual(['x/aster_good']);
    expect([...registry.units.keys()].sort()).toEqual(['aster-museum', 'hall']);
    expect(leftOut.map(({ line }) => line)).toEqual([3, 4]);
    expect(leftOut[0]?.reason).toContain('U+202E');
  });

  test('an account on a network that is gone is a memory', () => {
    const { registry, result } = plan(sound(), [row(2, 'https://vine.co/aster')]);
    expect(registry.channels.get('vine/aster')?.data.status).toBe('retired');
    expect(result.summary.errors).toBe(0);
  });
});

describe('whose repository', () => {
  const organization = (name: string, website: string) =>
    buildRegistry([{ path: 'policy/organization.yaml', value: { name, websites: [website] } }]);

  test('the example is known by its name and its domain', () => {
    expect(isExample(organization('Ferrane', 'https://ferrane.example'))).toBe(true);
    expect(isExample(organization('Ferrane', 'https://ferrane.fr'))).toBe(false);
    expect(isNobodys(buildRegistry(museum))).toBe(false);
    expect(isNobodys(buildRegistry([]))).toBe(true);
  });
});

describe('next steps', () => {
  const ids = (registry: Parameters<typeof nextSteps>[0]) => nextSteps(registry).map(({ id }) => id);

  test('an organisation whose channels are official needs none', () => {
    expect(nextSteps(buildRegistry(museum))).toEqual([]);
  });

  test('a first day has all of them but those about accounts', () => {
    expect(nextSteps(plan(sound()).registry)).toEqual([
      { id: 'logins', n: 2 },
      { id: 'mailbox', n: 0 },
      { id: 'channel', n: 0 },
      { id: 'platforms', n: 0 },
      { id: 'audiences', n: 0 },
      { id: 'attest', n: 1 },
      { id: 'pages', n: 8 },
      { id: 'look', n: 0 },
      { id: 'address', n: 0 },
    ]);
  });

  test.each<[GivenAnswers, { id: string; n: number }[]]>([
    [
      { leadLogin: 'ada' },
      [
        { id: 'logins', n: 1 },
        { id: 'mailbox', n: 0 },
      ],
    ],
    [{ leadLogin: 'ada', deputyLogin: 'ben' }, [{ id: 'mailbox', n: 0 }]],
    [{ mailbox: 'social@aster.example' }, [{ id: 'logins', n: 2 }]],
    [{ deputy: undefined, alone: true, leadLogin: 'ada', mailbox: 'social@aster.example' }, []],
  ])('%j: nobody can agree without a login, nobody is reached without a mailbox', (changes, left) => {
    const steps = nextSteps(plan(sound(changes)).registry);
    expect(steps.filter(({ id }) => id === 'logins' || id === 'mailbox')).toEqual(left);
  });

  test('with a list they are about its accounts and units', () => {
    const rows = [1, 2].map((n) => ({ line: n + 1, url: `https://x.com/aster_${n}`, unit: 'Hall' }));
    const steps = nextSteps(
      plan(sound({ repository: 'https://code.example/a', handbook: 'https://a.example' }), rows).registry,
    );
    expect(steps.slice(2, 3)).toEqual([{ id: 'proposals', n: 2 }]);
    expect(steps).toContainEqual({ id: 'units', n: 1 });
    expect(steps.map(({ id }) => id)).not.toContain('address');
  });

  test('they go when most accounts are decided', () => {
    const proposal = museum.map((file) =>
      file.path === 'channels/x/aster.yaml'
        ? { ...file, text: file.text?.replace('status: active', 'status: proposed') }
        : file,
    );
    expect(ids(buildRegistry(proposal as typeof museum))).toEqual([]);
    const both = proposal.map((file) =>
      file.path.startsWith('channels/')
        ? { ...file, text: file.text?.replace('status: active', 'status: proposed') }
        : file,
    );
    expect(ids(buildRegistry(both as typeof museum))).toContain('proposals');
  });
});
