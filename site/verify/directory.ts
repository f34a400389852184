/** The file that the verify page fetches: one for the whole site, made once per reading of the registry. */
import { createHash } from 'node:crypto';
import { confusables } from '../../scripts/core/identity/confusables.generated.ts';
import { directoryOf } from '../../scripts/core/verify/directory.ts';
import type { Handbook } from '../data/handbook.ts';
import { handbook } from '../data/source.node.ts';

interface DirectoryFile {
  readonly text: string;
  /** Changes with the text: a browser never answers from an older list than its page. */
  readonly version: string;
}

const made = new WeakMap<Handbook, DirectoryFile>();

/** The directory of the registry that is shown. */
export function directoryFile(): DirectoryFile {
  const shown = handbook();
  const known = made.get(shown);
  if (known) return known;
  const { platforms, units, people, channels, unofficial } = shown;
  const directory = directoryOf(
    {
      platforms: [...platforms.values()],
      units: [...units.values()],
      people: [...people.values()],
      channels: [...channels.values()],
      unofficial: [...unofficial.values()],
    },
    confusables,
  );
  const text = JSON.stringify(directory);
  const file = { text, version: createHash('sha256').update(text).digest('hex').slice(0, 12) };
  made.set(shown, file);
  return file;
}
