/** What a change does to an entry, as the beginning of a sentence: ``The unit `shop` ``, ```owner` of … was … and becomes …``. */
import { references } from '../../kinds/fields.ts';
import { kinds } from '../../kinds/kinds.ts';
import type { Entry, Registry } from '../../model/registry.ts';
import { bare, schemaAt } from '../../model/schema-shape.ts';
import { count } from '../../text/lists.ts';
import { shown } from '../../yaml/quote.ts';
import type { Change } from '../diff.ts';
import type { Difference } from './differences.ts';

/** ``The unit `shop` ``, `The organisation`. */
export function entryWords({ kind, id }: Entry): string {
  const { at, words } = kinds[kind];
  return `The ${words.en.one}${at.includes('<') ? ` \`${id}\`` : ''}`;
}

/** All that changes in one entry, in one sentence without its full stop. Single values are told; lists and maps are named. */
export function alterationWords(change: Change, entry: Entry, differences: readonly Difference[]): string {
  const [first = '', ...others] = differences.slice(0, most).map((one) => phraseOf(change, entry, one));
  const rest = differences.length - most;
  const whose = entryWords(entry).replace('The', 'the');
  const keyed = first.replace(/^(the text|`[^`]+`)/, `$1 of ${whose}`);
  const text = [
    keyed,
    ...others,
    ...(rest > 0 ? [count(rest, 'more key changes', 'more keys change')] : []),
  ].join('; ');
  return text.startsWith('the') ? `The${text.slice(3)}` : text;
}

/** Nobody reads more keys than this in one sentence. */
const most = 4;

function phraseOf(change: Change, { kind }: Entry, { path, was, becomes }: Difference): string {
  if (path.length === 0) return 'the text changes';
  const name = `\`${path.join('.')}\``;
  if ([was, becomes].some((value) => typeof value === 'object' && value !== null)) return `${name} changes`;
  const schema = schemaAt(kinds[kind].schema, path);
  const isPerson = schema !== undefined && references.get(bare(schema) as never)?.to === 'people';
  const said = (registry: Registry, value: unknown) =>
    isPerson ? personWords(registry, String(value)) : `\`${shown(String(value), 60)}\``;
  if (was === undefined) return `${name} is set to ${said(change.after, becomes)}`;
  if (becomes === undefined) return `${name} is taken away (it was ${said(change.before, was)})`;
  return `${name} was ${said(change.before, was)} and becomes ${said(change.after, becomes)}`;
}

function personWords({ people }: Registry, id: string): string {
  const name = people.get(id)?.data.name;
  return name === undefined ? `\`${id}\`` : `${name} (\`${id}\`)`;
}
