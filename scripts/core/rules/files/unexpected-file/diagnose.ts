/** What a file that nobody expected was probably meant to be. */

import { extensible, type Kind, kindNames, kinds } from '../../../kinds/kinds.ts';
import { isAsset, kindByFolder, roleOf } from '../../../kinds/paths.ts';
import { idFrom } from '../../../text/ids.ts';
import { andList } from '../../../text/lists.ts';
import { nearest } from '../../../text/nearest.ts';

interface Advice {
  readonly message: string;
  readonly fix: string;
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
  return { message: `\`${path}\` looks like a leftover of an editor or of a merge.`, fix: 'Delete it.' };
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
    dot < 0 ? 'no ending, and is not read' : `the ending \`${name.slice(dot)}\`, which is not read here`;
  const reason = better
    .slice(better.lastIndexOf('/') + 1)
    .startsWith(`${name.slice(0, dot < 0 ? name.length : dot)}.`)
    ? `has ${was}`
    : 'differs in case from a path that is read';
  return { message: `\`${path}\` ${reason}.`, fix: `Rename it to \`${better}\`.` };
}

const expected = (path: string) => {
  const role = roleOf(path);
  return role.role === 'entry' || (role.role === 'extension' && extensible.includes(role.kind));
};

function inChannels(parts: readonly string[], name: string): Advice {
  const path = parts.join('/');
  const account = name.replace(/\.yaml$/, '');
  if (!name.endsWith('.yaml')) {
    const what =
      name.endsWith('.mdx') || name.endsWith('.md')
        ? 'a page; pages live in `policy/handbook/`'
        : 'no YAML file';
    return {
      message: `\`${path}\` is ${what}: \`channels/\` holds one YAML file per account.`,
      fix: name.endsWith('.mdx') ? `Move it to \`policy/handbook/${name}\`.` : 'Remove it.',
    };
  }
  const [, folder = ''] = parts;
  if (parts.length === 4 && folder !== 'unofficial' && nearest(folder, ['unofficial'])) {
    return {
      message: `\`channels/${folder}/\` is not a folder with accounts two levels down. Did you mean \`unofficial\`?`,
      fix: `Move it to \`channels/unofficial/${parts[2]}/${name}\`.`,
    };
  }
  const unofficial = folder === 'unofficial';
  const base = unofficial ? 'channels/unofficial' : 'channels';
  const levels = parts.length - (unofficial ? 2 : 1);
  const platform = levels > 1 ? parts[unofficial ? 2 : 1] : '<platform>';
  return {
    message: `\`${path}\` lies ${levels > 2 ? 'too deep' : 'outside the folder of a platform'}: an account is \`${base}/<platform>/<account>.yaml\`.`,
    fix: `Move it to \`${base}/${platform}/${account}.yaml\`.`,
  };
}

/** Below calendar/: what may lie in that folder, and where. */
function elsewhere(parts: readonly string[]): Advice {
  const [top = '', folder = ''] = parts;
  const out = `Take the file out of \`${top}/\`, or move it to the folder of its kind.`;
  if (parts.length === 2)
    return {
      message: `\`${parts.join('/')}\` lies in the root of \`${top}/\`, where no file is read.`,
      fix: out,
    };
  const homes = kindsBelow(`${top}/${folder}`).map(
    (kind) => `${kinds[kind].words.en.a} is \`${kinds[kind].at}\``,
  );
  if (homes.length === 0)
    return unreadFolder(
      parts,
      kindsBelow(top).map((kind) => kinds[kind].at.split('/')[1] ?? ''),
      out,
    );
  return {
    message: `\`${parts.join('/')}\` lies where no file is read: ${homes.join(', ')}.`,
    fix: 'Move it to where entries of its kind lie, or remove it.',
  };
}

/** A folder of no kind: what it may have been meant to be, of the folders beside it. */
function unreadFolder(
  [top, folder = '', ...rest]: readonly string[],
  folders: readonly string[],
  fix: string,
): Advice {
  const one = kindCalled(folder);
  const meant = nearest(folder, folders) ?? folders.find((name) => name === one);
  return {
    message: `\`${top}/${folder}/\` is not a folder that is read.${meant ? ` Did you mean \`${top}/${meant}/\`?` : ''}`,
    fix: meant ? `Move the file to \`${[top, meant, ...rest].join('/')}\`.` : fix,
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
        message: `\`${path}\` is not read. Did you mean \`policy/${meant}\`?`,
        fix: `Rename it to \`policy/${meant}\`.`,
      };
    return {
      message: `\`${path}\` lies in the root of \`policy/\`, where only ${andList(rootFiles.map((one) => `\`${one}\``))} are read.`,
      fix: name.endsWith('.mdx')
        ? `Move it to \`policy/handbook/${name}\`.`
        : 'Move it to the folder of its kind, such as `policy/people/`.',
    };
  }
  if (folder === 'extensions') {
    const kind = name.replace(/\.schema\.json$|\.[^.]*$/g, '');
    const meant = nearest(kind, extensible) ?? kindCalled(kind);
    return {
      message: `\`${path}\` is not the schema of a kind that can be extended.${meant ? ` Did you mean \`${meant}.schema.json\`?` : ''}`,
      fix: meant
        ? `Rename it to \`policy/extensions/${meant}.schema.json\`.`
        : `Name it \`<kind>.schema.json\`, where the kind is one of ${extensible.map((one) => `\`${one}\``).join(', ')}.`,
    };
  }
  if (!policyFolders.includes(folder))
    return unreadFolder(
      parts,
      policyFolders,
      `Move it to one of ${policyFolders.map((one) => `\`policy/${one}/\``).join(', ')}, or outside \`policy/\`.`,
    );
  if (folder === 'handbook')
    return {
      message: `\`${path}\` is not a page: the handbook holds \`.mdx\` files.`,
      fix: 'Write it as a page with the ending `.mdx`, or remove it.',
    };
  if (folder === 'assets' && isAsset(`policy/assets/files/${name}`))
    return {
      message: `\`${path}\` lies where no picture, video or document is read.`,
      fix: `Move it to \`policy/assets/files/${name}\`, and say in \`policy/assets/${idFrom(name.replace(/\.[^.]*$/, ''))}.yaml\` what it shows and on which terms.`,
    };
  const kind = kindByFolder.get(`policy/${folder}`);
  const a = kind ? kinds[kind].words.en.a : 'an entry';
  if (name.endsWith('.yaml')) {
    return {
      message: `\`${path}\` lies too deep: ${a} is \`policy/${folder}/<id>.yaml\`.`,
      fix: `Move it to \`policy/${folder}/${id}.yaml\`.`,
    };
  }
  return {
    message: `\`${path}\` is no YAML file: \`policy/${folder}/\` holds one \`.yaml\` file per entry.`,
    fix: name.endsWith('.mdx') ? `Move it to \`policy/handbook/${name}\`.` : 'Remove it.',
  };
}
