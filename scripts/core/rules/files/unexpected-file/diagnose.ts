/** What a file that nobody expected was probably meant to be. */

import { extensible, type Kind, kindNames, kinds } from '../../../kinds/kinds.ts';
import { isAsset, kindByFolder, roleOf } from '../../../kinds/paths.ts';
import type { InBoth } from '../../../model/wording.ts';
import { idFrom } from '../../../text/ids.ts';
import { andList } from '../../../text/lists.ts';
import { nearest } from '../../../text/nearest.ts';

interface Advice {
  readonly message: InBoth;
  readonly fix: InBoth;
}

const kindFolders = [...kindByFolder.keys()].flatMap((folder) => /^policy\/([^/]+)$/.exec(folder)?.[1] ?? []);
/** What lies in policy/ itself. */
const rootFiles = kindNames.flatMap((kind) => /^policy\/([^/]+)$/.exec(kinds[kind].at)?.[1] ?? []);
const policyFolders = [...kindFolders, 'handbook', 'extensions'];
const kindsBelow = (folder: string) => kindNames.filter((kind) => kinds[kind].at.startsWith(`${folder}/`));
const kindCalled = (word: string): Kind | undefined =>
  kindNames.find((kind) => kinds[kind].words.en.one === word);

/** Says what a path may have been meant to be, and where that belongs. */
export function diagnose(path: string): Advice {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  return (
    leftover(path, name) ??
    renamed(path, name) ??
    (parts[0] === 'channels'
      ? inChannels(parts, name)
      : parts[0] === 'policy'
        ? inPolicy(parts, name)
        : elsewhere(parts))
  );
}

