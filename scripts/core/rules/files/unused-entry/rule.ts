import type { Registry } from '../../../registry.ts';
import { referencesOf } from '../../../references.ts';
import { defineRule } from '../../../rule.ts';
import { idPattern } from '../../../schemas/common.ts';

const judged = [
  { kind: 'people', of: 'a person', hint: 'Name them where they work (owner, deputy, team, unit lead …)' },
  { kind: 'units', of: 'a unit', hint: 'Give it a channel, a person or a unit below it' },
  { kind: 'audiences', of: 'an audience', hint: 'Name it in the `audiences` of a channel that speaks to it' },
] as const;

export const unusedEntry = defineRule({
  id: 'unused-entry',
  severity: 'warning',
  summary: 'Every person, unit and audience is named by another file.',
  *check(registry) {
    const named = { people: new Set(), units: new Set(), audiences: new Set(), platforms: new Set(), channels: new Set() };
    for (const { file, to, id } of referencesOf(registry)) {
      // A unit that is its own parent is not thereby in use.
      if (file.role.role === 'entry' && file.role.kind === to && file.role.id === id) continue;
      named[to].add(id);
    }
    const unread = textsNotRead(registry);
    if (!unread) return;
    for (const { kind, of, hint } of judged) {
      for (const { id, file } of registry[kind].values()) {
        // Nobody can name an id that is none: misplaced-file asks for the right one first.
        if (named[kind].has(id) || !idPattern.test(id) || unread.some((text) => text.includes(id))) continue;
        yield { file, message: `No file names \`${id}\`, ${of} of this repository.`, fix: `${hint}, or delete \`${file}\`.` };
      }
    }
  },
});

/**
 * Texts of files that could not be parsed, or do not lie where entries lie: their mistake is reported, and until it is
 * mended they name whatever words they hold. Undefined when a file has not even a text, so that nobody can tell.
 */
function textsNotRead({ files }: Registry): string[] | undefined {
  const texts: string[] = [];
  for (const { role, value, text, path } of files) {
    if (role.role === 'entry' ? value !== undefined : role.role !== 'unexpected') continue;
    if (text !== undefined) texts.push(text);
    else if (role.role === 'entry' || !path.includes('.')) return undefined;
  }
  return texts;
}
