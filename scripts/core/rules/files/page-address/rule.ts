import { idPattern } from '../../../kinds/fields.ts';
import { fileOf } from '../../../kinds/paths.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Registry } from '../../../model/registry.ts';
import { idFrom } from '../../../text/ids.ts';
import { defineRule } from '../../define-rule.ts';

export const pageAddress = defineRule({
  id: 'page-address',
  severity: 'error',
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
      message: `\`${wrong}\` cannot be part of an address: names of pages and their folders are lower-case letters and digits, joined by single hyphens.`,
      fix: free
        ? `Rename it to \`${fileOf(kind, better)}\`.`
        : 'Give it a name of its own, such as `opening-hours.mdx`.',
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
    message: `\`${id}\` and \`${short}\` are one address, and only \`index.mdx\` of the whole handbook has that name.`,
    fix: twin
      ? `Move what it says into \`${twin.file}\`, and delete it.`
      : `Rename it to \`${fileOf('pages', short)}\`.`,
    related: twin ? [{ file: twin.file, message: 'the page at this address' }] : [],
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
      message: `\`${id}\` is no address of a chapter: it stands in \`policy/style-guide\`, and its translation in the folder of a language of the organisation.`,
      fix: `Move it to \`${fileOf('chapters', name)}\`, or to \`${fileOf('chapters', `${languages?.[1] ?? 'fr'}/${name}`)}\` if it is a translation.`,
    };
  else if (reserved.has(name))
    yield {
      file,
      message: `\`${name}\` is a page of the style guide that the handbook makes itself.`,
      fix: `Give the chapter another name, such as \`${fileOf('chapters', `our-${name}`)}\`.`,
    };
}
