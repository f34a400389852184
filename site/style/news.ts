/** What a version of the guide did to a rule. */
import type { StyleRule } from '../../scripts/core/kinds/style-rule.ts';

/** Undefined where the version did nothing to it; a proposed rule names the version it is meant for. */
export function newsOf(
  { since, changed, status }: Pick<StyleRule, 'since' | 'changed' | 'status'>,
  version: string | undefined,
): { readonly kind: 'changed' | 'new' | 'proposed'; readonly version: string } | undefined {
  if (status === 'proposed') return { kind: 'proposed', version: since };
  if (version === undefined) return undefined;
  if (since === version) return { kind: 'new', version };
  return changed.some((change) => change.in === version) ? { kind: 'changed', version } : undefined;
}
