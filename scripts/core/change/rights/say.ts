/** Who has a say over what, in one state of the repository: the one from which rights are read. */

import type { AnswersFor } from '../../kinds/define-kind.ts';
import { kindNames, kinds } from '../../kinds/kinds.ts';
import { addTo } from '../../model/lists.ts';
import { once, onceEach } from '../../model/once.ts';
import { type Entry, entriesOf, entryOf, type Registry } from '../../model/registry.ts';
import type { InBoth } from '../../model/wording.ts';
import { leadersOver } from '../../organization/hierarchy.ts';
import { deputyOverAll, leadOverAll } from '../../organization/part-words.ts';

/** People by id, each with what they are: `the owner`, `lead of The museum`. Nearest first. */
export type Sayers = ReadonlyMap<string, InBoth>;

/** People who may approve, with what they are. Absent ids are left out; of a person named twice the first part counts. */
export function eligible(
  ...parts: readonly (readonly [person: string | undefined, part: InBoth])[]
): Map<string, InBoth> {
  const people = new Map<string, InBoth>();
  for (const [person, part] of parts)
    if (person !== undefined && !people.has(person)) people.set(person, part);
  return people;
}

/** The person whom an entry is about. */
export const themself = (id: string): Map<string, InBoth> =>
  eligible([id, { en: 'the person', fr: 'la personne elle-même' }]);

/** The lead over all channels and the deputy. */
export function leadOf({ organization }: Registry): Map<string, InBoth> {
  const lead = organization?.data.lead;
  return eligible([lead?.person, leadOverAll], [lead?.deputy, deputyOverAll]);
}

/** Is it the entry of somebody who leads over all channels, or of the deputy? */
export const isLead = (registry: Registry, { kind, id }: Entry): boolean =>
  kind === 'people' && leadOf(registry).has(id);

/** The key that says below which unit an entry stands: its `unit`; of a unit, its `parent`; undefined where nothing says it. */
export const placeKeyOf = (kind: Entry['kind']): 'unit' | 'parent' | undefined => {
  const { answersFor, unit }: { answersFor?: AnswersFor; unit?: 'unit' | 'id' } = kinds[kind];
  if (!answersFor?.unit) return undefined;
  return unit === 'id' ? 'parent' : 'unit';
};

/**
 * Who has a say over an entry, as its kind declares it: the people it names, those who lead over it, in the end the lead
 * over all channels.
 */
export function sayOver(registry: Registry, entry: Entry): Sayers {
  const { people = {}, self } = kinds[entry.kind].answersFor ?? ({} as AnswersFor);
  const values: Readonly<Record<string, unknown>> = entry.data;
  const leaders = leadOver(registry, entry);
  return eligible(
    ...(self ? [[entry.id, leaders.get(entry.id) ?? self] as const] : []),
    ...Object.entries(people).map(([key, part]) => [values[key] as string | undefined, part] as const),
    ...leaders,
  );
}

/**
 * Who leads over an entry: over its unit where its kind has one, over all that it covers, else over all channels. Over a
 * person lead those who lead over everything over which that person has a say: a login lends its rights.
 */
export function leadOver(registry: Registry, { kind, id, data }: Entry): Sayers {
  const { answersFor, unit }: { answersFor?: AnswersFor; unit?: 'unit' | 'id' } = kinds[kind];
  const values: Readonly<Record<string, unknown>> = data;
  if (kind === 'people') return leadersOverPeople(registry)(id, values['unit'] as string | undefined);
  if (answersFor?.covered) return leadOverEach(registry, values[answersFor.covered]);
  if (!answersFor?.unit) return leadOf(registry);
  return leadersOver(registry, unit === 'id' ? id : ((values['unit'] as string | undefined) ?? ''));
}

/** Who leads over each of these files. A unit is not excused by its own lead: those above it are asked. */
function leadOverEach(registry: Registry, files: unknown): Sayers {
  if (!Array.isArray(files)) return leadOf(registry);
  return common(
    files.map((file) => {
      const entry = entryOf(registry, registry.byPath.get(String(file)));
      if (!entry) return leadOf(registry);
      return entry.kind === 'units' ? leadAbove(registry, entry) : leadOver(registry, entry);
    }),
  );
}

/** Who leads over a unit without being its own lead. */
export const leadAbove = (registry: Registry, { data }: Entry<'units'>): Sayers =>
  leadersOver(registry, data.parent ?? '');

const leadersOverPeople = once((registry: Registry) => {
  const held = new Map<string, Entry[]>();
  for (const kind of kindNames) {
    const keys = kind === 'units' ? ['lead', 'deputy'] : namingKeys(kind);
    if (keys.length === 0) continue;
    for (const entry of entriesOf(registry, kind)) {
      const values: Readonly<Record<string, unknown>> = entry.data;
      // Nobody has agreed to a proposal: it gives no right, and takes none from those who lead over its people.
      if (values['status'] === 'proposed') continue;
      for (const key of keys) if (typeof values[key] === 'string') addTo(held, values[key], entry);
    }
  }
  const leads = leadOf(registry);
  const find = onceEach((id: string): readonly Sayers[] => {
    if (leads.has(id)) return [leads];
    // The lead and the deputy of one unit do not lead over each other.
    return (held.get(id) ?? []).map((entry) =>
      entry.kind === 'units' ? leadAbove(registry, entry) : leadOver(registry, entry),
    );
  });
  return (id: string, unit: string | undefined) => common([leadersOver(registry, unit ?? ''), ...find(id)]);
});

const namingKeys = (kind: Entry['kind']): string[] =>
  Object.keys((kinds[kind].answersFor as AnswersFor | undefined)?.people ?? {});

/** Those who are in every one of the lists, with what they are in the first. */
function common([first = new Map(), ...others]: readonly Sayers[]): Sayers {
  return new Map([...first].filter(([person]) => others.every((list) => list.has(person))));
}
