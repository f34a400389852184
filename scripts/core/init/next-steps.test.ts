import { describe, expect, test } from 'vitest';
import { museum, plan, sound } from '../../testing/first-day.ts';
import { buildRegistry } from '../model/registry.ts';
import type { GivenAnswers } from './answers.ts';
import { nextSteps } from './next-steps.ts';

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
