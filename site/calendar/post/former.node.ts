/** What the file of an entry was before: its text at each of its last changes. Node runs this module itself. */
import { askGit } from '../../../scripts/node/git.ts';
import { root } from '../../data/source.node.ts';
import { historyOf } from '../../history/history.node.ts';

/** The newest first; those that cannot be read are left out. */
export async function formerTexts(file: string): Promise<string[]> {
  const history = await historyOf(file);
  if ('reason' in history) return [];
  return history.changes.flatMap(({ hash }) => {
    const answer = askGit(root, 'show', `${hash}:./${file}`);
    return 'text' in answer ? [answer.text] : [];
  });
}
