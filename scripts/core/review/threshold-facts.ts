/** What other numbers do to the channels that there are: which newly fail, and which are cleared. */
import type { EntryChange } from '../change/diff.ts';
import { check } from '../check/check.ts';
import { kinds } from '../kinds/kinds.ts';
import { entryOf, type Registry } from '../model/registry.ts';
import { en, fr, type Wording } from '../model/wording.ts';
import type { Fact } from './event.ts';
import { differ, type Scene } from './kind-review.ts';
import { counted, named, shortList } from './phrases.ts';

export function* thresholdFacts(
  { after: registry, today }: Scene,
  { before, after }: EntryChange<'organization'>,
): Iterable<Fact> {
  const earlier = before?.data.thresholds;
  if (!after || !earlier || !differ(earlier, after.data.thresholds)) return;
  // The state after the change under the numbers of before: nothing else differs between the two.
  const then = failing({ ...registry, thresholds: earlier }, today);
  const now = failing(registry, today);
  const missingIn = (list: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
    [...list].filter(([key]) => !other.has(key)).map(([, file]) => file);
  const [fresh, cleared] = [missingIn(now, then), missingIn(then, now)];
  if (fresh.length > 0)
    yield {
      about: 'affects',
      text: tell(registry, fresh, { en: 'newly reported', fr: 'en plus parmi ce qui est signalé' }),
    };
  if (cleared.length > 0)
    yield {
      about: 'affects',
      text: tell(registry, cleared, { en: 'no longer reported', fr: 'en moins parmi ce qui est signalé' }),
    };
  if (fresh.length + cleared.length === 0)
    yield {
      about: 'affects',
      text: {
        en: 'nothing is newly reported, and nothing is cleared',
        fr: 'rien n’est signalé en plus, ni en moins',
      },
    };
}

/** Files that have a finding, by rule and file. */
const failing = (registry: Registry, today: string): ReadonlyMap<string, string> =>
  new Map(check(registry, { today }).problems.map(({ rule, file }) => [`${rule} ${file}`, file]));

function tell(registry: Registry, files: readonly string[], how: Wording): Wording {
  const names = [...new Set(files)].map((file): Wording => {
    const entry = entryOf(registry, registry.byPath.get(file));
    return entry && kinds[entry.kind].at.includes('<')
      ? named(registry, entry.kind, entry.id)
      : `\`${file}\``;
  });
  const number = counted(names.length, ['entry', 'entries'], ['fiche', 'fiches']);
  const list = shortList(names);
  return { en: en`${number} ${how}: ${list}`, fr: fr`${number}, ${how}\u00A0: ${list}` };
}
