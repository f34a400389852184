import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../node/files.ts';
import { loadRegistry, ownRoot } from '../../node/load.ts';
import { anyCharacter } from '../../testing/any-character.ts';
import { ownSites } from '../channels/own-websites.ts';
import { confusables } from '../identity/confusables.generated.ts';
import { isAccount, reasons, resolve } from '../identity/index.ts';
import { buildRegistry, type Registry } from '../model/registry.ts';
import { publish } from '../publish/publish.ts';
import type { Published } from '../publish/published.ts';
import { answerFrom } from './answer.ts';
import { directoryOf, openDirectory } from './directory.ts';
import { lookupIn } from './lookup.ts';
import { oursIn, registeredAccounts } from './registered.ts';
import { replyTo } from './reply.ts';

const base = readSources(join(import.meta.dirname, '../../testing/base'));
const channel = base.find(({ path }) => path === 'channels/x/aster.yaml')?.text ?? '';
const entry = (path: string, text: string) => ({ path, text });
const of = (url: string, status: string, more = '') =>
  `${channel.replace(/^(?:url|status):.*$/gm, '').replace(/^platform_id:.*$/m, '')}\nurl: ${url}\nstatus: ${status}\n${more}`;

const museum = buildRegistry([
  ...base,
  entry('channels/x/aster_next.yaml', of('https://x.com/aster_next', 'proposed')),
  entry('channels/x/aster_kids.yaml', of('https://x.com/Aster_Kids', 'dormant')),
  entry(
    'channels/x/aster_old.yaml',
    of(
      'https://x.com/aster_old',
      'retired',
      'superseded_by: x/aster\nretired: { on: 2024-05-01, reason: One account is enough., handle_kept: false }\n',
    ),
  ),
  entry('channels/youtube/aster.yaml', of('https://www.youtube.com/@aster', 'active')),
  entry(
    'channels/youtube/id.UC0123456789abcdefghijkl.yaml',
    of('https://www.youtube.com/channel/UC0123456789abcdefghijkl', 'active'),
  ),
  entry('channels/web/aster.example%2FBlog.yaml', of('http://aster.example/Blog?b=2&a=1', 'active')),
  entry(
    'channels/fediverse/info@social.aster.example.yaml',
    of('https://social.aster.example/@info', 'active'),
  ),
  entry(
    'channels/unofficial/x/aster_help.yaml',
    'name: Aster Help\nurl: https://x.com/aster_help\nkind: impostor\nrisk: high\nfound: { on: 2026-07-03, by: dan-wu, how: search }\ndecision: { what: remove, on: 2026-07-05, by: dan-wu, reason: It asks for money. }\n',
  ),
]);
const published = (registry: Registry) => JSON.parse(JSON.stringify(publish(registry))) as Published;
/** As a browser gets it: through JSON. */
const opened = (registry: Registry) =>
  openDirectory(
    JSON.parse(JSON.stringify(directoryOf(published(registry), confusables, ownSites(registry)))),
  );
const open = opened(museum);
const ask = (text: string, platform?: string) => {
  const [verdict] = replyTo(text, platform, open).verdicts;
  if (!verdict) throw new Error(`nothing is said about ${text}`);
  return verdict;
};

describe('the directory', () => {
  test.each([
    ['the museum', museum],
    ['the example', loadRegistry(ownRoot)],
  ])('leads back to every account of %s', (_name, registry) => {
    const known = opened(registry);
    for (const {
      account,
      entry: { id, kind, data },
    } of registry.accounts) {
      const found = known.lookup.find(account);
      expect(found?.account, id).toEqual(account);
      expect(found?.entry.id).toBe(id);
      if (kind === 'channels') expect(found?.platformId).toBe(data.platform_id);
    }
  });

  test('spells an account only where its path does not', () => {
    const { channels } = directoryOf(published(museum), confusables);
    const spelt = channels.flatMap(([id, , , , , more]) => (more?.as === undefined ? [] : [[id, more.as]]));
    expect(spelt).toEqual([
      ['web/aster.example%2FBlog', 'http://aster.example/Blog?a=1&b=2'],
      ['x/aster_kids', 'Aster_Kids'],
    ]);
  });

  test('holds nobody who owns no channel', () => {
    const { people } = directoryOf(published(museum), confusables);
    expect(people.length).toBeLessThan(museum.people.size);
  });
});

