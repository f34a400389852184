/** What a question can be answered with, where a terminal offers a list. */

import type { Text } from '../core/kinds/fields.ts';
import type { Registry } from '../core/model/registry.ts';
import { choicesOf } from '../core/propose/choices.ts';
import type { Draft } from '../core/propose/draft.ts';
import { inFirstLanguage } from '../core/text/first-language.ts';
import { plainLetters } from '../core/text/ids.ts';
import { printable } from '../report/printable.ts';
import type { Question } from './questions.ts';

/** No id is empty. */
export const nobody = '';

/** Enter where nothing matches gives no choice at all. */
export const isChosen = (value: unknown) =>
  typeof value === 'string' ? undefined : 'Nothing is called so. Type less, or a part of the id.';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** By any part of the name or the id, whatever the accents. */
export const matches = (typed: string, { value, label = '' }: { value: string; label?: string }) =>
  plainLetters(`${value} ${label}`).includes(plainLetters(typed.trim()));

/** The answers to choose from, those that are likely first. */
export function optionsOf(registry: Registry, { of, key }: Question, draft: Draft): Choice[] {
  if (typeof of !== 'string') return (of ?? []).map((value) => ({ value, label: value }));
  const named = (id: string, name: Text) =>
    choice(id, inFirstLanguage(name, registry.organization?.data.languages));
  if (of === 'channels')
    return [...registry.channels.values()].map(({ id, data }) => named(id, data.name ?? id));
  const { units, audiences, people } = choicesOf(registry);
  if (of === 'audiences') return audiences.map(({ id, name }) => named(id, name));
  if (of === 'units') return units.map(({ id, name }) => named(id, name));
  return people
    .filter(({ id }) => key !== 'deputy' || id !== draft['owner'])
    .toSorted((a, b) => Number(b.unit === draft['unit']) - Number(a.unit === draft['unit']))
    .map(({ id, name, unit }) => ({ ...choice(id, name), hint: printable(unit) }));
}

const choice = (id: string, name: string): Choice => ({ value: id, label: printable(`${name} (${id})`) });
