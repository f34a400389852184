/** Where findings stand: rules speak of the entry’s data, and people look into the file. */
import type { Finding, Place } from './finding.ts';
import type { Registry } from './registry.ts';
import { asWritten } from './valid-parts.ts';

/** A finding about an entry’s data, with the places at which its values, and those of all that is related, stand in their files. */
export const writtenFinding = <F extends Finding>(registry: Registry, finding: F): F => ({
  ...writtenPlace(registry, finding),
  ...(finding.related && { related: finding.related.map((place) => writtenPlace(registry, place)) }),
});

function writtenPlace<P extends Place>({ byPath }: Registry, place: P): P {
  const { path, asWritten: isWritten, ...rest } = place;
  const places = isWritten || !path ? undefined : byPath.get(place.file)?.places;
  return { ...rest, ...(path && { path: places?.size ? asWritten(path, places) : path }) } as P;
}