function leftover(path: string, name: string): Advice | undefined {
  if (!/^(?:\.#|~\$)|(?:~|\.(?:swp|swo|orig|rej|bak|tmp|lock))$|^(?:Thumbs\.db|desktop\.ini)$/i.test(name))
    return undefined;
  return {
    message: {
      en: `\`${path}\` looks like a leftover of an editor or of a merge.`,
      fr: `\`${path}\` ressemble à un reste d’éditeur ou de fusion.`,
    },
    fix: { en: 'Delete it.', fr: 'Supprimez-le.' },
  };
}

/** The endings people use for what we read. */
const endings = [
  [/\.ya?ml$|^[^.]*$/i, '.yaml'],
  [/\.(?:mdx?|markdown)$/i, '.mdx'],
  [/\.json$/i, '.schema.json'],
] as const;

/** The right place, but for the ending or the case of a letter. */
function renamed(path: string, name: string): Advice | undefined {
  const dot = name.lastIndexOf('.');
  const stem = path.slice(0, path.length - name.length + (dot < 0 ? name.length : dot));
  const ending = endings.find(([pattern]) => pattern.test(name))?.[1] ?? '';
  const better = [stem + ending, stem.toLowerCase() + ending, path.toLowerCase()].find(
    (candidate) => candidate !== path && expected(candidate),
  );
  if (better === undefined) return undefined;
  const was =
    dot < 0
      ? { en: 'has no ending, and is not read', fr: 'n’a pas d’extension, et n’est pas lu' }
      : {
          en: `has the ending \`${name.slice(dot)}\`, which is not read here`,
          fr: `a l’extension \`${name.slice(dot)}\`, qui n’est pas lue ici`,
        };
  const reason = better
    .slice(better.lastIndexOf('/') + 1)
    .startsWith(`${name.slice(0, dot < 0 ? name.length : dot)}.`)
    ? was
    : {
        en: 'differs in case from a path that is read',
        fr: 'ne diffère d’un chemin lu que par la casse',
      };
  return {
    message: { en: `\`${path}\` ${reason.en}.`, fr: `\`${path}\` ${reason.fr}.` },
    fix: { en: `Rename it to \`${better}\`.`, fr: `Renommez-le en \`${better}\`.` },
  };
}

const expected = (path: string) => {
  const role = roleOf(path);
  return role.role === 'entry' || (role.role === 'extension' && extensible.includes(role.kind));
};

/** A page belongs to the handbook; what is none goes. */
const toHandbook = (name: string): InBoth =>
  name.endsWith('.mdx')
    ? { en: `Move it to \`policy/handbook/${name}\`.`, fr: `Déplacez-le vers \`policy/handbook/${name}\`.` }
    : { en: 'Remove it.', fr: 'Supprimez-le.' };

function inChannels(parts: readonly string[], name: string): Advice {
  const path = parts.join('/');
  const account = name.replace(/\.yaml$/, '');
  if (!name.endsWith('.yaml')) {
    const what =
      name.endsWith('.mdx') || name.endsWith('.md')
        ? {
            en: 'a page; pages live in `policy/handbook/`',
            fr: 'est une page ; les pages vont dans `policy/handbook/`',
          }
        : { en: 'no YAML file', fr: 'n’est pas un fichier YAML' };
    return {
      message: {
        en: `\`${path}\` is ${what.en}: \`channels/\` holds one YAML file per account.`,
        fr: `\`${path}\` ${what.fr} : \`channels/\` contient un fichier YAML par compte.`,
      },
      fix: toHandbook(name),
    };
  }
  const [, folder = ''] = parts;
  if (parts.length === 4 && folder !== 'unofficial' && nearest(folder, ['unofficial'])) {
    return {
      message: {
        en: `\`channels/${folder}/\` is not a folder with accounts two levels down. Did you mean \`unofficial\`?`,
        fr: `\`channels/${folder}/\` n’est pas un dossier qui contient des comptes deux niveaux plus bas. Vouliez-vous écrire \`unofficial\` ?`,
      },
      fix: {
        en: `Move it to \`channels/unofficial/${parts[2]}/${name}\`.`,
        fr: `Déplacez-le vers \`channels/unofficial/${parts[2]}/${name}\`.`,
      },
    };
  }
  const unofficial = folder === 'unofficial';
  const base = unofficial ? 'channels/unofficial' : 'channels';
  const levels = parts.length - (unofficial ? 2 : 1);
  const platform = levels > 1 ? parts[unofficial ? 2 : 1] : '<platform>';
  return {
    message: {
      en: `\`${path}\` lies ${levels > 2 ? 'too deep' : 'outside the folder of a platform'}: an account is \`${base}/<platform>/<account>.yaml\`.`,
      fr: `\`${path}\` se trouve ${levels > 2 ? 'trop bas' : 'hors du dossier d’une plateforme'} : un compte est \`${base}/<platform>/<account>.yaml\`.`,
    },
    fix: {
      en: `Move it to \`${base}/${platform}/${account}.yaml\`.`,
      fr: `Déplacez-le vers \`${base}/${platform}/${account}.yaml\`.`,
    },
  };
}

/** Below calendar/: what may lie in that folder, and where. */
function elsewhere(parts: readonly string[]): Advice {
  const [top = '', folder = ''] = parts;
  const out = {
    en: `Take the file out of \`${top}/\`, or move it to the folder of its kind.`,
    fr: `Sortez le fichier de \`${top}/\`, ou déplacez-le dans le dossier de son genre.`,
  };
  if (parts.length === 2)
    return {
      message: {
        en: `\`${parts.join('/')}\` lies in the root of \`${top}/\`, where no file is read.`,
        fr: `\`${parts.join('/')}\` se trouve à la racine de \`${top}/\`, où aucun fichier n’est lu.`,
      },
      fix: out,
    };
  const homes = kindsBelow(`${top}/${folder}`).map(
    (kind): InBoth => ({
      en: `${kinds[kind].words.en.a} is \`${kinds[kind].at}\``,
      fr: `${kinds[kind].words.fr.a} est \`${kinds[kind].at}\``,
    }),
  );
  if (homes.length === 0)
    return unreadFolder(
      parts,
      kindsBelow(top).map((kind) => kinds[kind].at.split('/')[1] ?? ''),
      out,
    );
  return {
    message: {
      en: `\`${parts.join('/')}\` lies where no file is read: ${homes.map((one) => one.en).join(', ')}.`,
      fr: `\`${parts.join('/')}\` se trouve là où aucun fichier n’est lu : ${homes.map((one) => one.fr).join(', ')}.`,
    },
    fix: {
      en: 'Move it to where entries of its kind lie, or remove it.',
      fr: 'Déplacez-le là où vont les fiches de son genre, ou supprimez-le.',
    },
  };
}

/** A folder of no kind: what it may have been meant to be, of the folders beside it. */
function unreadFolder(
  [top, folder = '', ...rest]: readonly string[],
  folders: readonly string[],
  fix: InBoth,
): Advice {
  const one = kindCalled(folder);
  const meant = nearest(folder, folders) ?? folders.find((name) => name === one);
  return {
    message: {
      en: `\`${top}/${folder}/\` is not a folder that is read.${meant ? ` Did you mean \`${top}/${meant}/\`?` : ''}`,
      fr: `\`${top}/${folder}/\` n’est pas un dossier qui est lu.${meant ? ` Vouliez-vous écrire \`${top}/${meant}/\` ?` : ''}`,
    },
    fix: meant
      ? {
          en: `Move the file to \`${[top, meant, ...rest].join('/')}\`.`,
          fr: `Déplacez le fichier vers \`${[top, meant, ...rest].join('/')}\`.`,
        }
      : fix,
  };
}

