import type { Kind } from '../../../kinds.ts';
import { type Finding, type KeyPath, writePath } from '../../../problem.ts';
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
    const found: Finding[] = [];
    for (const { kind, paths: list } of paths) {
      const entries: Iterable<Entry> =
        kind === 'organization'
          ? registry.organization
            ? [registry.organization]
            : []
          : registry[kind].values();
      const trail: (string | number)[] = [];
      for (const entry of entries) {
        for (const path of list) visit({ entry, path, today, found }, entry.data, 0, trail);
      }
    }
    yield* found;
  },
});

interface Visit {
  readonly entry: Entry;
  readonly path: readonly string[];
  readonly today: string;
  readonly found: Finding[];
}

/** Follows a path from one depth on. `trail` is where it has come to, and the same array for the whole visit. */
function visit(at: Visit, value: unknown, depth: number, trail: (string | number)[]): void {
  const part = at.path[depth];
  if (part === undefined) {
    if (typeof value === 'string' && value > at.today) at.found.push(tooEarly(at, value, [...trail]));
  } else if (typeof value === 'object' && value !== null) {
    if (part !== '*') step(at, value, part, depth, trail);
    else
      for (const key of Array.isArray(value) ? value.keys() : Object.keys(value))
        step(at, value, key, depth, trail);
  }
}

function step(
  at: Visit,
  value: object,
  key: string | number,
  depth: number,
  trail: (string | number)[],
): void {
  const inner = (value as Record<string | number, unknown>)[key];
  if (inner === undefined) return;
  trail.push(key);
  visit(at, inner, depth + 1, trail);
  trail.pop();
}

const tooEarly = ({ entry, today }: Visit, date: string, path: KeyPath): Finding => ({
  file: entry.file,
  path,
  message: `\`${writePath(path)}\` is \`${date}\`, which lies after today (${today}); it tells of something that has happened.`,
  fix: 'Correct the date; if it is a plan, write it down when the day has come.',
});
