/** Where a file of the repository is changed, and where its changes are listed. */
import {
  commitAddress,
  editAddress,
  feedbackAddress,
  fileAddress,
  historyAddress,
  issueFormAddress,
} from '../../scripts/core/git-host/urls.ts';
import { repository } from '../history/history.node.ts';
import { source } from './source.node.ts';

/** The file at the host: the folder that is shown can lie within a larger repository. */
export function hostedFile(file: string) {
  const git = repository();
  const { prefix, branch } = typeof git === 'string' ? { prefix: '', branch: 'main' } : git;
  return { branch, path: `${prefix}${file}` };
}

/** The host's edit page, which turns a change into a proposal; nothing when we do not know the host's addresses. */
export const editUrlOf = (file: string): string | undefined =>
  editAddress(source().organization.repository, hostedFile(file));

/** The file at the host, as people read it. */
export const fileUrlOf = (file: string): string | undefined =>
  fileAddress(source().organization.repository, hostedFile(file));

/** The host's list of a file's changes. */
export const historyUrlOf = (file: string): string | undefined =>
  historyAddress(source().organization.repository, hostedFile(file));

/** One change at the host. */
export const commitUrlOf = (hash: string): string | undefined =>
  commitAddress(source().organization.repository, hash);

/** The host's form that tells of a mistake in a file, for people who do not write to the repository. */
export const feedbackUrlOf = (file: string): string | undefined =>
  feedbackAddress(source().organization.repository, hostedFile(file).path);

/** A form of the host for people without git; only where forms of that kind exist. */
export const issueFormUrlOf = (template: string): string | undefined =>
  issueFormAddress(source().organization.repository, template);
