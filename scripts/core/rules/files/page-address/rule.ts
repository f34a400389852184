import { idPattern } from '../../../kinds/fields.ts';
import { fileOf } from '../../../kinds/paths.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Registry } from '../../../model/registry.ts';
import { idFrom } from '../../../text/ids.ts';
import { defineRule } from '../../define-rule.ts';

export const pageAddress = defineRule({
  id: 'page-address',
  severity: 'error',
  name: { en: 'Wrong address of a page', fr: 'Adresse de page incorrecte' },
  summary: {
    en: 'The path of a page is its address: names have one form, and an address has one page.',
    fr: 'Le chemin d’une page est son adresse : les noms ont une seule forme, et une adresse n’a qu’une page.',
  },
  // The build refuses such a page whatever the check says; a waiver would only hide why.
  waivable: false,
  *check(registry) {
    const languages = registry.organization?.data.languages?.map((language) => language.toLowerCase());
    for (const { id, file } of registry.pages.values())
      yield* misnamed(registry, 'pages', id, file) ?? pageOfFolder(registry, languages, id, file);
    for (const { id, file } of registry.chapters.values())
      yield* misnamed(registry, 'chapters', id, file) ?? misplacedChapter(languages, id, file);
  },
});

type Languages = readonly string[] | undefined;

/** A name that cannot be part of an address; undefined where all can. */
function misnamed(
  registry: Registry,
  kind: 'pages' | 'chapters',
  id: string,
  file: string,
): Finding[] | undefined {
  const names = id.split('/');
  const wrong = names.find((name) => !idPattern.test(name));
  if (wrong === undefined) return undefined;
  const better = names.map(idFrom).join('/');
  const free = !better.split('/').includes('') && !registry[kind].has(better);
  return [
    {
      file,
      message: {
        en: `\`${wrong}\` cannot be part of an address: names of pages and their folders are lower-case letters and digits, joined by single hyphens.`,
        fr: `\`${wrong}\` ne peut pas faire partie d’une adresse : les noms des pages et de leurs dossiers sont faits de minuscules sans accent et de chiffres, reliés par des traits d’union simples.`,
      },
      fix: free
        ? {
            en: `Rename it to \`${fileOf(kind, better)}\`.`,
            fr: `Renommez-le en \`${fileOf(kind, better)}\`.`,
          }
        : {
            en: 'Give it a name of its own, such as `opening-hours.mdx`.',
            fr: 'Donnez-lui un nom à lui, par exemple `opening-hours.mdx`.',
          },
    },
  ];
}

/** `index` is the page of the whole handbook, in each of its languages. Without an organisation nobody knows these. */
function* pageOfFolder(
  { pages }: Registry,
  languages: Languages,
  id: string,
  file: string,
): Iterable<Finding> {
  const names = id.split('/');
  const [folder = '', name, ...more] = names;
  const whole = name === undefined || (more.length === 0 && languages?.includes(folder));
  if (!languages || names.at(-1) !== 'index' || whole) return;
  const short = names.slice(0, -1).join('/');
  const twin = pages.get(short);
  yield {
    file,
    message: {
      en: `\`${id}\` and \`${short}\` are one address, and only \`index.mdx\` of the whole handbook has that name.`,
      fr: `\`${id}\` et \`${short}\` sont une seule adresse, et seul \`index.mdx\` du guide entier porte ce nom.`,
    },
    fix: twin
      ? {
          en: `Move what it says into \`${twin.file}\`, and delete it.`,
          fr: `Reprenez ce qu’il dit dans \`${twin.file}\`, et supprimez-le.`,
        }
      : {
          en: `Rename it to \`${fileOf('pages', short)}\`.`,
          fr: `Renommez-le en \`${fileOf('pages', short)}\`.`,
        },
    related: twin
      ? [{ file: twin.file, message: { en: 'the page at this address', fr: 'la page à cette adresse' } }]
      : [],
  };
}

/** Names below `/style/` that are pages of the handbook's own. */
const reserved = new Set(['rules', 'a-z', 'changes', 'readers', 'print', 'draft', 'index']);

/** A chapter stands in the folder of the guide, its translation in that of a language, and none below another one. */
function* misplacedChapter(languages: Languages, id: string, file: string): Iterable<Finding> {
  const names = id.split('/');
  const [folder = '', ...below] = names;
  const name = names.at(-1) ?? '';
  if (names.length > 2 || (languages && below.length > 0 && !languages.slice(1).includes(folder)))
    yield {
      file,
      message: {
        en: `\`${id}\` is no address of a chapter: it stands in \`policy/style-guide\`, and its translation in the folder of a language of the organisation.`,
        fr: `\`${id}\` n’est pas l’adresse d’un chapitre : un chapitre se trouve dans \`policy/style-guide\`, et sa traduction dans le dossier d’une langue de l’organisation.`,
      },
      fix: {
        en: `Move it to \`${fileOf('chapters', name)}\`, or to \`${fileOf('chapters', `${languages?.[1] ?? 'fr'}/${name}`)}\` if it is a translation.`,
        fr: `Déplacez-le vers \`${fileOf('chapters', name)}\`, ou vers \`${fileOf('chapters', `${languages?.[1] ?? 'fr'}/${name}`)}\` si c’est une traduction.`,
      },
    };
  else if (reserved.has(name))
    yield {
      file,
      message: {
        en: `\`${name}\` is a page of the style guide that the handbook makes itself.`,
        fr: `\`${name}\` est une page du guide de style que le site fait lui-même.`,
      },
      fix: {
        en: `Give the chapter another name, such as \`${fileOf('chapters', `our-${name}`)}\`.`,
        fr: `Donnez un autre nom au chapitre, par exemple \`${fileOf('chapters', `our-${name}`)}\`.`,
      },
    };
}
