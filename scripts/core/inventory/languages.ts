/** What lists call a language, as tags. */
import { languagePattern } from '../kinds/fields.ts';

// The languages of the world's larger lists; a list that names another one keeps it for people to decide.
const tags =
  'en fr es de it pt nl pl ru uk ar zh ja ko vi hi bn ur fa he tr el ro hu cs sk sl hr sr bg da sv nb fi et lv lt is ga cy eu ca gl mt sq mk id ms th km lo my tl sw am so ha yo ig zu xh af ht cr iu mi sm haw'.split(
    ' ',
  );

let words: Map<string, string> | undefined;

/** `English`, `anglais, français` or `en;fr` to tags, each once; words that are no language are left out. */
export function languageTags(text: string): string[] {
  words ??= languageWords();
  const found = new Set<string>();
  for (const part of text.split(/[,;/|&+]|\band\b|\bet\b/)) {
    const word = part.trim().toLowerCase();
    const tag = words.get(word) ?? words.get(word.split(/[\s(-]/, 1)[0] ?? '');
    if (tag) found.add(tag);
    else if (languagePattern.test(part.trim())) found.add(part.trim());
  }
  return [...found];
}

/** Every tag under its own name, and under its name in a few languages, from the runtime's own data. */
function languageWords(): Map<string, string> {
  const map = new Map<string, string>();
  for (const tag of tags) {
    map.set(tag, tag);
    for (const reader of new Set(['en', 'fr', 'es', 'de', tag])) {
      const name = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' }).of(tag);
      if (name) map.set(name.toLowerCase(), tag);
    }
  }
  return map;
}
