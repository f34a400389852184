import { fileName, isFileOf } from '../../../identity/index.ts';
import { idPattern } from '../../../kinds/fields.ts';
import { kindByFolder } from '../../../kinds/paths.ts';
import type { Finding } from '../../../model/finding.ts';
import type { AccountRecord, Registry } from '../../../model/registry.ts';
import { en, fr } from '../../../model/wording.ts';
import { byteLength } from '../../../text/bytes.ts';
import { maybeUnportable, unportable } from '../../../text/file-names.ts';
import { idFrom } from '../../../text/ids.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';
import { swappedPeople } from './people.ts';

export const misplacedFile = defineRule({
  id: 'misplaced-file',
  severity: 'error',
  name: { en: 'Misplaced file', fr: 'Fichier mal placé' },
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
        message: {
          en: `The path of this file has ${length} bytes, more than the ${longestPath} that leave room for the folders around it.`,
          fr: `Le chemin de ce fichier fait ${length} octets, plus que les ${longestPath} qui laissent de la place aux dossiers qui l’entourent.`,
        },
        fix: {
          en: 'Give the file, and the folders it lies in, shorter names.',
          fr: 'Donnez des noms plus courts au fichier et à ses dossiers.',
        },
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
        const message = {
          en: `\`${file}\` differs from another path only in case: on Windows and macOS they are one file.`,
          fr: `\`${file}\` ne diffère d’un autre chemin que par la casse : sous Windows et macOS, c’est un seul fichier.`,
        };
        const fix = {
          en: 'Keep one of them, or give the other a name of its own.',
          fr: 'Gardez l’un des deux, ou donnez à l’autre un nom à lui.',
        };
        return [
          file,
          {
            file,
            message,
            fix,
            related: others.map((path) => ({
              file: path,
              message: { en: 'the other path', fr: 'l’autre chemin' },
            })),
          },
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
        message: {
          en: `\`${id}\` cannot be an id: ids are lower-case letters and digits, joined by single hyphens.`,
          fr: `\`${id}\` ne peut pas être un identifiant : un identifiant est fait de minuscules sans accent et de chiffres, reliés par des traits d’union simples.`,
        },
        fix:
          better === ''
            ? {
                en: `Give the file a name such as \`${folder}/north-region.yaml\`.`,
                fr: `Donnez au fichier un nom comme \`${folder}/north-region.yaml\`.`,
              }
            : taken
              ? {
                  en: `\`${folder}/${better}.yaml\` exists already: merge the two, or choose another id.`,
                  fr: `\`${folder}/${better}.yaml\` existe déjà : réunissez les deux, ou choisissez un autre identifiant.`,
                }
              : {
                  en: `Rename it to \`${folder}/${better}.yaml\`.`,
                  fr: `Renommez-le en \`${folder}/${better}.yaml\`.`,
                },
      };
    }
  }
}

/** Names that Windows cannot hold, in files of every kind: a checkout there would lose them. */
function* unportablePaths({ files, accounts, identity }: Registry): Iterable<Finding> {
  let accountAt: Map<string, AccountRecord> | undefined;
  for (const { path } of files) {
    if (!maybeUnportable(path)) continue;
    for (const name of path.split('/')) {
      const why = unportable(name);
      if (why === undefined) continue;
      accountAt ??= new Map(accounts.map((one) => [one.entry.file, one]));
      const record = accountAt.get(path);
      const fix = record
        ? {
            en: `Rename the file to \`${rightPath(record, identity)}\`.`,
            fr: `Renommez le fichier en \`${rightPath(record, identity)}\`.`,
          }
        : {
            en: 'Give it another name, such as one with a word more: `con-museum`.',
            fr: 'Donnez-lui un autre nom, par exemple avec un mot de plus : `con-museum`.',
          };
      yield {
        file: path,
        message: {
          en: en`\`${name.replaceAll('`', "'")}\` in the path of this file ${why}.`,
          fr: fr`\`${name.replaceAll('`', "'")}\`, dans le chemin de ce fichier, ${why}.`,
        },
        fix,
      };
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
    message: {
      en: `\`${entry.data.url}\` is the account \`${account.key}\`, but the path of this file names another one.`,
      fr: `\`${entry.data.url}\` est le compte \`${account.key}\`, mais le chemin de ce fichier en nomme un autre.`,
    },
    fix: taken
      ? {
          en: `Correct \`url\`; \`${right}\`, where this account belongs, exists already.`,
          fr: `Corrigez \`url\` ; \`${right}\`, la place de ce compte, existe déjà.`,
        }
      : {
          en: `Rename the file to \`${right}\`, or correct \`url\`.`,
          fr: `Renommez le fichier en \`${right}\`, ou corrigez \`url\`.`,
        },
    related: taken
      ? [relatedAt(right, ['url'], { en: 'the place of this account', fr: 'la place de ce compte' })]
      : [],
  };
}
