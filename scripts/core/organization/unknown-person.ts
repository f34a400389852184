/** Whom somebody may mean who names a person that nobody has a file of. */
import type { Registry } from '../model/registry.ts';
import { idFrom } from '../text/ids.ts';
import { nearest } from '../text/nearest.ts';

/** A sentence for a terminal. People type a first name, a whole name or their login in place of the id. */
export function unknownPerson({ people }: Registry, typed: string): string {
  const id = idFrom(typed);
  const parts = id.split('-').filter(Boolean);
  const close = new Set([nearest(id, people.keys())].filter((one) => one !== undefined));
  for (const [one, { data }] of people) {
    const words = one.split('-');
    if (data.github === typed || parts.some((part) => words.includes(part))) close.add(one);
  }
  const meant = close.size > 0 ? ` Did you mean ${[...close].slice(0, 3).join(' or ')}?` : '';
  return `There is no policy/people/${typed}.yaml.${meant}`;
}
