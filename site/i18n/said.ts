/** A text of an entry in one language: pure, for the server and the browser. */
import type { Text } from '../../scripts/core/kinds/fields.ts';

/** A text of an entry, with its language when that is not the reader's. */
export interface Said {
  readonly text: string;
  readonly lang?: string;
}

/** The text in a language, `fr-CA` also as `fr`, or else in the organisation's first one, or in any that it has. */
export function saidIn(text: Text, language: string, first: string): Said {
  if (typeof text === 'string') return language === first ? { text } : { text, lang: first };
  const own = text[language] ?? text[language.split('-', 1)[0] ?? ''];
  if (own !== undefined) return { text: own };
  const [lang, other] = Object.entries(text).find(([tag]) => tag === first) ??
    Object.entries(text)[0] ?? ['', ''];
  return { text: other, lang };
}
