/** What a change does to an entry, as the beginning of a sentence: ``The unit `shop` ``, ```owner` of … was … and becomes …``. */

import { references } from '../../kinds/fields.ts';
import { kinds } from '../../kinds/kinds.ts';
import type { Entry, Registry } from '../../model/registry.ts';
import { bare, schemaAt } from '../../model/schema-shape.ts';
import { eachLanguage, en, fr, type InBoth, type Wording } from '../../model/wording.ts';
import { count } from '../../text/lists.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { shown } from '../../yaml/quote.ts';
import type { Change } from '../diff.ts';
import type { Difference } from './differences.ts';

/** ``The unit `shop` ``, `The organisation`. */
export function entryWords({ kind, id }: Entry): InBoth {
  const { at, words } = kinds[kind];
  const name = at.includes('<') ? ` \`${id}\`` : '';
  return { en: `The ${words.en.one}${name}`, fr: `${upperFirst(words.fr.the)}${name}` };
}

/** All that changes in one entry, in one sentence without its full stop. Single values are told; lists and maps are named. */
export function alterationWords(change: Change, entry: Entry, differences: readonly Difference[]): InBoth {
  const [first, ...others] = differences.slice(0, most).map((one) => phraseOf(change, entry, one));
  const rest = differences.length - most;
  const whose = eachLanguage([entryWords(entry)], ([words = '']) => lowerFirst(words));
  const phrases: InBoth[] = [
    ...(first
      ? [
          {
            en: en`${first.subject} of ${whose} ${first.change}`,
            fr: fr`${first.subject} (${whose}) ${first.change}`,
          },
        ]
      : []),
    ...others.map(({ subject, change: what }) => ({
      en: en`${subject} ${what}`,
      fr: fr`${subject} ${what}`,
    })),
    ...(rest > 0
      ? [
          {
            en: count(rest, 'more key changes', 'more keys change'),
            fr: count(rest, 'autre clé change', 'autres clés changent'),
          },
        ]
      : []),
  ];
  return eachLanguage(phrases, (texts, language) => upperFirst(texts.join(language === 'en' ? '; ' : ' ; ')));
}
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Nobody reads more keys than this in one sentence. */
const most = 4;

/** What changes, and how. */
interface Phrase {
  readonly subject: Wording;
  readonly change: InBoth;
}

function phraseOf(change: Change, { kind }: Entry, { path, was, becomes }: Difference): Phrase {
  const changes = { en: 'changes', fr: 'change' };
  if (path.length === 0) return { subject: { en: 'the text', fr: 'le texte' }, change: changes };
  const subject = `\`${path.join('.')}\``;
  if ([was, becomes].some((value) => typeof value === 'object' && value !== null))
    return { subject, change: changes };
  const schema = schemaAt(kinds[kind].schema, path);
  const isPerson = schema !== undefined && references.get(bare(schema) as never)?.to === 'people';
  const said = (registry: Registry, value: unknown) =>
    isPerson ? personWords(registry, String(value)) : `\`${shown(String(value), 60)}\``;
  const [then, now] = [said(change.before, was), said(change.after, becomes)];
  if (was === undefined) return { subject, change: { en: `is set to ${now}`, fr: `devient ${now}` } };
  if (becomes === undefined)
    return {
      subject,
      change: { en: `is taken away (it was ${then})`, fr: `disparaît (valeur précédente : ${then})` },
    };
  return { subject, change: { en: `was ${then} and becomes ${now}`, fr: `passe de ${then} à ${now}` } };
}

function personWords({ people }: Registry, id: string): string {
  const name = people.get(id)?.data.name;
  return name === undefined ? `\`${id}\`` : `${name} (\`${id}\`)`;
}
