/** What a form offers to choose from: units, people who are here, audiences, platforms, languages. */

import type { Text } from '../kinds/fields.ts';
import type { Registry } from '../model/registry.ts';
import { lineOf } from '../organization/hierarchy.ts';
import { compareText } from '../text/order.ts';

export interface Choice {
  readonly id: string;
  readonly name: Text;
}

export interface Choices {
  readonly units: readonly (Choice & { /** How many units stand above it. */ readonly depth: number })[];
  /** Active people, by the name that colleagues know. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly unit: string }[];
  readonly audiences: readonly Choice[];
  readonly platforms: readonly Choice[];
  /** The organisation's own languages first, then those of channels and audiences. */
  readonly languages: readonly string[];
}

/** The choices of a registry. People who are away or have left can answer for nothing. */
export function choicesOf(registry: Registry): Choices {
  const { organization, units, people, audiences, platforms, channels } = registry;
  const own = organization?.data.languages ?? [];
  const others = [...channels.values(), ...audiences.values()].flatMap(({ data }) => data.languages ?? []);
  return {
    units: inTree(registry).map(({ id, depth }) => ({ id, name: units.get(id)?.data.name ?? id, depth })),
    people: [...people.values()]
      .filter(({ data }) => data.status === 'active')
      .map(({ id, data: { name = id, unit = '' } }) => ({ id, name, unit }))
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id)),
    audiences: [...audiences.values()].map(({ id, data }) => ({ id, name: data.name ?? id })).sort(byId),
    platforms: [...platforms.values()]
      .filter(({ data }) => data.account)
      .map(({ id, data }) => ({ id, name: data.name ?? id }))
      .sort((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase())),
    languages: [...new Set([...own, ...[...new Set(others)].sort(compareText)])],
  };
}

const byId = (a: Choice, b: Choice) => compareText(a.id, b.id);

/** Units below the unit they belong to; one whose parents run in a circle or lead nowhere is a top one. */
function inTree(registry: Registry): { id: string; depth: number }[] {
  const below = new Map<string | undefined, string[]>();
  for (const { id, data } of registry.units.values()) {
    const parent = lineOf(registry, id).end === 'top' ? data.parent : undefined;
    below.set(parent, [...(below.get(parent) ?? []), id]);
  }
  const listed: { id: string; depth: number }[] = [];
  const list = (parent: string | undefined, depth: number) => {
    for (const id of (below.get(parent) ?? []).sort(compareText)) {
      listed.push({ id, depth });
      list(id, depth + 1);
    }
  };
  list(undefined, 0);
  return listed;
}
