/**
 * A search for rights that grow, or that those who lead lose: somebody makes changes of one key each, alone or with accounts of their own, and lands those
 * that the rights let through. It runs on the rights alone; equal states are visited once.
 */

import { agreed } from '../core/change/approvers.ts';
import { changeBetween } from '../core/change/diff.ts';
import { participantsOf } from '../core/change/participants.ts';
import { rightsRequests } from '../core/change/rights/requests.ts';
import { leadOf, sayOver } from '../core/change/rights/say.ts';
import { checkChange } from '../core/check/check-change.ts';
import { kindNames } from '../core/kinds/kinds.ts';
import { showsMailbox } from '../core/kinds/person.ts';
import { buildRegistry, type Entry, entriesOf, entryBy, type Registry } from '../core/model/registry.ts';
import type { SourceFile } from '../core/model/source.ts';
import { absentees } from '../core/organization/availability.ts';

/** A repository as data by file. A file that no move touches stays the same object, so that it is read once. */
export type State = ReadonlyMap<string, SourceFile>;
export type Data = Readonly<Record<string, unknown>>;

/** One change: a file and what it says afterwards; undefined: it is gone. */
export interface Move {
  readonly file: string;
  readonly data: Data | undefined;
  /** In words: `policy/people/dan-wu.yaml: unit becomes shop`. */
  readonly words: string;
}

export interface Attacker {
  readonly person: string;
  /** Accounts on the code host that they control; the first one is their own. */
  readonly logins: readonly string[];
}

/**
 * A way to a say that the attacker did not have, to a second voice, to one of those who lead over everything who is heard no more, or
 * to a mailbox of somebody else that the handbook did not show.
 */
export interface Escalation {
  readonly moves: readonly Move[];
  /** `a say over policy/units/shop.yaml`, `the attacker is heard as two people`, `ada-noor is not heard`, `fay-moss is shown`. */
  readonly what: string;
}

export const stateOf = (files: Readonly<Record<string, Data>>): State =>
  new Map(Object.entries(files).map(([path, value]) => [path, fileOf(path, value)]));

/** Moves keep to the schemas: nothing is gained by judging each state by them again. */
const fileOf = (path: string, value: Data): SourceFile => ({ path, value, published: true });

const after = (state: State, { file, data }: Move): State => {
  const next = new Map(state);
  if (data) next.set(file, fileOf(file, data));
  else next.delete(file);
  return next;
};

const registryOf = (state: State): Registry => buildRegistry([...state.values()]);

/** Breadth-first over at most `depth` moves; the shortest escalation, or undefined where there is none. */
export function escalation(
  start: State,
  attacker: Attacker,
  movesIn: (state: State, attacker: Attacker) => Iterable<Move>,
  depth: number,
): Escalation | undefined {
  const first = registryOf(start);
  const entries = kindNames.flatMap((kind) => [...entriesOf(first, kind)] as Entry[]);
  const leads = leadsHeard(first);
  const accounts = accountsHeard(first, attacker);
  const mailboxes = mailboxesShown(first);
  const foreign = entries.filter((entry) => !sayOver(first, entry).has(attacker.person));
  const seen = new Set([signatureOf(start)]);
  let front: { state: State; registry: Registry; moves: readonly Move[] }[] = [
    { state: start, registry: first, moves: [] },
  ];
  for (let step = 0; step < depth; step++) {
    const next: typeof front = [];
    for (const { state, registry, moves } of front)
      for (const move of movesIn(state, attacker)) {
        const moved = after(state, move);
        const signature = signatureOf(moved);
        if (seen.has(signature)) continue;
        const then = registryOf(moved);
        if (!passes(registry, then, attacker)) continue;
        seen.add(signature);
        const path = [...moves, move];
        const gained = foreign.find((entry) => hasSay(then, entry, attacker));
        if (gained) return { moves: path, what: `a say over ${gained.file}` };
        if (accountsHeard(then, attacker) > Math.max(1, accounts))
          return { moves: path, what: 'the attacker is heard as two people' };
        const heard = leadsHeard(then);
        const lost = [...leads].find(([id, login]) => heard.get(id) !== login);
        if (lost) return { moves: path, what: `${lost[0]} is not heard` };
        const shown = [...mailboxesShown(then)].find(
          ([id, mailbox]) => id !== attacker.person && first.people.has(id) && mailboxes.get(id) !== mailbox,
        );
        if (shown) return { moves: path, what: `${shown[0]} is shown` };
        next.push({ state: moved, registry: then, moves: path });
      }
    front = next;
  }
  return undefined;
}

