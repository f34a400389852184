/** Does a change put an own organisation in the place of the example, and leave nothing of it that could give a right? */
import { isExample } from '../init/example.ts';
import type { Kind } from '../kinds/kinds.ts';
import type { Registry } from '../model/registry.ts';

/** What is known of networks stays, and pages begin under the same names; neither gives anybody a say. */
const mayStay: ReadonlySet<Kind> = new Set<Kind>(['platforms', 'pages']);

/**
 * True where `after` has an organisation of its own, with a name and a lead, and no entry of `before` is in it as it was.
 * That `before` is the example must be known already.
 */
export function takesExamplePlace(before: Registry, after: Registry): boolean {
  const { name, lead } = after.organization?.data ?? {};
  if (name === undefined || lead === undefined || isExample(after)) return false;
  return before.files.every(
    ({ path, role, text }) =>
      role.role !== 'entry' ||
      mayStay.has(role.kind) ||
      text === undefined ||
      after.byPath.get(path)?.text !== text,
  );
}