function inPolicy(parts: readonly string[], name: string): Advice {
  const path = parts.join('/');
  const [, folder = ''] = parts;
  const id = idFrom(name.replace(/\.(?:yaml|mdx|json)$/, ''));
  if (parts.length === 2) {
    const meant = name.endsWith('.yaml')
      ? nearest(name, [...rootFiles, 'organisation.yaml'])?.replace('organisation', 'organization')
      : undefined;
    if (meant)
      return {
        message: {
          en: `\`${path}\` is not read. Did you mean \`policy/${meant}\`?`,
          fr: `\`${path}\` n’est pas lu. Vouliez-vous écrire \`policy/${meant}\` ?`,
        },
        fix: { en: `Rename it to \`policy/${meant}\`.`, fr: `Renommez-le en \`policy/${meant}\`.` },
      };
    return {
      message: {
        en: `\`${path}\` lies in the root of \`policy/\`, where only ${andList(rootFiles.map((one) => `\`${one}\``))} are read.`,
        fr: `\`${path}\` se trouve à la racine de \`policy/\`, où seuls ${andList(
          rootFiles.map((one) => `\`${one}\``),
          'fr',
        )} sont lus.`,
      },
      fix: name.endsWith('.mdx')
        ? toHandbook(name)
        : {
            en: 'Move it to the folder of its kind, such as `policy/people/`.',
            fr: 'Déplacez-le dans le dossier de son genre, par exemple `policy/people/`.',
          },
    };
  }
  if (folder === 'extensions') {
    const kind = name.replace(/\.schema\.json$|\.[^.]*$/g, '');
    const meant = nearest(kind, extensible) ?? kindCalled(kind);
    return {
      message: {
        en: `\`${path}\` is not the schema of a kind that can be extended.${meant ? ` Did you mean \`${meant}.schema.json\`?` : ''}`,
        fr: `\`${path}\` n’est pas le schéma d’un genre que l’on peut étendre.${meant ? ` Vouliez-vous écrire \`${meant}.schema.json\` ?` : ''}`,
      },
      fix: meant
        ? {
            en: `Rename it to \`policy/extensions/${meant}.schema.json\`.`,
            fr: `Renommez-le en \`policy/extensions/${meant}.schema.json\`.`,
          }
        : {
            en: `Name it \`<kind>.schema.json\`, where the kind is one of ${extensible.map((one) => `\`${one}\``).join(', ')}.`,
            fr: `Appelez-le \`<kind>.schema.json\`, où le genre est l’un de ${extensible.map((one) => `\`${one}\``).join(', ')}.`,
          },
    };
  }
  if (!policyFolders.includes(folder))
    return unreadFolder(parts, policyFolders, {
      en: `Move it to one of ${policyFolders.map((one) => `\`policy/${one}/\``).join(', ')}, or outside \`policy/\`.`,
      fr: `Déplacez-le vers l’un de ces dossiers : ${policyFolders.map((one) => `\`policy/${one}/\``).join(', ')}, ou hors de \`policy/\`.`,
    });
  if (folder === 'handbook')
    return {
      message: {
        en: `\`${path}\` is not a page: the handbook holds \`.mdx\` files.`,
        fr: `\`${path}\` n’est pas une page : le guide contient des fichiers \`.mdx\`.`,
      },
      fix: {
        en: 'Write it as a page with the ending `.mdx`, or remove it.',
        fr: 'Faites-en une page avec l’extension `.mdx`, ou supprimez-le.',
      },
    };
  if (folder === 'assets' && isAsset(`policy/assets/files/${name}`))
    return {
      message: {
        en: `\`${path}\` lies where no picture, video or document is read.`,
        fr: `\`${path}\` se trouve là où aucune image, vidéo ni document n’est lu.`,
      },
      fix: {
        en: `Move it to \`policy/assets/files/${name}\`, and say in \`policy/assets/${idFrom(name.replace(/\.[^.]*$/, ''))}.yaml\` what it shows and on which terms.`,
        fr: `Déplacez-le vers \`policy/assets/files/${name}\`, et dites dans \`policy/assets/${idFrom(name.replace(/\.[^.]*$/, ''))}.yaml\` ce qu’il montre et à quelles conditions.`,
      },
    };
  const kind = kindByFolder.get(`policy/${folder}`);
  const a = kind
    ? { en: kinds[kind].words.en.a, fr: kinds[kind].words.fr.a }
    : { en: 'an entry', fr: 'une fiche' };
  if (name.endsWith('.yaml')) {
    return {
      message: {
        en: `\`${path}\` lies too deep: ${a.en} is \`policy/${folder}/<id>.yaml\`.`,
        fr: `\`${path}\` se trouve trop bas : ${a.fr} est \`policy/${folder}/<id>.yaml\`.`,
      },
      fix: {
        en: `Move it to \`policy/${folder}/${id}.yaml\`.`,
        fr: `Déplacez-le vers \`policy/${folder}/${id}.yaml\`.`,
      },
    };
  }
  return {
    message: {
      en: `\`${path}\` is no YAML file: \`policy/${folder}/\` holds one \`.yaml\` file per entry.`,
      fr: `\`${path}\` n’est pas un fichier YAML : \`policy/${folder}/\` contient un fichier \`.yaml\` par fiche.`,
    },
    fix: toHandbook(name),
  };
}
