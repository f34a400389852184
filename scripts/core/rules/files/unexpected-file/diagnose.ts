/** What a file that nobody expected was probably meant to be. */
import { extensible, kindNames, kinds } from '../../../kinds/kinds.ts';
import { roleOf } from '../../../kinds/paths.ts';
import type { InBoth } from '../../../model/wording.ts';
import { type Advice, unreadFolder } from './advice.ts';
import { inChannels } from './in-channels.ts';
import { inPolicy } from './in-policy.ts';

const kindsBelow = (folder: string) => kindNames.filter((kind) => kinds[kind].at.startsWith(`${folder}/`));

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
