/** What everybody who posts or approves must have read, and which versions of it count. */
import { addDays } from '../dates/day.ts';
import type { Organization } from '../kinds/organization.ts';
import { once } from '../model/once.ts';
import type { Registry } from '../model/registry.ts';

export interface RequiredReading {
  /** The name of the document in `must_read`, and in the receipts. */
  readonly document: string;
  /** The version to read now. */
  readonly version: string;
  /** The oldest version that still counts, and the day from which on it is asked for. */
  readonly oldest: string;
  readonly on: string;
  /** The last day on which somebody who has not read it can still agree to changes. */
  readonly until: string;
  /** Each version that counts, with the day on which it came into force. */
  readonly counts: ReadonlyMap<string, string>;
  /** It is the style guide of the repository. */
  readonly isGuide: boolean;
}

/** Names the guide of the repository a document? Its versions are then those of the guide. */
export const isGuide = (
  required: NonNullable<Organization['must_read']>[string],
): required is typeof theGuide => required === theGuide;
const theGuide = 'guide';

/** Every required document, in the order of `must_read`; without the guide where there is none that can be read. */
export const requiredReading = once((registry: Registry): readonly RequiredReading[] =>
  Object.entries(registry.organization?.data.must_read ?? {}).flatMap(([document, required]) => {
    if (isGuide(required)) return guideReading(registry, document);
    const { version, on } = required;
    const [until, counts] = [lastDay(registry, on), new Map([[version, on]])];
    return [{ document, version, oldest: version, on, until, counts, isGuide: false }];
  }),
);

/** Versions that nobody has to read again leave the receipts for the one before them as they are. */
function guideReading(registry: Registry, document: string): RequiredReading[] {
  const versions = registry.guide?.data.versions ?? [];
  const first = Math.max(
    0,
    versions.findLastIndex(({ must_read: again }) => again),
  );
  const [oldest, version] = [versions[first], versions.at(-1)];
  if (!oldest || !version) return [];
  const counts = new Map(versions.slice(first).map((one) => [one.version, one.on]));
  const until = lastDay(registry, oldest.on);
  return [
    {
      document,
      version: version.version,
      oldest: oldest.version,
      on: oldest.on,
      until,
      counts,
      isGuide: true,
    },
  ];
}

const lastDay = ({ thresholds }: Registry, on: string): string => addDays(on, thresholds.reading_days);
