import { fileName } from '../../../identity/index.ts';
import { idPattern, type Referable } from '../../../kinds/fields.ts';
import { kinds } from '../../../kinds/kinds.ts';
import { fileOf, kindByFolder } from '../../../kinds/paths.ts';
import type { Finding } from '../../../model/finding.ts';
import { namedIn, referencesIn } from '../../../model/references.ts';
import type { Registry } from '../../../model/registry.ts';
import type { InBoth } from '../../../model/wording.ts';
import { idFrom } from '../../../text/ids.ts';
import { nearest } from '../../../text/nearest.ts';
import { defineRule } from '../../define-rule.ts';
import { unknownGoals } from './goals.ts';
import { unknownInWaivers } from './waivers.ts';

export const unknownReference = defineRule({
  id: 'unknown-reference',
  severity: 'error',
  name: { en: 'Unknown reference', fr: 'Référence inconnue' },
  waivable: false,
  summary: {
    en: 'Every entry, file and rule that a file names exists.',
    fr: 'Chaque entrée, fichier ou règle qu’un fichier mentionne existe.',
  },
  *check(registry, { catalogue }) {
    const advise = adviser(registry);
    const { astray } = namedIn(registry);
    const misnamed = astray.length > 0 ? misnamedEntries(registry) : new Set<string>();
    for (const file of astray) {
      for (const { to, id, path, onKey } of referencesIn(file)) {
        // What has not even the form of an id is refused by `schema`.
        if (registry[to].has(id) || !(to === 'channels' ? channelPattern : idPattern).test(id)) continue;
        // The entry exists under a path that another rule has renamed: then every reference to it is right.
        if (misnamed.has(`${to} ${id}`)) continue;
        yield { file: file.path, path, onKey, ...advise(to, id) };
      }
    }
    yield* unknownGoals(registry);
    yield* unknownInWaivers(registry, catalogue);
  },
});

const channelPattern = /^[a-z0-9-]+\/[^\s/:]+$/;

/** Ids that files would have if they were called as `unexpected-file` and `misplaced-file` ask. */
function misnamedEntries(registry: Registry): Set<string> {
  const found = new Set<string>();
  for (const { path, role } of registry.files) {
    const parts = path.split('/');
    const stem = (parts.at(-1) ?? '').replace(/\.ya?ml$/i, '');
    const folder = parts.slice(0, -1).join('/');
    if (parts[0] === 'policy' && parts.length === 3) {
      for (const [home, kind] of kindByFolder)
        if (role.role === 'unexpected' || folder === home) found.add(`${kind} ${idFrom(stem)}`);
    } else if (parts[0] === 'channels' && role.role === 'unexpected') {
      // Outside a platform's folder, any platform may be meant.
      for (const platform of parts.length === 2 ? registry.platforms.keys() : [parts[1] ?? ''])
        found.add(`channels ${platform.toLowerCase()}/${stem.toLowerCase()}`);
    }
  }
  for (const { account, official } of registry.accounts)
    if (official) found.add(`channels ${fileName(account, registry.identity)}`);
  return found;
}

/** Finds what was meant; each missing id is looked up once, however many files name it. */
function adviser(registry: Registry) {
  const given = new Map<string, Pick<Finding, 'message' | 'fix' | 'forForm'>>();
  return (to: Referable, id: string): Pick<Finding, 'message' | 'fix' | 'forForm'> => {
    const known = given.get(`${to} ${id}`);
    if (known) return known;
    const { en, fr } = kinds[to].words;
    // Beyond some hundred different mistakes a folder is missing, and no suggestion helps.
    const meant = given.size < 200 ? nearest(id, registry[to].keys()) : undefined;
    const file = fileOf(to, id);
    const advice = {
      message: {
        en: `\`${id}\` is not ${en.a} of this repository.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
        fr: `\`${id}\` n’est pas ${fr.a} de ce dépôt.${meant ? ` Vouliez-vous écrire \`${meant}\` ?` : ''}`,
      },
      forForm: {
        en: 'This is not in the handbook. Choose an answer from the list.',
        fr: 'Ceci n’est pas dans le registre. Choisissez une réponse de la liste.',
      },
      fix: meant
        ? {
            en: `Write \`${meant}\`, or create \`${file}\`.`,
            fr: `Écrivez \`${meant}\`, ou créez \`${file}\`.`,
          }
        : create(file, registry[to]),
    };
    given.set(`${to} ${id}`, advice);
    return advice;
  };
}

/** To write one of few, or to create it. */
function create(file: string, entries: ReadonlyMap<string, unknown>): InBoth {
  if (entries.size === 0 || entries.size > 8) return { en: `Create \`${file}\`.`, fr: `Créez \`${file}\`.` };
  const known = [...entries.keys()].map((id) => `\`${id}\``).join(', ');
  return { en: `Use ${known}, or create \`${file}\`.`, fr: `Utilisez ${known}, ou créez \`${file}\`.` };
}
