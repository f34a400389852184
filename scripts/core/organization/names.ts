/** What entries are called, for sentences that hold no ids. */
import type { Text } from '../kinds/fields.ts';
import type { Registry } from '../model/registry.ts';
import type { InBoth } from '../model/wording.ts';
import { ruleText } from '../style/say.ts';

/** The name of an entry in both languages; its id where it has none. */
export function nameIn(
  registry: Registry,
  kind: 'people' | 'units' | 'audiences' | 'platforms' | 'channels',
  id: string,
): InBoth {
  const name: Text = registry[kind].get(id)?.data.name ?? id;
  return { en: ruleText(name, 'en'), fr: ruleText(name, 'fr') };
}
