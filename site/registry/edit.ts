/** Where a file of the repository is changed. */
import { source } from './source.ts';

/** The code host's edit page, which turns a change into a pull request; nothing when the repository has no address. */
export function editUrlOf(file: string): string | undefined {
  const { repository } = source().organization;
  const path = file.split('/').map(encodeURIComponent).join('/');
  return repository && `${repository.replace(/\/$/, '')}/edit/HEAD/${path}`;
}
