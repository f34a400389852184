/** The published registry as files again: a browser that has registry.json judges a draft with the rules of the check. */
import { hostOf } from '../channels/own-websites.ts';
import { isAccountKind } from '../kinds/kinds.ts';
import type { Organization } from '../kinds/organization.ts';
import { fileOf } from '../kinds/paths.ts';
import type { Registry, Tools } from '../model/registry.ts';
import type { SourceFile } from '../model/source.ts';
import { type ContractKind, contractKinds, type Published } from '../publish/published.ts';

/** What the rules ask of the organisation beside what registry.json says; the defaults of the schema where it is absent. */
export type Measures = Partial<Pick<Organization, 'thresholds' | 'profile'>> & {
  /** By host of `websites`: the domain that somebody registered. The list of public suffixes is too large for a page. */
  readonly domains?: Readonly<Record<string, string | null>>;
};

/** The measures of an organisation. */
export function measuresOf({ organization, domainOf }: Registry): Measures {
  const { thresholds, profile, websites = [] } = organization?.data ?? {};
  const domains = websites.flatMap((address) => {
    const host = hostOf(address);
    return host === undefined ? [] : [[host, domainOf(host)] as const];
  });
  return {
    ...(thresholds && { thresholds }),
    ...(profile && { profile }),
    domains: Object.fromEntries(domains),
  };
}

/**
 * One file per published entry, with its data in place of a text. Private keys are not there: a rule that needs one of
 * them finds nothing, or finds that it is missing, in the entry's own file, never in the file of a draft.
 */
export function filesFromPublished(
  published: Published,
  { domains: _, ...measures }: Measures = {},
): SourceFile[] {
  const organization = { ...published.organization, ...measures };
  return [
    { path: fileOf('organization', ''), value: organization },
    ...contractKinds.flatMap((kind) => published[kind].map((entry) => fileFromPublished(kind, entry))),
  ];
}

function fileFromPublished(kind: ContractKind, { id, ...value }: { readonly id: string }): SourceFile {
  const path = fileOf(kind, id);
  if (!isAccountKind(kind)) return { path, value, published: true };
  // Of an account that is not ours, the address is published as what it resolves to; a channel has its own.
  const { account, ...entry } = value as { readonly account: { readonly profile: string } };
  return { path, value: { url: account.profile, ...entry }, published: true };
}

/** The tools of the check, as far as they can be had from the measures. */
export const toolsFrom = ({ domains = {} }: Measures): Tools => ({
  domainOf: (host) => domains[host] ?? null,
});
