/** How the entries that another one names are called, in one language. */
import type { Text } from '../../scripts/core/kinds/fields.ts';
import type { Handbook } from '../data/handbook.ts';
import { saidIn } from '../i18n/said.ts';
import { type Translate, t } from '../i18n/translate.ts';
import { platformWord } from '../platforms/words.ts';

export interface NamesOf {
  readonly t: Translate;
  /** Empty where there is no text. */
  say(text: Text | undefined): string;
  unit(id: string): string;
  person(id: string | undefined): string;
  platform(id: string): string;
  /** All names of a platform: its id, what it is called, and what it was called before. */
  platformNames(id: string): readonly string[];
}

/** `first` is the organisation's first language. */
export function namesOf({ units, people, platforms }: Handbook, language: string, first: string): NamesOf {
  const translate = t(language);
  const say = (text: Text | undefined) => (text === undefined ? '' : saidIn(text, language, first).text);
  const platform = (id: string) => platformWord('name', platforms.get(id)?.name ?? id, translate).text;
  return {
    t: translate,
    say,
    unit: (id) => say(units.get(id)?.name),
    person: (id) => people.get(id ?? '')?.name ?? '',
    platform,
    platformNames: (id) => {
      const { name, also_known_as: former = [] } = platforms.get(id) ?? {};
      return [...new Set([id, platform(id), name ?? id, ...former])];
    },
  };
}
