/** Every local time of the calendar, with the zone in which it is meant and where both stand. */
import { plannedPosts, zoneOfUnit } from '../../../calendar/planned-posts.ts';
import type { KeyPath } from '../../../model/finding.ts';
import type { Registry } from '../../../model/registry.ts';

export interface WrittenTime {
  readonly file: string;
  readonly path: KeyPath;
  /** Where the zone is said; where nothing says it in this file, the time itself. */
  readonly zonePath: KeyPath;
  readonly at: string;
  readonly zone: string;
}

export function* localTimes(registry: Registry): Iterable<WrittenTime> {
  for (const { entry, post, path, zone } of plannedPosts(registry)) {
    if (post.at === undefined) continue;
    const at = [...path, 'at'];
    const zonePath =
      post.zone !== undefined ? [...path, 'zone'] : entry.data.zone !== undefined ? ['zone'] : at;
    yield { file: entry.file, path: at, zonePath, at: post.at, zone };
  }
  for (const { file, data } of [...registry.posts.values(), ...registry.campaigns.values()])
    if (data.embargo) {
      const { until, zone } = data.embargo;
      yield { file, path: ['embargo', 'until'], zonePath: ['embargo', 'zone'], at: until, zone };
    }
  for (const { file, data } of registry.meetings.values()) {
    const { at, zone = zoneOfUnit(registry, data.unit) } = data;
    if (at === undefined) continue;
    yield { file, path: ['at'], zonePath: [data.zone === undefined ? 'at' : 'zone'], at, zone };
  }
}
