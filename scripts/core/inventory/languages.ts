/** What lists call a language, as tags. */
import { languagePattern } from '../kinds/languages.ts';
import { plainLetters } from '../text/ids.ts';

/** Languages of three letters that lists name; every one of two letters is known by itself. */
const longTags = 'fil haw gsw ckb yue kab ceb hmn smi nds scn tet tpi wuu zgh'.split(' ');
/** Languages that have a name of their own where they are spoken: Canadian French, Simplified Chinese. */
const regional =
  'en-US en-GB en-CA en-AU fr-CA fr-CH es-MX es-419 pt-BR pt-PT zh-Hans zh-Hant nl-BE de-AT de-CH fa-AF ro-MD'.split(
    ' ',
  );
/** Lists are written in these, or in the language itself. */
const readers = ['en', 'fr', 'es', 'de'];
/** What people call some languages, beside the names that the runtime knows. */
const otherNames: Readonly<Record<string, string>> = {
  mandarin: 'zh',
  farsi: 'fa',
  castilian: 'es',
  castellano: 'es',
  moldovan: 'ro',
  tetun: 'tet',
};
/** What stands in brackets for a script. */
const scripts: Readonly<Record<string, string>> = {
  simplified: 'Hans',
  simplifie: 'Hans',
  simplificado: 'Hans',
  vereinfacht: 'Hans',
  traditional: 'Hant',
  traditionnel: 'Hant',
  tradicional: 'Hant',
  traditionell: 'Hant',
  latin: 'Latn',
  cyrillic: 'Cyrl',
};

/** The tags that a text names, each once, and the pieces of it that were not understood, or not wholly. */
export interface ReadLanguages {
  readonly tags: readonly string[];
  readonly unread: readonly string[];
}

/** Reads `English`, `anglais, français`, `en;fr`, `fr_CA`, `French (Canada)`. */
export function readLanguages(text: string): ReadLanguages {
  const tags = new Set<string>();
  const unread: string[] = [];
  for (const part of text.split(/[,;/|&+\n]|\b(?:and|et|und)\b/).map((piece) => piece.trim())) {
    if (part === '') continue;
    const whole = tagOf(part);
    const words = whole === undefined ? part.split(/\s+/).map(tagOf) : [whole];
    if (words.every((tag) => tag !== undefined)) for (const tag of words) tags.add(tag);
    else {
      unread.push(part);
      // What begins with a language is more than nothing: `English only`.
      if (words[0] !== undefined) tags.add(words[0]);
    }
  }
  return { tags: [...tags], unread };
}

/** The tags alone: words that are no language are left out. */
export const languageTags = (text: string): string[] => [...readLanguages(text).tags];

/** One language; undefined for what is none, or holds more than its name. */
function tagOf(part: string): string | undefined {
  const { languages, regions } = names();
  const known = languages.get(plainLetters(part));
  if (known !== undefined) return known;
  const written = canonical(part.replaceAll('_', '-'));
  if (written !== undefined) return written;
  const [, base = '', more = ''] = /^(\S[^()]*?)\s*\(([^()]+)\)$/.exec(part) ?? [];
  const language = languages.get(plainLetters(base));
  const place = plainLetters(more.trim());
  const subtag = scripts[place] ?? regions.get(place);
  return language === undefined || subtag === undefined ? undefined : canonical(`${language}-${subtag}`);
}

/** A tag in its usual spelling; undefined for what is none, or says more than we can write. */
function canonical(text: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(text)) return undefined;
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text);
    const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(
      tag.split('-', 1)[0] ?? '',
    );
    return languagePattern.test(tag) && known !== undefined ? tag : undefined;
  } catch {
    return undefined;
  }
}

interface Names {
  readonly languages: ReadonlyMap<string, string>;
  readonly regions: ReadonlyMap<string, string>;
}

let made: Names | undefined;

/** Names of languages and regions to their codes, from the runtime's own data: made when the first is asked for. */
function names(): Names {
  if (made) return made;
  const english = namer('en', 'language');
  const short = pairs('abcdefghijklmnopqrstuvwxyz').filter((tag) => english(tag) !== undefined);
  const languages = new Map(Object.entries(otherNames));
  const add = (map: Map<string, string>, name: string | undefined, code: string) => {
    const plain = name === undefined ? '' : plainLetters(name);
    if (plain !== '' && !map.has(plain)) map.set(plain, code);
  };
  const said = readers.map((reader) => namer(reader, 'language'));
  for (const tag of [...short, ...longTags, ...regional])
    for (const nameIn of [...said, namer(tag, 'language')])
      add(languages, nameIn(tag), canonical(tag) ?? tag);
  const regions = new Map<string, string>();
  for (const reader of readers) {
    const nameIn = namer(reader, 'region');
    for (const code of pairs('ABCDEFGHIJKLMNOPQRSTUVWXYZ')) add(regions, nameIn(code), code);
  }
  made = { languages, regions };
  return made;
}

/** Names a code in a reader's language; undefined where it has no name there. */
function namer(reader: string, type: 'language' | 'region'): (code: string) => string | undefined {
  const display = new Intl.DisplayNames([reader], { type, fallback: 'none' });
  return (code) => display.of(code);
}

const pairs = (letters: string) => [...letters].flatMap((a) => [...letters].map((b) => a + b));
