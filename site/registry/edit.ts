/** Where a file of the repository is changed, and where its changes are listed. */
import { commitAddress, editAddress, historyAddress } from '../../scripts/core/hosting.ts';
import { repository } from '../history/source.ts';
import { source } from './source.ts';

/** The file at the host: the folder that is shown can lie within a larger repository. */
function hosted(file: string) {
  const git = repository();
  const { prefix, branch } = typeof git === 'string' ? { prefix: '', branch: 'main' } : git;
  return { branch, path: `${prefix}${file}` };
}

/** The host's edit page, which turns a change into a proposal; nothing when we do not know the host's addresses. */
export const editUrlOf = (file: string): string | undefined =>
  editAddress(source().organization.repository, hosted(file));

/** The host's list of a file's changes. */
export const historyUrlOf = (file: string): string | undefined =>
  historyAddress(source().organization.repository, hosted(file));

/** One change at the host. */
export const commitUrlOf = (hash: string): string | undefined =>
  commitAddress(source().organization.repository, hash);
