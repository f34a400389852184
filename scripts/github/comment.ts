/** One comment on an issue or a pull request, edited in place. */
import { cutTo } from '../report/cut.ts';
import type { Api } from './api.ts';

/** GitHub takes no longer comment. UTF-16 code units are never fewer than its characters. */
export const longestComment = 65_536;

interface Comment {
  readonly id: number;
  readonly body?: string;
  readonly user: { readonly login: string; readonly type: string } | null;
}

/** The name under which the token of a workflow writes. */
const ourselves = 'github-actions[bot]';

/** Writes our comment, or changes the one that is there: `topic` tells it from others of ours. */
export async function oneComment(
  api: Api,
  number: number,
  topic: string,
  text: string,
): Promise<'new' | 'changed' | 'same'> {
  const marker = `<!-- choirbook: ${topic} -->`;
  const body = cutTo(`${marker}\n${text}`, longestComment);
  const ours = (await api.all<Comment>(`/issues/${number}/comments`)).find(
    ({ user, body: there }) => user?.type === 'Bot' && user.login === ourselves && there?.startsWith(marker),
  );
  if (!ours) {
    await api.send('POST', `/issues/${number}/comments`, { body });
    return 'new';
  }
  if (ours.body?.trimEnd() === body.trimEnd()) return 'same';
  await api.send('PATCH', `/issues/comments/${ours.id}`, { body });
  return 'changed';
}

/** The sign of a mention in all its forms: itself, its entities, and those that look like it. */
const mention = /(?:[@\uFF20\uFE6B]|&(?:#0*64|#x0*40|commat);)(?!\u200B|&#8203;)/gi;

/**
 * A text that calls nobody, hides nothing, shows no foreign picture and looks like nothing of ours: the review's markdown stays.
 * GitHub looks for mentions after entities are resolved.
 */
export const harmless = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?![\n\t\u200B\u200C]|\u200D|[\u{E0020}-\u{E007F}])\p{C}/gu, '\uFFFD')
    .replaceAll(mention, '@\u200B')
    .replaceAll(/<(?!(?:br|\/?(?:details|summary|ins|del))>)/g, '&lt;')
    .replaceAll('![', '!\u200B[');
