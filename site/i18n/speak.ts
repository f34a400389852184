/** Sentences with values and plurals, from a dictionary at hand: a browser gets its own words only, not all of the site's. */

/** A sentence, or one per plural category. */
export type Translation = string | { readonly [category in Intl.LDMLPluralRule]?: string };

export type Speak<K extends string> = (key: K, values?: Readonly<Record<string, string | number>>) => string;

/** Speaks a language: `{name}` is replaced, numbers are written its way, `n` chooses the plural. */
export function speaker<K extends string>(
  entries: Readonly<Record<K, Translation>>,
  language: string,
): Speak<K> {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const entry = entries[key];
    const sentence =
      typeof entry === 'string' ? entry : (entry[plurals.select(Number(values['n']))] ?? entry.other ?? '');
    return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? whole);
    });
  };
}
