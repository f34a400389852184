import { nameOf } from '../../../change/required-approvals.ts';
import { entryIn } from '../../../change/rights/requirement.ts';
import { type Sayers, sayOver } from '../../../change/rights/say.ts';
import { entryWords } from '../../../change/rights/words-of-change.ts';
import type { Registry } from '../../../model/registry.ts';
import { andList } from '../../../text/lists.ts';
import { defineChangeRule } from '../../define-rule.ts';

export const outdatedBranch = defineChangeRule({
  id: 'outdated-branch',
  severity: 'error',
  summary:
    'A change contains what has been decided, since it began, about who has a say over what it touches.',
  *check({ before, rights, entries }) {
    if (rights === before) return;
    for (const { file, before: earlier, after } of entries) {
      const entry = earlier ?? after;
      if (!entry) continue;
      const then = sayOver(before, entry);
      const now = sayOver(rights, entryIn(rights, entry) ?? entry);
      if (loginsOf(before, then) === loginsOf(rights, now)) continue;
      yield {
        file,
        message: `${entryWords(entry)}: who has a say over it has changed where this change goes, since it began. It was ${namesOf(before, then)}; it is ${namesOf(rights, now)}.`,
        fix: 'Bring the branch up to date: `git fetch origin`, then `git merge` the branch it goes to. Then ask those who have a say now.',
      };
    }
  },
});

const namesOf = (registry: Registry, people: Sayers): string =>
  andList(
    [...people.keys()].map((person) => {
      const login = registry.people.get(person)?.data.github;
      return `${nameOf(registry, person)}${login === undefined ? '' : ` (\`${login}\`)`}`;
    }),
  ) || 'nobody';

/** Who they are and under which login they are heard; in which order they are asked does not matter. */
const loginsOf = ({ people }: Registry, sayers: Sayers): string =>
  JSON.stringify([...sayers.keys()].sort().map((id) => [id, people.get(id)?.data.github?.toLowerCase()]));
