/** RE2 for patterns whose cost nothing else bounds; a module of its own, so that only those who need it load it. */
import { RE2JS } from 're2js';
import type { FindAll, LinearEngine, PatternMatch } from './text/pattern.ts';

/** Compiles with RE2; throws with its reason for what it cannot read (looks ahead and behind, references back). */
export const linearEngine: LinearEngine = (source, { ignoreCase }): FindAll => {
  const compiled = RE2JS.compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  return function* (text): Iterable<PatternMatch> {
    // Finding is many times as dear as asking whether there is anything to find.
    if (!compiled.test(text)) return;
    const matcher = compiled.matcher(text);
    while (matcher.find()) {
      const [from, to] = [matcher.start(), matcher.end()];
      if (from === to) continue;
      const groups = Array.from(
        { length: matcher.groupCount() + 1 },
        (_, at) => matcher.group(at) ?? undefined,
      );
      yield { from, to, groups };
    }
  };
};
