/** Addresses at the host of the repository: where a file is written or edited, its history, one commit, where to tell of a mistake. */

/** A file as the host knows it. */
export interface HostedFile {
  readonly branch: string;
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
}

interface Forms {
  /** What its software is called. */
  readonly name: string;
  readonly create: (file: HostedFile, text: string) => string;
  readonly feedback: (path: string) => string;
  /** The form of .github/ISSUE_TEMPLATE/, at hosts that have such forms. */
  readonly issueForm?: (template: string) => string;
  readonly edit: (file: HostedFile) => string;
  readonly file: (file: HostedFile) => string;
  readonly history: (file: HostedFile) => string;
  readonly commit: (hash: string) => string;
}

const encode = (path: string) => path.split('/').map(encodeURIComponent).join('/');
const at = ({ branch, path }: HostedFile) => `${encode(branch)}/${encode(path)}`;

/** A file name and a text can hold anything; what stands in a query never ends it. */
const query = (values: Readonly<Record<string, string>>) => new URLSearchParams(values).toString();

const github: Forms = {
  name: 'GitHub',
  create: ({ branch, path }, text) => `new/${encode(branch)}?${query({ filename: path, value: text })}`,
  feedback: (path) => `issues/new?${query({ template: 'feedback.yml', entry: path })}`,
  issueForm: (template) => `issues/new?${query({ template })}`,
  edit: (file) => `edit/${at(file)}`,
  file: (file) => `blob/${at(file)}`,
  history: (file) => `commits/${at(file)}`,
  commit: (hash) => `commit/${hash}`,
};
const gitlab: Forms = {
  name: 'GitLab',
  create: ({ branch, path }, text) => `-/new/${encode(branch)}?${query({ file_name: path, content: text })}`,
  feedback: (path) => `-/issues/new?${query({ 'issue[title]': path })}`,
  edit: (file) => `-/edit/${at(file)}`,
  file: (file) => `-/blob/${at(file)}`,
  history: (file) => `-/commits/${at(file)}`,
  commit: (hash) => `-/commit/${hash}`,
};
const forgejo: Forms = {
  name: 'Forgejo',
  // The folder stands in the address, the name in the query.
  create: ({ branch, path }, text) =>
    `_new/${at({ branch, path: path.slice(0, path.lastIndexOf('/') + 1) })}?${query({
      filename: path.slice(path.lastIndexOf('/') + 1),
      value: text,
    })}`,
  feedback: (path) => `issues/new?${query({ title: path })}`,
  edit: (file) => `_edit/${at(file)}`,
  file: (file) => `src/branch/${at(file)}`,
  history: (file) => `commits/branch/${at(file)}`,
  commit: (hash) => `commit/${hash}`,
};

/** A host names its software in its own name, `gitlab.aster.example`, or it is one that everybody knows. */
const software: readonly (readonly [RegExp, Forms])[] = [
  [/(?:^|[.-])github(?:[.-]|$)/, github],
  [/(?:^|[.-])gitlab(?:[.-]|$)/, gitlab],
  [/(?:^|[.-])(?:gitea|forgejo)(?:[.-]|$)|^codeberg\.org$/, forgejo],
];

const formsOf = (repository: string | undefined) => {
  if (repository === undefined || !URL.canParse(repository)) return undefined;
  const { protocol, hostname } = new URL(repository);
  return /^https?:$/.test(protocol) ? software.find(([name]) => name.test(hostname))?.[1] : undefined;
};

/** `GitHub`, `GitLab` …; undefined at a host whose addresses we do not know. */
export const hostName = (repository: string | undefined): string | undefined => formsOf(repository)?.name;

function hosted(
  repository: string | undefined,
  address: (forms: Forms) => string | undefined,
): string | undefined {
  const forms = formsOf(repository);
  const there = forms && address(forms);
  if (repository === undefined || there === undefined) return undefined;
  const { protocol, host, pathname } = new URL(repository);
  return `${protocol}//${host}${pathname.replace(/\/+$/, '').replace(/\.git$/, '')}/${there}`;
}

/** The page that edits a file and turns the change into a proposal; nothing at a host whose addresses we do not know. */
export const editAddress = (repository: string | undefined, file: HostedFile) =>
  hosted(repository, (forms) => forms.edit(file));

/** The longest address, in bytes, that hosts and what lies before them surely take; it holds ASCII only, so its length tells. */
export const longestAddress = 8000;

/**
 * The page that writes a new file and turns it into a proposal, with name and text filled in. It can be longer than
 * `longestAddress`: then a person has to copy the text.
 */
export const newFileAddress = (repository: string | undefined, file: HostedFile, text: string) =>
  hosted(repository, (forms) => forms.create(file, text));

/** The form in which anybody with an account there tells of a mistake in a file. */
export const feedbackAddress = (repository: string | undefined, path: string) =>
  hosted(repository, (forms) => forms.feedback(path));

/** An empty form of the host, by the name of its file. */
export const issueFormAddress = (repository: string | undefined, template: string) =>
  hosted(repository, (forms) => forms.issueForm?.(template));

/** The file as people read it. */
export const fileAddress = (repository: string | undefined, file: HostedFile) =>
  hosted(repository, (forms) => forms.file(file));

/** The list of a file's changes. */
export const historyAddress = (repository: string | undefined, file: HostedFile) =>
  hosted(repository, (forms) => forms.history(file));

/** One change. */
export const commitAddress = (repository: string | undefined, hash: string) =>
  hosted(repository, (forms) => forms.commit(hash));
