/** A file that does not belong where it lies below channels/. */
import { nearest } from '../../../text/nearest.ts';
import { type Advice, toHandbook } from './advice.ts';

export function inChannels(parts: readonly string[], name: string): Advice {
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
