/** Where a rule is explained. */
import { familyOf } from './index.ts';

/** The rule's page in the published handbook, or its readme in the repository, or the readme's path. */
export function ruleUrl(
  id: string,
  organization?: { handbook?: string | undefined; repository?: string | undefined },
): string {
  if (organization?.handbook) return `${organization.handbook.replace(/\/$/, '')}/rules/${id}/`;
  const readme = `scripts/core/rules/${familyOf(id)}/${id}/readme.md`;
  return organization?.repository
    ? `${organization.repository.replace(/\/$/, '')}/blob/HEAD/${readme}`
    : readme;
}
