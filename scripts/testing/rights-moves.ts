/** The moves of the search for rights that grow: every change of one key that its schema allows, entries that come, entries that go. */
import { z } from 'zod';
import { references } from '../core/kinds/fields.ts';
import { type Kind, kinds } from '../core/kinds/kinds.ts';
import { roleOf } from '../core/kinds/paths.ts';
import { bare } from '../core/model/schema-shape.ts';
import type { Attacker, Data, Move, State } from './rights-model.ts';

/**
 * Ids that a value can be: all units; of people the attacker, whom the attacker brings in, and one who stands for all others,
 * for to whom else a right goes makes no difference to the attacker.
 */
interface Values {
  readonly people: readonly string[];
  readonly units: readonly string[];
  readonly logins: readonly string[];
}

const newcomer = 'new-colleague';
const bystander = 'fay-moss';
const annex = 'annex';

export function* movesIn(state: State, attacker: Attacker): Iterable<Move> {
  const values = valuesIn(state, attacker);
  for (const [file, { value }] of state) {
    const role = roleOf(file);
    if (role.role !== 'entry') continue;
    const data = value as Data;
    yield { file, data: undefined, words: `${file} is deleted` };
    // Their own mailbox is theirs, and gains them nothing.
    const own = role.kind === 'people' && idOf(file) === attacker.person ? ['email', 'public'] : [];
    for (const { path, next } of alterations(kinds[role.kind].schema, data, values))
      if (!own.includes(path.join('.')))
        yield {
          file,
          data: withValue(data, path, next),
          words: `${file}: ${path.join('.')} ${next === undefined ? 'is taken away' : `becomes ${String(next)}`}`,
        };
  }
  yield* additions(state, attacker, values);
}

const idOf = (file: string) => file.replace(/^.*\/|\.yaml$/g, '');

function valuesIn(state: State, { person, logins }: Attacker): Values {
  const ids = (kind: Kind) =>
    [...state.keys()].flatMap((file) => {
      const role = roleOf(file);
      return role.role === 'entry' && role.kind === kind ? [idOf(file)] : [];
    });
  const theirs = [person, newcomer].filter((id) => state.has(`policy/people/${id}.yaml`));
  return { people: [...theirs, bystander], units: ids('units'), logins };
}

interface Alteration {
  readonly path: readonly string[];
  readonly next: unknown;
}

/** Other values for each key that holds a person, a unit, a login or one word of several, and for what shows a mailbox. Other free text decides nothing. */
function* alterations(schema: z.ZodObject, data: Data, values: Values): Iterable<Alteration> {
  for (const [key, outer] of Object.entries(schema.shape)) {
    const node = bare(outer);
    const now = data[key];
    if (node instanceof z.ZodObject && typeof now === 'object' && now !== null) {
      for (const { path, next } of alterations(node, now as Data, values))
        yield { path: [key, ...path], next };
      continue;
    }
    for (const next of candidates(key, node, values)) if (next !== now) yield { path: [key], next };
    if (now !== undefined && z.safeParse(outer, undefined).success) yield { path: [key], next: undefined };
  }
}

function candidates(
  key: string,
  node: z.core.$ZodType,
  { people, units, logins }: Values,
): readonly unknown[] {
  const to = references.get(node as never)?.to;
  if (to === 'people') return people;
  if (to === 'units') return units;
  if (key === 'github') return logins;
  if (key === 'email') return ['other@aster.example'];
  if (key === 'public') return [true, false];
  if (key === 'left_on') return ['2026-11-01'];
  return node instanceof z.ZodEnum ? node.options : [];
}

function withValue(data: Data, [key = '', ...rest]: readonly string[], next: unknown): Data {
  const changed = { ...data };
  if (rest.length > 0) changed[key] = withValue((data[key] ?? {}) as Data, rest, next);
  else if (next === undefined) delete changed[key];
  else changed[key] = next;
  return changed;
}

/** Somebody with an account of the attacker's, and a unit that the attacker leads, wherever they can stand. */
function* additions(state: State, { person, logins }: Attacker, { units, people }: Values): Iterable<Move> {
  const add = function* (file: string, data: Data): Iterable<Move> {
    if (!state.has(file)) yield { file, data, words: `${file} is added: ${JSON.stringify(data)}` };
  };
  for (const unit of units)
    for (const github of logins.slice(1))
      yield* add(`policy/people/${newcomer}.yaml`, { name: 'New Colleague', unit, github });
  for (const parent of [undefined, ...units])
    for (const lead of people.includes(newcomer) ? [person, newcomer] : [person])
      yield* add(`policy/units/${annex}.yaml`, { name: 'Annex', lead, ...(parent && { parent }) });
}
