/** What other numbers do to the entries that there are, number by number: which newly fail, and which are cleared. */
import type { EntryChange } from '../change/diff.ts';
import { check } from '../check/check.ts';
import { kinds } from '../kinds/kinds.ts';
import { entryOf, type Registry } from '../model/registry.ts';
import { en, fr, type Wording } from '../model/wording.ts';
import type { Fact } from './event.ts';
import { differ, type Scene } from './kind-review.ts';
import { all, code, counted, named, shortList } from './phrases.ts';

export function* thresholdFacts(
  { after: registry, today }: Scene,
  { before, after }: EntryChange<'organization'>,
): Iterable<Fact> {
  const earlier = before?.data.thresholds;
  if (!after || !earlier || !differ(earlier, after.data.thresholds)) return;
  const later = after.data.thresholds ?? earlier;
  const keys = (Object.keys(later) as (keyof typeof later)[]).filter((key) => later[key] !== earlier[key]);
  // The state after the change under the numbers of before, which then change one after the other: nothing else differs.
  let thresholds = earlier;
  let then = failing({ ...registry, thresholds }, today);
  const idle: Wording[] = [];
  for (const key of keys) {
    thresholds = { ...thresholds, [key]: later[key] };
    // Under the last of them it is the state that has been judged already.
    const now = failing(key === keys.at(-1) ? registry : { ...registry, thresholds }, today);
    const [fresh, cleared] = [missingIn(now, then), missingIn(then, now)];
    then = now;
    if (fresh.length + cleared.length === 0) idle.push(code(key));
    // A single number needs no name: the event above the line has it.
    const whose = keys.length > 1 ? [code(key)] : [];
    if (fresh.length > 0)
      yield affects(
        whose,
        tell(registry, fresh, { en: 'newly reported', fr: 'en plus parmi ce qui est signalé' }),
      );
    if (cleared.length > 0)
      yield affects(
        whose,
        tell(registry, cleared, { en: 'no longer reported', fr: 'en moins parmi ce qui est signalé' }),
      );
  }
  if (idle.length > 0)
    yield affects(keys.length > 1 ? idle : [], {
      en: 'nothing is newly reported, and nothing is cleared',
      fr: 'rien n’est signalé en plus, ni en moins',
    });
}

/** A fact about numbers by name; about the only one, without. */
const affects = (names: readonly Wording[], text: Wording): Fact => ({
  about: 'affects',
  text: names.length > 0 ? { en: en`${all(names)}: ${text}`, fr: fr`${all(names)}\u00A0: ${text}` } : text,
});

const missingIn = (list: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] =>
  [...list].filter(([key]) => !other.has(key)).map(([, file]) => file);

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
