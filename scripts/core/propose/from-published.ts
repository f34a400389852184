/** The published registry as files again: a browser that has registry.json judges a draft with the rules of the check. */
import { fileOf, type Kind } from '../kinds/kinds.ts';
import type { Organization } from '../kinds/organization.ts';
import type { SourceFile } from '../model/source.ts';
import type { Published, PublishedChannel, PublishedUnofficial } from '../publish/published.ts';

/** What the rules ask of the organisation beside what registry.json says; the defaults of the schema where it is absent. */
export type Measures = Partial<Pick<Organization, 'thresholds' | 'profile'>>;

/**
 * One file per published entry, with its data in place of a text. Private keys are not there: a rule that needs one of
 * them finds nothing, or finds that it is missing, in the entry's own file, never in the file of a draft.
 */
export function filesFromPublished(published: Published, measures: Measures = {}): SourceFile[] {
  const { organization, units, people, audiences, platforms, channels, contacts, unofficial } = published;
  return [
    { path: 'policy/organization.yaml', value: { ...organization, ...measures } },
    ...filesOf('units', units),
    ...filesOf('people', people),
    ...filesOf('audiences', audiences),
    ...filesOf('platforms', platforms),
    ...filesOf('contacts', contacts),
    ...filesOf('channels', channels.map(withoutAccount)),
    ...filesOf('unofficial', unofficial.map(asCase)),
  ];
}

type Listed = { readonly id: string };

const filesOf = (kind: Exclude<Kind, 'organization'>, entries: readonly Listed[]): SourceFile[] =>
  entries.map(({ id, ...value }) => ({ path: fileOf(kind, id), value }));

/** What the address resolves to was worked out when the registry was published; the address itself is there. */
const withoutAccount = ({ account: _account, ...channel }: PublishedChannel) => channel;

/** The address of a case is published as the account's; how it was found, and by whom, stays inside. */
const asCase = ({ account, ...unofficial }: PublishedUnofficial) => ({
  ...unofficial,
  url: account.profile,
});
