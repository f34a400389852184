/** Who is asked to review which file: CODEOWNERS, made from the registry. The last line that matches a file counts. */

import { type Kind, kindNames, kinds } from '../kinds/kinds.ts';
import { type Entry, entriesOf, type Registry } from '../model/registry.ts';
import { leadersOver, lineOf } from '../organization/hierarchy.ts';
import { byteLength } from '../text/bytes.ts';
import { compareText } from '../text/order.ts';

/** GitHub leaves a larger file out of account, and then nobody is asked. Bytes. */
export const largestCodeowners = 3 * 1024 * 1024;

export interface Codeowners {
  readonly text: string;
  /** Files whose names the format cannot hold: the owner of their folder is asked. */
  readonly unwritable: readonly string[];
  /** Entries for which nobody can be asked by name, because nobody around them has a `github` login. */
  readonly unowned: number;
}

const head = `# Who is asked to review what, made from the data by \`npm run codeowners\`: do not edit it by hand.
# The last line that matches a file counts. People without a \`github\` login in policy/people/, and those who have left, are not in it.
# A proposed channel has no line yet: until somebody has agreed to it, the leads of the first line decide.
`;

/** The file for a repository. The same data give the same text on every day. */
export function codeowners(registry: Registry): Codeowners {
  const build = (most: number) => assemble(registry, most);
  let result = build(3);
  // With very many channels, one person less for each is better than a file that is left out of account.
  for (let most = 2; most >= 0 && byteLength(result.text) > largestCodeowners; most--) result = build(most);
  return result;
}

/** What judges the data, and so is the business of those who lead. */
const codePaths = [
  '/scripts/',
  '/site/',
  '/.github/',
  '/.husky/',
  '/.ci/',
  '/package.json',
  '/package-lock.json',
];

/** A line of the file: whom to ask about a path. People by id, most important first. */
interface Line {
  readonly path: string;
  readonly people: readonly (string | undefined)[];
}

function assemble(registry: Registry, most: number): Codeowners {
  const lead = registry.organization?.data.lead;
  const leads = [lead?.person, lead?.deputy];
  const sections: [string, Line[]][] = [
    ['Files that nobody else is asked about', [{ path: '*', people: leads }]],
    ...kindNames.map((kind): [string, Line[]] => [
      titleOf(kind),
      [{ path: folderOf(kind), people: leads }, ...entryLines(registry, kind, most)],
    ]),
    ['The checks themselves, and what runs them', codePaths.map((path) => ({ path, people: leads }))],
  ];
  const unwritable: string[] = [];
  let unowned = 0;
  let text = head;
  for (const [title, lines] of sections) {
    const written = lines
      .toSorted((a, b) => compareText(a.path, b.path))
      .flatMap((line) => {
        const logins = loginsOf(registry, line.people);
        const path = pattern(line.path);
        // A path without owners would take those of the lines above it away.
        if (logins.length === 0) unowned++;
        else if (path === undefined) unwritable.push(line.path);
        else return [`${path} ${logins.join(' ')}\n`];
        return [];
      });
    if (written.length > 0) text += `\n# ${title}\n${written.join('')}`;
  }
  return { text, unwritable, unowned };
}

const titleOf = (kind: Kind): string => {
  const { words, at } = kinds[kind];
  const word = at.includes('<') ? words.en.many : words.en.one;
  return word.charAt(0).toUpperCase() + word.slice(1);
};

/** The folder below which all entries of a kind lie, or the one file that it is. */
const folderOf = (kind: Kind): string => `/${kinds[kind].at.split('<', 1)[0]}`;

/** A line for each entry over which somebody has a say beside those who lead over all channels. */
function entryLines(registry: Registry, kind: Kind, most: number): Line[] {
  const { answersFor, unit, isListedInCodeowners } = kinds[kind];
  if (!answersFor || isListedInCodeowners === false) return [];
  return [...entriesOf(registry, kind)].flatMap(({ id, file, data }: Entry) => {
    const value = data as Readonly<Record<string, unknown>>;
    // Nobody has agreed yet that it is official.
    if (value['status'] === 'proposed') return [];
    const named = Object.keys(answersFor.people ?? {}).map((key) => value[key] as string | undefined);
    if (answersFor.self !== undefined) named.push(id);
    if (!answersFor.unit)
      return named.some(Boolean)
        ? [{ path: file, people: [...named, registry.organization?.data.lead?.person] }]
        : [];
    if (unit !== 'id' && named.length === 0 && value['unit'] === undefined) return [];
    const leaders =
      unit === 'id'
        ? leadersOfUnit(registry, id)
        : [leaderOver(registry, value['unit'] as string | undefined, answersFor.self && id)];
    return [{ path: file, people: [...named, ...leaders].slice(0, most) }];
  });
}

/** The lead and the deputy of a unit, and who leads above it: nobody changes their own part alone. */
function leadersOfUnit(registry: Registry, unit: string): (string | undefined)[] {
  const [own, above] = lineOf(registry, unit).units;
  return [own?.data.lead, own?.data.deputy, above?.data.lead ?? registry.organization?.data.lead?.person];
}

/** The nearest leader over a unit who can be asked, other than one person. */
function leaderOver(registry: Registry, unit: string | undefined, except?: string): string | undefined {
  for (const id of leadersOver(registry, unit ?? '').keys())
    if (id !== except && loginOf(registry, id) !== undefined) return id;
  return undefined;
}

/** Their login, if they are still one of us: a date alone must not make the file stale. */
function loginOf({ people }: Registry, id: string | undefined): string | undefined {
  const person = id === undefined ? undefined : people.get(id)?.data;
  return person?.status === 'left' ? undefined : person?.github;
}

const loginsOf = (registry: Registry, people: Line['people']): string[] => [
  ...new Set(people.flatMap((id) => loginOf(registry, id) ?? []).map((login) => `@${login}`)),
];

/** A path as a pattern that means it and nothing else; undefined where the format has no way to write it. */
function pattern(path: string): string | undefined {
  if (path === '*') return path;
  // Of the escapes of a .gitignore, CODEOWNERS knows only the blank.
  if (/[*?[\]!#\\\p{C}]/u.test(path)) return undefined;
  return `/${path.replace(/^\//, '').replaceAll(' ', '\\ ')}`;
}
