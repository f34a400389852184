/** `getStaticPaths` of the registry's pages: each once per language, long lists in pages. */

import { pathOf } from '../../scripts/core/handbook/address.ts';
import type { ListedKind } from '../../scripts/core/kinds/kinds.ts';
import { locales } from '../i18n/languages.ts';
import { entryPageSize, pageParameter, slices } from './paging.ts';

/** The pages of a list of entries, of a size of its own where entries are heavier than rows. */
export function listPaths<T>(items: Iterable<T>, size?: number) {
  const pages = slices([...items], size);
  return locales().flatMap(({ locale }) =>
    pages.map((slice) => ({ params: { locale, page: pageParameter(slice) }, props: { slice } })),
  );
}

/** The pages of each entry of a kind, with what is listed there: more than one where that is much. */
export function entityPaths<T extends { id: string }, Row>(
  kind: ListedKind,
  entities: ReadonlyMap<string, T>,
  listed: ReadonlyMap<string, readonly Row[]>,
  size = entryPageSize,
) {
  const pages = [...entities.values()].flatMap((entity) => {
    const id = pathOf(kind, entity.id).split('/')[1] ?? entity.id;
    return slices(listed.get(entity.id) ?? [], size).map((slice) => ({ id, entity, slice }));
  });
  return locales().flatMap(({ locale }) =>
    pages.map(({ id, entity, slice }) => ({
      params: { locale, id, page: pageParameter(slice) },
      props: { entity, slice },
    })),
  );
}
