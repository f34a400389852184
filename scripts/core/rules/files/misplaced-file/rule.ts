import { fileName, isFileOf } from '../../../identity/index.ts';
import { idPattern } from '../../../kinds/fields.ts';
import { kindByFolder } from '../../../kinds/paths.ts';
import type { Finding } from '../../../model/finding.ts';
import type { AccountRecord, Registry } from '../../../model/registry.ts';
import { byteLength } from '../../../text/bytes.ts';
import { unportable } from '../../../text/file-names.ts';
import { idFrom } from '../../../text/ids.ts';
import { defineRule } from '../../define-rule.ts';
import { swappedPeople } from './people.ts';

export const misplacedFile = defineRule({
  id: 'misplaced-file',
  severity: 'error',
  summary: {
    en: "A file's path says what the file holds.",
    fr: 'Le chemin d’un fichier dit ce que le fichier contient.',
  },
  *check(registry) {
    yield* longPaths(registry);
    const twins = pathTwins(registry);
    yield* twins.values();
    yield* wrongIds(registry, twins);
    yield* unportablePaths(registry);
    for (const record of registry.accounts) {
      const { file } = record.entry;
      if (isInPlace(record, registry) || twins.has(file) || file.split('/').some(unportable)) continue;
      yield* elsewhere(record, registry);
    }
    yield* swappedPeople(registry);
  },
});

/** Bytes of a path that leave room for the folders around it: macOS takes 1,024 in all. */
const longestPath = 800;

/** A commit can hold paths that no folder can. */
function* longPaths({ files }: Registry): Iterable<Finding> {
  for (const { path: file } of files) {
    // A code unit has at most three bytes in UTF-8: nearly every path is short enough to be sure of.
    if (file.length * 3 <= longestPath) continue;
    const length = byteLength(file);
    if (length > longestPath)
      yield {
        file,
        message: `The path of this file has ${length} bytes, more than the ${longestPath} that leave room for the folders around it.`,
        fix: 'Give the file, and the folders it lies in, shorter names.',
      };
  }
}

/** Files that are one file on a disk that ignores case. */
function pathTwins({ files, byPath }: Registry): Map<string, Finding> {
  const clashes = new Map<string, Set<string>>();
  const capitals = new Map<string, string>();
  for (const { path } of files) {
    const lower = path.toLowerCase();
    // Nearly every path is in lower case; of two that clash, one at least is not.
    if (lower === path) continue;
    const first = byPath.has(lower) ? lower : capitals.get(lower);
    if (first === undefined) capitals.set(lower, path);
    else clashes.set(lower, (clashes.get(lower) ?? new Set([first])).add(path));
  }
  return new Map(
    [...clashes.values()].flatMap((paths) =>
      [...paths].map((file) => {
        const others = [...paths].filter((path) => path !== file);
        const message = `\`${file}\` differs from another path only in case: on Windows and macOS they are one file.`;
        const fix = 'Keep one of them, or give the other a name of its own.';
        return [
          file,
          { file, message, fix, related: others.map((path) => ({ file: path, message: 'the other path' })) },
        ];
      }),
    ),
  );
}

function* wrongIds(registry: Registry, twins: ReadonlyMap<string, Finding>): Iterable<Finding> {
  for (const [folder, kind] of kindByFolder) {
    for (const { id, file } of registry[kind].values()) {
      if (idPattern.test(id) || twins.has(file) || unportable(id) !== undefined) continue;
      const better = idFrom(id);
      const taken = better !== '' && registry[kind].has(better);
      yield {
        file,
        message: `\`${id}\` cannot be an id: ids are lower-case letters and digits, joined by single hyphens.`,
        fix:
          better === ''
            ? `Give the file a name such as \`${folder}/north-region.yaml\`.`
            : taken
              ? `\`${folder}/${better}.yaml\` exists already: merge the two, or choose another id.`
              : `Rename it to \`${folder}/${better}.yaml\`.`,
      };
    }
  }
}

/** Names that Windows cannot hold, in files of every kind: a checkout there would lose them. */
function* unportablePaths({ files, accounts, identity }: Registry): Iterable<Finding> {
  const accountAt = new Map(accounts.map((record) => [record.entry.file, record]));
  for (const { path } of files) {
    const record = accountAt.get(path);
    for (const name of path.split('/')) {
      const why = unportable(name);
      if (why === undefined) continue;
      const fix = record
        ? `Rename the file to \`${rightPath(record, identity)}\`.`
        : 'Give it another name, such as one with a word more: `con-museum`.';
      yield { file: path, message: `\`${name.replaceAll('`', "'")}\` in the path of this file ${why}.`, fix };
    }
  }
}

/** Another platform than the folder's is the business of wrong-platform. */
function isInPlace({ entry, account }: AccountRecord, { identity }: Registry): boolean {
  return !entry.id.startsWith(`${account.platform}/`) || isFileOf(entry.id, account, identity);
}

/** Where an account belongs. */
const rightPath = ({ account, official }: AccountRecord, platforms: Registry['identity']) =>
  `channels/${official ? '' : 'unofficial/'}${fileName(account, platforms)}.yaml`;

function* elsewhere(record: AccountRecord, registry: Registry): Iterable<Finding> {
  const { entry, account, official } = record;
  const twins = registry.byAccount.get(account.key) ?? [];
  // Registered in its right place as well: duplicate-account tells which of the two to delete.
  if (twins.some((twin) => twin !== record && twin.official === official && isInPlace(twin, registry)))
    return;
  const right = rightPath(record, registry.identity);
  const taken = registry.byPath.has(right);
  yield {
    file: entry.file,
    path: ['url'],
    message: `\`${entry.data.url}\` is the account \`${account.key}\`, but the path of this file names another one.`,
    fix: taken
      ? `Correct \`url\`; \`${right}\`, where this account belongs, exists already.`
      : `Rename the file to \`${right}\`, or correct \`url\`.`,
    related: taken ? [{ file: right, path: ['url'], message: 'the place of this account' }] : [],
  };
}
