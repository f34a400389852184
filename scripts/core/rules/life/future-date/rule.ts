import type { Kind } from '../../../kinds.ts';
import { type KeyPath, writePath } from '../../../problem.ts';
import type { Entry } from '../../../registry.ts';
import { defineRule } from '../../../rule.ts';

/** Where entries speak of what has happened; `*` is every item. What may lie ahead (`until`, `expires`, `due`) is not here. */
const history: { readonly [K in Kind]?: readonly string[] } = {
  organization: ['lead.since'],
  people: ['read.*.on', 'training.*.on'],
  units: ['inventory.attested_on'],
  audiences: ['platforms.*.on'],
  platforms: ['decision.on', 'limits.*.verified_on'],
  waivers: ['approved_on'],
  pages: ['reviewed_on'],
  channels: [
    'authorized.on',
    'links.from.*.verified_on',
    'opened_on',
    'reviewed.on',
    'last_post.on',
    'last_post.seen_on',
    'retired.on',
  ],
  unofficial: ['found.on', 'decision.on', 'case.events.*.on'],
};

const paths = Object.entries(history).map(([kind, list]) => ({
  kind: kind as Kind,
  paths: list.map((path) => path.split('.')),
}));

export const futureDate = defineRule({
  id: 'future-date',
  severity: 'error',
  summary: 'What has happened has a date that is not in the future.',
  *check(registry, { today }) {
    for (const { kind, paths: list } of paths) {
      const entries: Iterable<Entry> =
        kind === 'organization'
          ? registry.organization
            ? [registry.organization]
            : []
          : registry[kind].values();
      for (const entry of entries) {
        for (const path of list) {
          for (const { at, date } of datesAfter(today, entry.data, path, 0)) {
            yield {
              file: entry.file,
              path: at,
              message: `\`${writePath(at)}\` is \`${date}\`, which lies after today (${today}); it tells of something that has happened.`,
              fix: 'Correct the date; if it is a plan, write it down when the day has come.',
            };
          }
        }
      }
    }
  },
});

const none: readonly { at: KeyPath; date: string }[] = [];

function datesAfter(today: string, value: unknown, path: readonly string[], depth: number): typeof none {
  const part = path[depth];
  if (part === undefined)
    return typeof value === 'string' && value > today ? [{ at: [], date: value }] : none;
  if (typeof value !== 'object' || value === null) return none;
  if (part !== '*') return below(part, (value as Record<string, unknown>)[part], today, path, depth);
  return Array.isArray(value)
    ? value.flatMap((item, index) => below(index, item, today, path, depth))
    : Object.entries(value).flatMap(([key, item]) => below(key, item, today, path, depth));
}

function below(
  key: string | number,
  value: unknown,
  today: string,
  path: readonly string[],
  depth: number,
): typeof none {
  const found = datesAfter(today, value, path, depth + 1);
  return found.length === 0 ? none : found.map(({ at, date }) => ({ at: [key, ...at], date }));
}