describe('the reply', () => {
  test('official: unit and owner', () => {
    expect(ask('https://twitter.com/ASTER?s=20')).toMatchObject({
      standing: 'official',
      account: { key: 'x/aster', on: 'X' },
      entry: { id: 'x/aster', owner: { id: expect.any(String) }, unit: { id: expect.any(String) } },
    });
  });

  test('proposed, dormant, unofficial', () => {
    expect(ask('x.com/aster_next').standing).toBe('proposed');
    expect(ask('@aster_kids', 'x').standing).toBe('dormant');
    expect(ask('x.com/aster_help')).toMatchObject({
      standing: 'unofficial',
      entry: { unofficial: { kind: 'impostor', risk: 'high', decision: 'remove' } },
    });
  });

  test('retired: since when, replaced by what, handle given up', () => {
    expect(ask('x.com/aster_old')).toMatchObject({
      standing: 'retired',
      entry: {
        retired: { on: '2024-05-01', kept: false },
        next: { id: 'x/aster', name: expect.any(String) },
      },
    });
  });

  test('unknown: the look-alikes with what differs, official ones first', () => {
    const { standing, lookalikes } = ask('https://x.com/aster_heIp');
    expect(standing).toBe('unknown');
    expect(lookalikes.map(({ entry: { id } }) => id)).toContain('x/aster_help');
    expect(ask('https://x.com/asterr').lookalikes[0]).toMatchObject({
      entry: { id: 'x/aster', standing: 'official' },
      likeness: 'one-letter',
      asked: [
        { text: 'aster', differs: false },
        { text: 'r', differs: true },
      ],
    });
  });

  test('a bare handle: where it is known', () => {
    const { refusal, namesakes } = ask('@Aster');
    expect(refusal?.says).toBe('bare-handle');
    expect(namesakes.map(({ id }) => id)).toEqual(expect.arrayContaining(['x/aster', 'youtube/aster']));
  });

  test('a shown name: whose it is', () => {
    const name = museum.channels.get('x/aster')?.data.name ?? '';
    expect(ask(`${name} `.toUpperCase()).namesakes.map(({ id }) => id)).toContain('x/aster');
  });

  test('a post: the account that its address speaks of', () => {
    expect(ask('https://x.com/aster/status/1')).toMatchObject({
      input: 'https://x.com/aster/status/1',
      refusal: { says: 'thing-by' },
      standing: 'official',
      entry: { id: 'x/aster' },
    });
  });

  test('only an id can tell', () => {
    expect(ask('https://www.youtube.com/channel/UCxxxxxxxxxxxxxxxxxxxxxx').standing).toBe('unknown');
    expect(ask('https://www.youtube.com/c/aster').maybe?.id).toBe('youtube/aster');
  });

  test('many lines: one verdict each, and no more than a page bears', () => {
    const lines = Array.from({ length: 25 }, (_, n) => `https://x.com/aster_${n}`);
    const { verdicts, more } = replyTo(lines.join('\n'), undefined, open);
    expect([verdicts.length, more]).toEqual([20, 5]);
    expect(replyTo('  \n', undefined, open)).toEqual({ verdicts: [], more: 0 });
  });

  test('whatever is pasted is answered, and can be sent', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: anyCharacter }), fc.webUrl()),
        fc.constantFrom(undefined, 'x', 'nowhere'),
        (text, platform) => {
          const reply = replyTo(text, platform, open);
          expect(structuredClone(reply)).toEqual(reply);
        },
      ),
    );
  });
});

test('the browser answers as the command does', () => {
  const registry = loadRegistry(ownRoot);
  const known = opened(registry);
  const command = lookupIn(registeredAccounts(registry.accounts), registry.identity, oursIn(registry));
  const folder = join(ownRoot, 'policy/platforms');
  const written = readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/reference: (?:"([^"]+)"|([^\s,}]+))/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    ),
  );
  const ours = registry.accounts.flatMap(({ account: { profile, key, handle = '' } }) => [
    profile,
    key,
    `${profile}/`,
    handle,
    `${profile}_`,
    profile.replace('l', 'I'),
  ]);
  const references = [...written, ...ours].filter((reference) => !/\s/.test(reference));
  expect(references.length).toBeGreaterThan(300);
  for (const reference of references) {
    for (const hint of [undefined, 'x', 'facebook']) {
      const said = answerFrom(command.ask(reference, hint));
      const [verdict] = replyTo(reference, hint, known).verdicts;
      const refused = said.account === null;
      if (refused) expect(said.reason, reference).toContain(verdict?.refusal?.reason);
      else expect(verdict?.refusal, reference).toBeUndefined();
      if (refused) continue;
      expect(verdict?.account?.key, reference).toBe(said.account?.key);
      expect(verdict?.standing, reference).toBe(said.standing);
      const official = said.standing !== 'unofficial';
      expect(verdict?.entry && `channels/${official ? '' : 'unofficial/'}${verdict.entry.id}.yaml`).toBe(
        said.channel ?? undefined,
      );
      const { maybe, page, renamed, imitates, usesName, entry } = verdict ?? {};
      const told = maybe ?? page ?? renamed ?? imitates ?? usesName ?? entry?.next;
      expect(told !== undefined, reference).toBe(said.reason !== null);
      expect(verdict?.lookalikes.map(({ entry: { account } }) => account.key).sort()).toEqual(
        said.lookalikes.map(({ key }) => key).sort(),
      );
    }
  }
});

test('a refusal says its sentence with nothing left to fill in', () => {
  const { identity } = loadRegistry(ownRoot);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: anyCharacter }), fc.webUrl()), (text) => {
      const answer = resolve(text, identity);
      if (isAccount(answer)) return;
      expect(answer.code).toBe(reasons[answer.says][0]);
      for (const [, name = ''] of reasons[answer.says][1].matchAll(/\{(\w+)\}/g))
        expect(answer.values).toHaveProperty(name);
    }),
  );
});
