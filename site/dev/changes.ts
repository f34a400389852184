/** What a reading changed, as far as it matters to the server. */
import type { Registry } from '../../scripts/core/model/registry.ts';
import { logoOf } from '../shell/logo-of.ts';

/** Paths of the handbook's pages whose text is another one, is new, or is gone. */
export function changedPages(before: Registry, after: Registry): Set<string> {
  const changed = new Set<string>();
  for (const { file } of [...before.pages.values(), ...after.pages.values()])
    if (before.byPath.get(file)?.text !== after.byPath.get(file)?.text) changed.add(file);
  return changed;
}

/** Edit links begin with it. */
export const repositoryOf = ({ organization }: Registry) => organization?.data.repository;

/** What Astro reads only once: where the site stands, in which languages, and its logo. */
export const addressOf = ({ organization, pictures }: Registry): string =>
  JSON.stringify([
    organization?.data.handbook,
    organization?.data.languages,
    logoOf({ organization, pictures }),
  ]);
