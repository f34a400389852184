import { nameOf } from '../../../calendar/planned-posts.ts';
import { defineRule } from '../../define-rule.ts';

export const reusedPostName = defineRule({
  id: 'reused-post-name',
  severity: 'error',
  name: { en: 'Reused name of a post', fr: 'Nom de publication déjà utilisé' },
  summary: {
    en: 'The name of the file of a post is its own, over all years.',
    fr: 'Le nom du fichier d’une publication n’appartient qu’à elle, toutes années confondues.',
  },
  *check(registry) {
    const first = new Map<string, string>();
    const posts = [...registry.posts.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
    for (const entry of posts) {
      const name = nameOf(entry);
      const other = first.get(name);
      if (other === undefined) {
        first.set(name, entry.file);
        continue;
      }
      yield {
        file: entry.file,
        message: {
          en: `There is a post named \`${name}\` already, in another year: feeds and approvals know a post by its name.`,
          fr: `Une publication s’appelle déjà \`${name}\`, une autre année : les flux et les approbations reconnaissent une publication à son nom.`,
        },
        fix: {
          en: 'Rename the newer file, such as with the year in front of its name.',
          fr: 'Renommez le fichier le plus récent, par exemple en mettant l’année devant son nom.',
        },
        related: [{ file: other, message: { en: 'the other post', fr: 'l’autre publication' } }],
      };
    }
  },
});
