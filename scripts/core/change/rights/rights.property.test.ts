/**
 * Rights never grow: nobody comes to have a say over what exists, silences those who lead, or publishes how to reach somebody
 * else, unless somebody who may agrees.
 */
import { describe, expect, test } from 'vitest';
import { museum } from '../../../testing/fixture.ts';
import {
  type Attacker,
  type Data,
  type Escalation,
  escalation,
  isConfirmed,
  stateOf,
} from '../../../testing/rights-model.ts';
import { movesIn } from '../../../testing/rights-moves.ts';
import { type Kind, kinds } from '../../kinds/kinds.ts';
import { mays, type Rights } from '../../kinds/rights.ts';
import { buildRegistry } from '../../model/registry.ts';

const organization = 'policy/organization.yaml';

/** The museum, and what it lacks: a colleague without any say, one who owns one channel, somebody who is shown, a page, a case, a question. */
const files: Record<string, Data> = {
  ...Object.fromEntries(
    buildRegistry(museum())
      .files.filter(({ path, value }) => value !== undefined && !/platforms|audiences/.test(path))
      .map(({ path, value }) => [path, value as Data]),
  ),
  'policy/people/eve-lind.yaml': { name: 'Eve Lind', unit: 'museum', github: 'eve-lind' },
  'policy/people/gil-sand.yaml': { name: 'Gil Sand', unit: 'museum', github: 'gil-sand' },
  'channels/x/begonia.yaml': { status: 'active', unit: 'museum', owner: 'gil-sand' },
  'policy/people/fay-moss.yaml': { name: 'Fay Moss', unit: 'shop' },
  'policy/people/hal-reed.yaml': { name: 'Hal Reed', unit: 'shop', email: 'hal@aster.example', public: true },
  'policy/handbook/hours.mdx': { title: 'Hours', description: 'When.', owner: 'ben-roy' },
  'policy/contacts/late.yaml': { question: 'Late?', ask: { person: 'ben-roy' }, unit: 'museum' },
  'channels/unofficial/x/zinnia.yaml': {
    name: 'Zinnia',
    url: 'https://x.com/zinnia',
    kind: 'impostor',
    unit: 'shop',
    risk: 'high',
    found: { on: '2026-11-01', by: 'eve-lind', how: 'search' },
  },
};

const attackers = {
  colleague: { person: 'eve-lind', logins: ['eve-lind', 'mallory'] },
  owner: { person: 'gil-sand', logins: ['gil-sand', 'mallory'] },
  'unit lead': { person: 'cleo-diaz', logins: ['cleo-diaz', 'mallory'] },
  stranger: { person: 'nobody', logins: ['mallory', 'trudy'] },
} satisfies Record<string, Attacker>;

const inProfile = (profile: string) =>
  stateOf({ ...files, [organization]: { ...files[organization], profile } });

/** The moves as they would be told, with what the whole check says of each. */
const story = (found: Escalation | undefined) =>
  found && `${found.moves.map(({ words }) => words).join('\n')}\n→ ${found.what}`;

test.each(
  Object.entries(attackers).flatMap(([who, attacker]) =>
    ['large', 'small'].map((profile) => [who, profile, attacker] as const),
  ),
)(
  '%s, in a %s organisation, gains no say in three changes, silences nobody who leads, and shows nobody',
  (_who, profile, attacker) => {
    const start = inProfile(profile);
    const found = escalation(start, attacker, movesIn, 3);
    expect(
      story(found),
      found && `let through by the whole check: ${isConfirmed(start, attacker, found)}`,
    ).toBeUndefined();
  },
);

test.each(['large', 'small'])(
  'the lead, in a %s organisation, is never heard as two people, nor silences the deputy, nor shows anybody, in two changes of people',
  (profile) => {
    const lead = { person: 'ada-noor', logins: ['ada-noor', 'mallory'] };
    // Over everything else the lead has a say already.
    const ofPeople: typeof movesIn = function* (state, attacker) {
      for (const move of movesIn(state, attacker))
        if (/^policy\/(?:people|organization)/.test(move.file)) yield move;
    };
    expect(story(escalation(inProfile(profile), lead, ofPeople, 2))).toBeUndefined();
  },
);

/** Calls with one key, or the right to add, in the hands of everybody. */
function withFree<T>(kind: Kind, key: string, call: () => T): T {
  const rights = kinds[kind].rights as { -readonly [K in keyof Rights]: Rights[K] };
  const kept = { ...rights };
  if (key === 'add') rights.add = 'free';
  else {
    for (const may of mays) if (rights[may]) rights[may] = rights[may].filter((one) => one !== key);
    rights.free = [...(rights.free ?? []), key];
  }
  try {
    return call();
  } finally {
    for (const may of mays) delete rights[may];
    Object.assign(rights, kept);
  }
}

describe('a right that is given away is found', () => {
  test.each<[Kind, string, keyof typeof attackers, number]>([
    ['people', 'unit', 'unit lead', 2],
    ['people', 'github', 'colleague', 1],
    ['people', 'public', 'unit lead', 1],
    ['people', 'email', 'unit lead', 1],
    ['units', 'lead', 'colleague', 1],
    ['units', 'deputy', 'colleague', 1],
    ['units', 'parent', 'unit lead', 1],
    ['channels', 'owner', 'colleague', 1],
    ['channels', 'deputy', 'owner', 1],
    ['channels', 'unit', 'unit lead', 1],
    ['pages', 'owner', 'colleague', 1],
    ['contacts', 'unit', 'unit lead', 1],
    // The deputy is taken away: nothing is gained yet, and somebody is heard no more.
    ['organization', 'lead', 'stranger', 1],
  ])('%s.%s, by the %s', (kind, key, who, most) => {
    const found = withFree(kind, key, () => escalation(inProfile('large'), attackers[who], movesIn, 3));
    expect(found?.moves.length, story(found)).toBeLessThanOrEqual(most);
  });
});
