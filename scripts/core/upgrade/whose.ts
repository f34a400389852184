/** Whose a file of the repository is, by its path: what an upgrade does where both sides have changed it. */
import { dataFolders, roleOf } from '../kinds/paths.ts';

/**
 * - `data`: the organisation's records; nothing of the example comes in.
 * - `facts`: what is known of a network: merged key by key.
 * - `settings`: theirs where both have changed it: style sheet, logo, workflows, guides.
 * - `code`: the product's where both have changed it: old code does not run beside new one.
 * - `made`: written anew from the data.
 */
export type Whose = 'data' | 'facts' | 'settings' | 'code' | 'made';

const made = new Set(['.github/CODEOWNERS', '.github/ISSUE_TEMPLATE/config.yml']);
/** Parts of the code folders that are meant to be one's own. */
const ownPlaces = /^site\/(?:styles\/brand\.css$|public\/(?!schema\/))/;
const codePlaces =
  /^(?:scripts|site|schema|\.husky)\/|^(?:package|package-lock|tsconfig)\.json$|^[^/]+\.(?:mjs|ts|jsonc)$/;

export function whoseIs(path: string): Whose {
  if (made.has(path)) return 'made';
  if ((dataFolders as readonly string[]).includes(path.split('/', 1)[0] ?? '')) {
    const role = roleOf(path);
    if (role.role === 'extra') return 'settings';
    return role.role === 'entry' && role.kind === 'platforms' ? 'facts' : 'data';
  }
  return codePlaces.test(path) && !ownPlaces.test(path) ? 'code' : 'settings';
}
