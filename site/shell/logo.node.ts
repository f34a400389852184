/** The organisation’s own picture, as policy/organization.yaml names it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ownRoot } from '../../scripts/node/load.ts';
import { source } from '../data/source.node.ts';

/** The file's name in site/public, from where it is served as it is; undefined for an organisation without a logo. */
export function logo(): string | undefined {
  const name = source().registry.organization?.data.logo;
  if (name === undefined || existsSync(join(ownRoot, 'site/public', name))) return name;
  throw new Error(
    `policy/organization.yaml: \`logo: ${name}\`, but there is no site/public/${name}. Put the picture there, or take the line away.`,
  );
}
