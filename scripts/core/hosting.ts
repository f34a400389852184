/** Addresses at the host of the repository: where a file is edited, its history, one commit. */

/** A file as the host knows it. */
export interface HostedFile {
  readonly branch: string;
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
}

interface Forms {
  readonly edit: (file: HostedFile) => string;
  readonly history: (file: HostedFile) => string;
  readonly commit: (hash: string) => string;
}

const encode = (path: string) => path.split('/').map(encodeURIComponent).join('/');
const at = ({ branch, path }: HostedFile) => `${encode(branch)}/${encode(path)}`;

const github: Forms = {
  edit: (file) => `edit/${at(file)}`,
  history: (file) => `commits/${at(file)}`,
  commit: (hash) => `commit/${hash}`,
};
const gitlab: Forms = {
  edit: (file) => `-/edit/${at(file)}`,
  history: (file) => `-/commits/${at(file)}`,
  commit: (hash) => `-/commit/${hash}`,
};
const forgejo: Forms = {
  edit: (file) => `_edit/${at(file)}`,
  history: (file) => `commits/branch/${at(file)}`,
  commit: (hash) => `commit/${hash}`,
};

/** A host names its software in its own name, `gitlab.aster.example`, or it is one that everybody knows. */
const software: readonly (readonly [RegExp, Forms])[] = [
  [/(?:^|[.-])github(?:[.-]|$)/, github],
  [/(?:^|[.-])gitlab(?:[.-]|$)/, gitlab],
  [/(?:^|[.-])(?:gitea|forgejo)(?:[.-]|$)|^codeberg\.org$/, forgejo],
];

function hosted(repository: string | undefined, address: (forms: Forms) => string): string | undefined {
  if (repository === undefined || !URL.canParse(repository)) return undefined;
  const { protocol, hostname, host, pathname } = new URL(repository);
  const forms = software.find(([name]) => name.test(hostname))?.[1];
  if (!forms || !/^https?:$/.test(protocol)) return undefined;
  return `${protocol}//${host}${pathname.replace(/\/+$/, '').replace(/\.git$/, '')}/${address(forms)}`;
}

/** The page that edits a file and turns the change into a proposal; nothing at a host whose addresses we do not know. */
export const editAddress = (repository: string | undefined, file: HostedFile) =>
  hosted(repository, (forms) => forms.edit(file));

/** The list of a file's changes. */
export const historyAddress = (repository: string | undefined, file: HostedFile) =>
  hosted(repository, (forms) => forms.history(file));

/** One change. */
export const commitAddress = (repository: string | undefined, hash: string) =>
  hosted(repository, (forms) => forms.commit(hash));
