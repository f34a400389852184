/** Does a change put an own organisation in the place of the example, and leave nothing of it that could give a right? */
import { isExample } from '../init/example.ts';
import { type Kind, kinds } from '../kinds/kinds.ts';
import type { Registry } from '../model/registry.ts';

/** Does an entry of the kind name those who answer for something? What is known, of networks or of words, may stay. */
const givesSay = (kind: Kind): boolean => kind === 'organization' || 'answersFor' in kinds[kind];

/**
 * True where `after` has an organisation of its own, with a name and a lead, and no entry of `before` that
 * gives somebody a say is in it as it was.
 * That `before` is the example must be known already.
 */
export function takesExamplePlace(before: Registry, after: Registry): boolean {
  const { name, lead } = after.organization?.data ?? {};
  if (name === undefined || lead === undefined || isExample(after)) return false;
  return before.files.every(
    ({ path, role, text }) =>
      role.role !== 'entry' ||
      !givesSay(role.kind) ||
      text === undefined ||
      after.byPath.get(path)?.text !== text,
  );
}
