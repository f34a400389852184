/** `getStaticPaths` of the registry's pages: each once per language, long lists in pages. */
import type { ListedKind } from '../../scripts/core/kinds/kinds.ts';
import type { PublishedChannel } from '../../scripts/core/publish/published.ts';
import { locales } from '../i18n/languages.ts';
import { pathOf } from './address.ts';
import { entryPageSize, pageParameter, slices } from './paging.ts';

/** The pages of a list of entries, of a size of its own where entries are heavier than rows. */
export function listPaths<T>(items: Iterable<T>, size?: number) {
  const pages = slices([...items], size);
  return locales().flatMap(({ locale }) =>
    pages.map((slice) => ({ params: { locale, page: pageParameter(slice) }, props: { slice } })),
  );
}

/** The pages of each entry of a kind: more than one where it has many channels. */
export function entityPaths<T extends { id: string }>(
  kind: ListedKind,
  entities: ReadonlyMap<string, T>,
  channelsOf: ReadonlyMap<string, readonly PublishedChannel[]>,
) {
  const pages = [...entities.values()].flatMap((entity) => {
    const id = pathOf(kind, entity.id).split('/')[1] ?? entity.id;
    return slices(channelsOf.get(entity.id) ?? [], entryPageSize).map((slice) => ({ id, entity, slice }));
  });
  return locales().flatMap(({ locale }) =>
    pages.map(({ id, entity, slice }) => ({
      params: { locale, id, page: pageParameter(slice) },
      props: { entity, slice },
    })),
  );
}
