import { liveChannels } from '../../../channels/live.ts';
import { isBroken } from '../../../model/is-broken.ts';
import type { Registry } from '../../../model/registry.ts';
import { personWords } from '../../../organization/availability.ts';
import { covers } from '../../../style/passage.ts';
import { orList } from '../../../text/lists.ts';
import { defineRule } from '../../define-rule.ts';

export const unwrittenLanguage = defineRule({
  id: 'unwritten-language',
  severity: 'warning',
  name: { en: 'Language that nobody writes', fr: 'Langue que personne n’écrit' },
  summary: {
    en: 'The owner or the deputy of a live channel writes each of its languages.',
    fr: 'Le responsable ou le suppléant d’un compte ouvert écrit chacune de ses langues.',
  },
  fixedBy: 'deputy',
  *check(registry) {
    for (const channel of liveChannels(registry)) {
      const { languages = [], owner, deputy } = channel.data;
      if (owner === undefined || (deputy === undefined && isBroken(registry, channel, 'deputy'))) continue;
      const people = [owner, ...(deputy === undefined || deputy === owner ? [] : [deputy])];
      const written = people.map((id) => writtenBy(registry, id));
      // Of somebody whose file says nothing nobody knows.
      if (written.some((one) => one === undefined)) continue;
      for (const [index, language] of languages.entries()) {
        if (written.flatMap((one) => one ?? []).some((tag) => isSame(tag, language))) continue;
        const who = people.map((id) => personWords(registry, id));
        yield {
          file: channel.file,
          path: ['languages', index],
          message: {
            en: `The channel is written in \`${language}\`, which ${who.length > 1 ? `neither ${who.join(' nor ')} writes` : `${who[0]} does not write`}.`,
            fr: `Le compte est écrit en \`${language}\`, que ${who.length > 1 ? `ni ${who.join(' ni ')} n’écrivent` : `${who[0]} n’écrit pas`}.`,
          },
          forForm: {
            en: `Neither the owner nor a deputy writes this language (\`${language}\`). Name a deputy who does.`,
            fr: `Ni le responsable ni la suppléance n’écrit cette langue (\`${language}\`). Nommez une suppléance qui l’écrit.`,
          },
          fix: {
            en: `Name a deputy who writes \`${language}\`, or add it to \`languages\` of ${orList(people.map((id) => `\`policy/people/${id}.yaml\``))} if they do.`,
            fr: `Nommez une suppléance qui écrit \`${language}\`, ou ajoutez cette langue à \`languages\` dans leur fiche si c’est le cas.`,
          },
        };
      }
    }
  },
});

/** The languages somebody writes; undefined where their file does not say. */
const writtenBy = ({ people }: Registry, id: string): readonly string[] | undefined =>
  people.get(id)?.data.languages;

/** Who writes French writes that of Québec well enough to answer for it, and the other way round. */
const isSame = (a: string, b: string): boolean => covers(base(a), b) || covers(base(b), a);
const base = (tag: string): string => tag.split('-', 1)[0] ?? tag;
