/** One row of the registry. The server writes it as HTML, the browser makes it as nodes: the same row by construction. */
import type { Row, Value } from '../../../scripts/core/browse/index.ts';
import { pathOf } from '../../../scripts/core/handbook/address.ts';
import { breakable } from '../breakable.ts';

/** Columns beside the name; pages leave out the one they are about. `account` and `platform` stand under the name. */
export const columns = ['account', 'platform', 'unit', 'owner', 'languages', 'audience', 'status'] as const;
export type ColumnName = (typeof columns)[number];

/** Makes an element of whatever a page is made of. An attribute without a value is left out. */
export type Make<N> = (
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (N | string)[]
) => N;

export interface RowSetting {
  /** Where the site stands, with a slash at the end. */
  readonly base: string;
  /** Where its pages in this language stand. */
  readonly root: string;
  readonly shown: ReadonlySet<ColumnName>;
  readonly label: Readonly<Record<ColumnName, string>>;
}

/** A row of the table. */
export function channelRow<N>(make: Make<N>, row: Row, { base, root, shown, label }: RowSetting): N {
  const { platform, unit, owner, language, audience, status } = row.values;
  const link = (kind: 'units' | 'people' | 'audiences', value: Value) =>
    named(make, value, root + pathOf(kind, value.id));
  const cell = (column: ColumnName, children: readonly (N | string)[]) =>
    shown.has(column) ? [make('td', { 'data-label': label[column] }, ...children)] : [];
  const mark = platform[0] && shown.has('platform') ? [platformMark(make, platform[0].id, base)] : [];
  return make(
    'tr',
    {},
    make(
      'th',
      { scope: 'row' },
      ...mark,
      make('a', { href: root + pathOf('channels', row.id) }, row.name),
      ...account(make, row, shown),
    ),
    ...cell('unit', commas(unit.map((value) => link('units', value)))),
    ...cell(
      'owner',
      owner.flatMap((value) => [link('people', value), ...aside(make, value)]),
    ),
    ...cell('languages', [language.map(({ id, name = id }) => name).join(', ')]),
    ...cell('audience', commas(audience.map((value) => link('audiences', value)))),
    ...cell(
      'status',
      status.map(({ id, name = id }) => make('span', { class: `badge ${id}` }, name)),
    ),
  );
}

/** The second line of the first cell: on which network, under which handle. */
function account<N>(make: Make<N>, { handle, values }: Row, shown: ReadonlySet<ColumnName>): N[] {
  const network = shown.has('platform') ? values.platform.map(({ id, name = id }) => name).join() : '';
  const parts = shown.has('account')
    ? [make('span', { class: 'handle' }, ...breakable(handle, () => make('wbr', {})))]
    : [];
  if (network === '' && parts.length === 0) return [];
  return [make('small', {}, network, network && parts.length > 0 ? ' ' : '', ...parts)];
}

/** The sign of a platform; the name stands beside it. */
export const platformMark = <N>(make: Make<N>, id: string, base: string): N =>
  make(
    'svg',
    { class: `mark net-${id}`, 'aria-hidden': 'true' },
    make('use', { href: `${base}marks.svg#${id}` }),
  );

/** A link to the value's page; without an entry there is none, and the id stands as it is written. */
const named = <N>(make: Make<N>, { id, name, lang }: Value, href: string): N =>
  name === undefined ? make('code', {}, id) : make('a', { href, lang }, name);

const aside = <N>(make: Make<N>, { note }: Value): (N | string)[] =>
  note === undefined ? [] : [' ', make('span', { class: 'aside' }, `(${note})`)];

const commas = <N>(items: readonly N[]): (N | string)[] =>
  items.flatMap((item, index) => (index > 0 ? [', ', item] : [item]));
