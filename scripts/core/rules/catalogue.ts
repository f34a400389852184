/** The rules that are known to a registry: what they are called, and where they are explained. */
import type { Severity } from '../model/levels.ts';
import type { InBoth } from '../model/wording.ts';

/** What every rule says of itself. */
export interface RuleFacts {
  /** Names the defect, in kebab-case; the folder, the page and the waiver use it; never reused. */
  readonly id: string;
  readonly severity: Severity;
  /** What people call the defect, in a word or two: where an id would read as code. */
  readonly name: InBoth;
  /** One sentence that states the norm. */
  readonly summary: InBoth;
  /** false: not even a waiver lets it pass. */
  readonly waivable?: false;
  /** The key of the entry that fixes the defect, where the finding points at another one. */
  readonly fixedBy?: string;
}

/** A rule as everybody sees it who does not run it: waivers, reports, pages. */
export interface CatalogueEntry {
  readonly id: string;
  readonly severity: Severity;
  readonly name: InBoth;
  readonly summary: InBoth;
  readonly family: string;
  readonly isWaivable: boolean;
  /** The readme, from the root of the repository. */
  readonly readme: string;
  /** The page in the published handbook; else the readme at the code host; else its path. */
  readonly url: string;
}

/** By id, in the order in which the handbook lists them. */
export type Catalogue = ReadonlyMap<string, CatalogueEntry>;

/** Where a handbook and a repository are found; both may be unknown. */
export interface Addresses {
  readonly handbook?: string | undefined;
  readonly repository?: string | undefined;
}

/** A registry, as far as its catalogue asks. */
export interface HasAddresses {
  readonly organization: { readonly data: Addresses } | undefined;
}

/** The family of the rules of the style guide, which are data: their page is in the guide. */
export const styleFamily = 'style-guide';

/** The catalogue of rules by family, with the addresses of the organisation. */
export function catalogueFrom(
  families: Readonly<Record<string, readonly RuleFacts[]>>,
  { organization }: HasAddresses,
): Catalogue {
  const entries = Object.entries(families).flatMap(([family, list]) =>
    list.map((rule) => codeEntry(rule, family, organization?.data ?? {})),
  );
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** The entry of a rule whose code lies in `scripts/core/rules/<family>/<id>`. */
function codeEntry(
  { id, severity, name, summary, waivable }: RuleFacts,
  family: string,
  addresses: Addresses,
): CatalogueEntry {
  const readme = `scripts/core/rules/${family}/${id}/readme.md`;
  // Who approves a change agrees to it, and a waiver of the rules about waivers would undo them.
  const isWaivable = waivable !== false && family !== 'waivers' && family !== 'change';
  return {
    id,
    severity,
    name,
    summary,
    family,
    isWaivable,
    readme,
    url: urlOf(`rules/${id}/`, readme, addresses),
  };
}

/** The entry of a rule of the style guide, which lies in `file`. */
export const styleEntry = (
  { id, severity, name, summary }: RuleFacts,
  file: string,
  addresses: Addresses,
): CatalogueEntry => ({
  id,
  severity,
  name,
  summary,
  family: styleFamily,
  isWaivable: true,
  readme: file,
  url: urlOf(`style/rules/${id}/`, file, addresses),
});

/** A page of the handbook; else the file at the code host; else its path. */
const urlOf = (page: string, file: string, { handbook, repository }: Addresses): string =>
  handbook
    ? `${withoutSlash(handbook)}/${page}`
    : repository
      ? `${withoutSlash(repository)}/blob/HEAD/${file}`
      : file;

const withoutSlash = (address: string) => address.replace(/\/$/, '');
