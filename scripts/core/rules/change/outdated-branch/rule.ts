import { nameOf } from '../../../change/approvers.ts';
import { entryIn } from '../../../change/rights/requirement.ts';
import { type Sayers, sayOver } from '../../../change/rights/say.ts';
import { entryWords } from '../../../change/rights/words-of-change.ts';
import type { Registry } from '../../../model/registry.ts';
import { eachLanguage, en, fr, type InBoth } from '../../../model/wording.ts';
import { andList } from '../../../text/lists.ts';
import { defineChangeRule } from '../../define-rule.ts';

export const outdatedBranch = defineChangeRule({
  id: 'outdated-branch',
  severity: 'error',
  name: { en: 'Outdated branch', fr: 'Branche périmée' },
  summary: {
    en: 'A change contains what has been decided, since it began, about the files it touches and who has a say over them.',
    fr: 'Une modification tient compte de ce qui a été décidé depuis son début sur les fichiers qu’elle touche et sur les personnes qui ont leur mot à dire.',
  },
  *check({ before, tip: rights, entries, files, moved }) {
    if (rights === before) return;
    const touched = [
      ...entries.flatMap(({ file }) => [file, moved.get(file) ?? file]),
      ...files.map(({ file }) => file),
    ];
    const others = new Set(touched.filter((file) => textOf(before, file) !== textOf(rights, file)));
    // What two branches did to one file is judged as one: a part that the other took back would come in unseen.
    for (const file of others)
      yield {
        file,
        message: {
          en: 'This file has changed where this change goes, since the change began: what would be merged is not what is judged here.',
          fr: 'Ce fichier a changé là où va ce changement, depuis son début : ce qui serait fusionné n’est pas ce qui est jugé ici.',
        },
        fix,
      };
    for (const { file, before: earlier, after } of entries) {
      const entry = earlier ?? after;
      if (!entry || others.has(file)) continue;
      const then = sayOver(before, entry);
      const now = sayOver(rights, entryIn(rights, entry) ?? entry);
      if (loginsOf(before, then) === loginsOf(rights, now)) continue;
      yield {
        file,
        message: {
          en: en`${entryWords(entry)}: who has a say over it has changed where this change goes, since it began. It was ${namesOf(before, then)}; it is ${namesOf(rights, now)}.`,
          fr: fr`${entryWords(entry)} : les personnes qui ont leur mot à dire ont changé là où va ce changement, depuis son début. C’était ${namesOf(before, then)} ; c’est maintenant ${namesOf(rights, now)}.`,
        },
        fix: {
          en: en`${fix} Then ask those who have a say now.`,
          fr: fr`${fix} Demandez ensuite leur accord aux personnes qui ont maintenant leur mot à dire.`,
        },
      };
    }
  },
});

const fix: InBoth = {
  en: 'Bring the branch up to date: `git fetch origin`, then `git merge` the branch it goes to.',
  fr: 'Mettez la branche à jour : `git fetch origin`, puis `git merge` de la branche où elle va.',
};

const textOf = ({ byPath }: Registry, file: string): unknown => {
  const found = byPath.get(file);
  return found && (found.text ?? found.asset?.hash ?? found);
};

const namesOf = (registry: Registry, people: Sayers): InBoth =>
  people.size === 0
    ? { en: 'nobody', fr: 'personne' }
    : eachLanguage(
        [...people.keys()].map((person) => {
          const login = registry.people.get(person)?.data.github;
          return `${nameOf(registry, person)}${login === undefined ? '' : ` (\`${login}\`)`}`;
        }),
        andList,
      );

/** Who they are and under which login they are heard; in which order they are asked does not matter. */
const loginsOf = ({ people }: Registry, sayers: Sayers): string =>
  JSON.stringify([...sayers.keys()].sort().map((id) => [id, people.get(id)?.data.github?.toLowerCase()]));
