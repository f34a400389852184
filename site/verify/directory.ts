/** The file that the verify page fetches: one for the whole site. */
import { confusables } from '../../scripts/core/identity/confusables.generated.ts';
import { directoryOf } from '../../scripts/core/verify/directory.ts';
import { once } from '../data/once.ts';
import { servedFile } from '../data/served.ts';

/** The directory of the registry that is shown. */
export const directoryFile = once(({ published }) =>
  servedFile(JSON.stringify(directoryOf(published, confusables))),
);
