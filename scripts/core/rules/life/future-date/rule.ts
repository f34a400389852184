import type { Kind } from '../../../kinds/kinds.ts';
import { type Finding, type KeyPath, writePath } from '../../../model/finding.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { defineRule } from '../../define-rule.ts';

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

/** Goes to every date of an entry that lies after a day. Compiled once: it runs over every channel. */
type Search = (value: unknown, after: string, trail: (string | number)[], found: KeyPath[]) => void;

const searches = Object.entries(history).map(([kind, list]) => ({
  kind: kind as Kind,
  searches: list.map((path) => compile(path.split('.'))),
}));

function compile([part, ...rest]: readonly string[]): Search {
  if (part === undefined) {
    return (value, after, trail, found) => {
      if (typeof value === 'string' && value > after) found.push([...trail]);
    };
  }
  const inner = compile(rest);
  const step = (
    value: object,
    key: string | number,
    after: string,
    trail: (string | number)[],
    found: KeyPath[],
  ) => {
    const next = (value as Record<string | number, unknown>)[key];
    if (next === undefined) return;
    trail.push(key);
    inner(next, after, trail, found);
    trail.pop();
  };
  return (value, after, trail, found) => {
    if (typeof value !== 'object' || value === null) return;
    if (part !== '*') step(value, part, after, trail, found);
    else
      for (const key of Array.isArray(value) ? value.keys() : Object.keys(value))
        step(value, key, after, trail, found);
  };
}

export const futureDate = defineRule({
  id: 'future-date',
  severity: 'error',
  summary: 'What has happened has a date that is not in the future.',
  *check(registry, { today }) {
    const trail: (string | number)[] = [];
    const maybe = daysAfter(today);
    for (const { kind, searches: list } of searches) {
      for (const entry of entriesOf(registry, kind)) {
        const text = registry.byPath.get(entry.file)?.text;
        if (text !== undefined && !maybe.test(text)) continue;
        const found: KeyPath[] = [];
        for (const search of list) search(entry.data, today, trail, found);
        for (const path of found) yield tooEarly(entry, path, today);
      }
    }
  },
});

/** A pattern for every day after this one: nearly no file has one, and looking at its text is quicker than at its data. */
function daysAfter(day: string): RegExp {
  const later = [...day].flatMap((digit, at) =>
    digit < '0' || digit > '8'
      ? []
      : [`${day.slice(0, at)}[${Number(digit) + 1}-9]${day.slice(at + 1).replaceAll(/\d/g, '\\d')}`],
  );
  return new RegExp(later.join('|'));
}

function entriesOf(registry: Registry, kind: Kind): Iterable<Entry> {
  if (kind !== 'organization') return registry[kind].values();
  return registry.organization ? [registry.organization] : [];
}

function tooEarly({ file, data }: Entry, path: KeyPath, today: string): Finding {
  let date: unknown = data;
  for (const key of path) date = (date as Record<string | number, unknown>)[key];
  return {
    file,
    path,
    message: `\`${writePath(path)}\` is \`${String(date)}\`, which lies after today (${today}); it tells of something that has happened.`,
    fix: 'Correct the date; if it is a plan, write it down when the day has come.',
  };
}
