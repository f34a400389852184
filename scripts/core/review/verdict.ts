/** May the change go on? How many people must still agree, and how much is to be repaired. */
import { type KeyPath, type Problem, writePath } from '../model/finding.ts';
import type { Wording } from '../model/wording.ts';
import { count } from '../text/lists.ts';
import type { Agreement } from './agreement.ts';

export interface Verdict {
  /** Nothing stands in the way: the same as exit code 0 of `check --base`. */
  readonly ready: boolean;
  /** The fewest people whose word is enough for all that nobody has agreed to. */
  readonly people: number;
  /** New errors, without those that only wait for somebody's word. */
  readonly repairs: number;
  /** New warnings and suggestions: they stop nothing. */
  readonly remarks: number;
}

export function verdictOf(agreements: readonly Agreement[], problems: readonly Problem[]): Verdict {
  const fresh = problems.filter(({ inBaseline }) => inBaseline === false);
  const errors = fresh.filter(({ severity }) => severity === 'error');
  return {
    ready: errors.length === 0,
    people: fewest(agreements.filter(({ given }) => given === null)),
    repairs: repairsIn(agreements, problems).length,
    remarks: fresh.length - errors.length,
  };
}

/** New errors that no agreement makes go away. */
export function repairsIn(agreements: readonly Agreement[], problems: readonly Problem[]): Problem[] {
  const waits = waitsFor(agreements);
  return problems.filter((one) => one.inBaseline === false && one.severity === 'error' && !waits(one));
}

/** Does a finding only say that somebody's word is missing? It is told with those who are asked, and nowhere else. */
export function waitsFor(agreements: readonly Agreement[]) {
  const keys = new Set(agreements.map((one) => keyOf(one, one.path)));
  return (one: { readonly rule: string; readonly file: string; readonly path?: KeyPath | string }): boolean =>
    keys.has(keyOf(one, one.path));
}

const keyOf = ({ rule, file }: { rule: string; file: string }, path: KeyPath | string = []): string =>
  JSON.stringify([rule, file, typeof path === 'string' ? path : writePath(path)]);

/** One person may be enough for several parts: the one who is enough for most is taken first. */
function fewest(missing: readonly Agreement[]): number {
  let left = missing;
  let people = 0;
  while (left.length > 0) {
    const frequency = new Map<string, number>();
    for (const { anyOf } of left)
      for (const { person } of anyOf) frequency.set(person, (frequency.get(person) ?? 0) + 1);
    const [best] = [...frequency].sort(([, a], [, b]) => b - a)[0] ?? [];
    // Where nobody can be asked, somebody has still to be found.
    const rest = left.filter(({ anyOf }) => !anyOf.some(({ person }) => person === best));
    left = best === undefined ? left.slice(1) : rest;
    people++;
  }
  return people;
}

/** `Not yet: 2 people must agree, 1 thing to repair.` */
export function verdictWords({ ready, people, repairs, remarks }: Verdict): Wording {
  const looks = remarks > 0;
  return {
    en: `${ready ? 'Ready' : 'Not yet'}: ${[
      people === 0 ? 'nobody else must agree' : `${count(people, 'person', 'people')} must agree`,
      repairs === 0 ? 'nothing to repair' : `${count(repairs, 'thing')} to repair`,
      ...(looks ? [`${count(remarks, 'remark')} to read`] : []),
    ].join(', ')}.`,
    fr: `${ready ? 'Prêt' : 'Pas encore'}\u00A0: ${[
      people === 0
        ? 'aucun accord ne manque'
        : people === 1
          ? '1\u00A0personne doit donner son accord'
          : `${people}\u00A0personnes doivent donner leur accord`,
      repairs === 0 ? 'rien à corriger' : `${count(repairs, 'point').replace(' ', '\u00A0')} à corriger`,
      ...(looks ? [`${count(remarks, 'remarque').replace(' ', '\u00A0')} à lire`] : []),
    ].join(', ')}.`,
  };
}
