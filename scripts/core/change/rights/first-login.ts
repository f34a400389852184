/** How an organisation without logins begins: until somebody who leads has one, nobody could agree to anything. */
import type { Entry } from '../../model/registry.ts';
import type { Change } from '../diff.ts';
import { leadOf } from './say.ts';

/** Does this entry give the lead or the deputy a login, while neither of them had one? It is let through, and told. */
export function isFirstLogin({ rights }: Change, { kind, id, data }: Entry): boolean {
  if (kind !== 'people' || (data as Entry<'people'>['data']).github === undefined) return false;
  // Another login of somebody who has one is no first one.
  if (rights.people.get(id)?.data.github !== undefined) return false;
  const leads = leadOf(rights);
  return leads.has(id) && [...leads.keys()].every((lead) => !isHeard(rights.people.get(lead)));
}

/** Somebody who has left is heard no more, whatever their login. */
export const isHeard = (person: Entry<'people'> | undefined): boolean =>
  person?.data.github !== undefined && person.data.status !== 'left' && person.data.left_on === undefined;
