/** Which of several languages a message quotes. */
import type { Text } from '../kinds/fields.ts';

/** A text in the organisation's first language, or in the first it has. */
export function inFirstLanguage(text: Text, languages: readonly string[] | undefined): string {
  if (typeof text === 'string') return text;
  for (const language of languages ?? []) if (text[language] !== undefined) return text[language];
  return Object.values(text)[0] ?? '';
}
