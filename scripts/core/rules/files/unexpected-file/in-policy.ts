/** A file that does not belong where it lies below policy/. */
import { extensible, kindNames, kinds } from '../../../kinds/kinds.ts';
import { isAsset, kindByFolder } from '../../../kinds/paths.ts';
import { idFrom } from '../../../text/ids.ts';
import { andList } from '../../../text/lists.ts';
import { nearest } from '../../../text/nearest.ts';
import { type Advice, kindCalled, toHandbook, unreadFolder } from './advice.ts';

const kindFolders = [...kindByFolder.keys()].flatMap((folder) => /^policy\/([^/]+)$/.exec(folder)?.[1] ?? []);
/** What lies in policy/ itself. */
const rootFiles = kindNames.flatMap((kind) => /^policy\/([^/]+)$/.exec(kinds[kind].at)?.[1] ?? []);
const policyFolders = [...kindFolders, 'handbook', 'extensions'];
export function inPolicy(parts: readonly string[], name: string): Advice {
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
