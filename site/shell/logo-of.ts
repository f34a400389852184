/** Which picture is the organisation’s logo. */
import type { Registry } from '../../scripts/core/model/registry.ts';

/**
 * The file's name in site/public; undefined for an organisation without a logo, and for one without its picture: the check says
 * that, and a site without a logo is better than none.
 */
export function logoOf({
  organization,
  pictures,
}: Pick<Registry, 'organization' | 'pictures'>): string | undefined {
  const name = organization?.data.logo;
  return name !== undefined && pictures?.has(name) ? name : undefined;
}
