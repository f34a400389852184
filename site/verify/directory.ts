/** The file that the verify page fetches: one for the whole site. */
import { ownSites } from '../../scripts/core/channels/own-websites.ts';
import { confusables } from '../../scripts/core/identity/confusables.generated.ts';
import { directoryOf } from '../../scripts/core/verify/directory.ts';
import { once } from '../data/once.ts';
import { servedFile } from '../data/served.ts';
import { source } from '../data/source.node.ts';

/** The directory of the registry that is shown. */
export const directoryFile = once(({ published }) =>
  servedFile(JSON.stringify(directoryOf(published, confusables, ownSites(source().registry)))),
);