/** Does a change land with the words of the attacker's own accounts, whichever of them makes it? */
function passes(before: Registry, now: Registry, { logins }: Attacker): boolean {
  return logins.some((author) => {
    const change = changeBetween(before, now, participantsOf(before, { author, approvedBy: logins }));
    for (const { requirement } of rightsRequests(change))
      if (agreed(change, requirement, modelDay) === undefined) return false;
    return true;
  });
}

/** The day on which the model plays. */
export const modelDay = '2026-12-01';

/** Those who lead over everything and can say so, each with the login under which they are heard. */
function leadsHeard(registry: Registry): Map<string, string> {
  const heard = new Map<string, string>();
  for (const id of leadOf(registry).keys()) {
    const login = registry.people.get(id)?.data.github;
    if (login !== undefined && participantsOf(registry, { author: login }).author?.person?.id === id)
      if (absentees(registry, modelDay).get(id)?.kind !== 'left') heard.set(id, login);
  }
  return heard;
}

/** The mailboxes of people that the handbook shows, by person. */
const mailboxesShown = ({ people, organization }: Registry): ReadonlyMap<string, string | undefined> =>
  new Map(
    [...people.values()]
      .filter(({ data }) => showsMailbox(data, organization?.data.public_mailboxes))
      .map(({ id, data }) => [id, data.email]),
  );

/** How many people the attacker can speak as: a second one could give the second look to what the first one does. */
const accountsHeard = (registry: Registry, { logins }: Attacker): number =>
  new Set(logins.map((author) => participantsOf(registry, { author }).author?.person?.id).filter(Boolean))
    .size;

/** Has the attacker a say over what became of an entry, themself or as somebody whose account is theirs? */
function hasSay(registry: Registry, { kind, id }: Entry, { person, logins }: Attacker): boolean {
  const entry = entryBy(registry, kind, id);
  if (!entry) return false;
  for (const sayer of sayOver(registry, entry).keys()) {
    const login = registry.people.get(sayer)?.data.github;
    if (sayer === person || (login !== undefined && logins.includes(login))) return true;
  }
  return false;
}

/** What of a state decides who may do what, or who is shown; states that agree in it are one. */
const deciding = new Set([
  'unit',
  'parent',
  'lead',
  'deputy',
  'owner',
  'github',
  'email',
  'public',
  'status',
  'left_on',
  'profile',
  'on',
]);

const numbers = new Map<string, number>();
const numberOf = new WeakMap<SourceFile, number>();

/** Files that decide the same have the same number; a state is told by its numbers. */
function signatureOf(state: State): string {
  const parts: number[] = [];
  for (const file of state.values()) {
    let number = numberOf.get(file);
    if (number === undefined) {
      // Somebody on leave may still agree.
      const own = Object.entries(file.value as Data).filter(
        ([key, one]) => deciding.has(key) && one !== 'on-leave' && one !== 'active',
      );
      const text = `${file.path} ${JSON.stringify(own.sort(([a], [b]) => (a < b ? -1 : 1)))}`;
      number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      numberOf.set(file, number);
    }
    parts.push(number);
  }
  return parts.sort((a, b) => a - b).join();
}

/** Does the whole check let each move of a path through, one after the other? */
export function isConfirmed(start: State, { logins }: Attacker, { moves }: Escalation): boolean {
  let state = start;
  return moves.every((move) => {
    const [before, now] = [registryOf(state), registryOf(after(state, move))];
    state = after(state, move);
    return logins.some((author) => {
      const by = participantsOf(before, { author, approvedBy: logins });
      const { problems } = checkChange(changeBetween(before, now, by), { today: modelDay });
      return problems.every(({ inBaseline, severity }) => inBaseline || severity !== 'error');
    });
  });
}
