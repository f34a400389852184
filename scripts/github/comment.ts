/** One comment on an issue or a pull request, edited in place; and the review that a read-only run has left behind. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutTo } from '../report/cut.ts';
import type { Api } from './api.ts';
import type { Pull } from './change.ts';

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

/** The run that left the review, as the event tells it. */
export interface WorkflowRun {
  readonly head_sha: string;
  readonly head_repository: { readonly full_name: string } | null;
}

/**
 * Shows the review of a pull request. The folder comes from a run in which the pull request's own code was at work: its
 * number must be that of a pull request whose head is the commit of that run, and its text is only text.
 */
export async function showReview(api: Api, run: WorkflowRun, folder: string): Promise<string> {
  const facts = readPlain(join(folder, 'change.json'), 1000);
  const number = /^\{"number":([1-9]\d{0,9})\}\s*$/.exec(facts)?.[1];
  if (number === undefined) throw new Error('change.json names no pull request.');
  const pull = await api.get<Pull>(`/pulls/${number}`);
  if (pull.head.repo?.full_name !== run.head_repository?.full_name)
    throw new Error(`Pull request #${number} is not of the repository from which the run came.`);
  if (pull.head.sha !== run.head_sha) return `Pull request #${number} has moved on: its next run will speak.`;
  if (pull.state !== 'open') return `Pull request #${number} is closed.`;
  const review = harmless(readPlain(join(folder, 'review.md'), 1024 * 1024));
  const done = await oneComment(api, Number(number), 'review', review);
  return `The comment on pull request #${number} is ${done}.`;
}

/** An ordinary file of at most `most` bytes. */
function readPlain(file: string, most: number): string {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Error(`${file} is not a file.`);
  if (found.size > most) throw new Error(`${file} has ${found.size} bytes; at most ${most} are read.`);
  return readFileSync(file, 'utf8');
}

/** A text that calls nobody, hides nothing, shows no foreign picture and looks like nothing of ours: the review's markdown stays. */
export const harmless = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?![\n\t\u200B\u200C]|\u200D|[\u{E0020}-\u{E007F}])\p{C}/gu, '\uFFFD')
    .replaceAll(/@(?!\u200B)/g, '@\u200B')
    .replaceAll(/<(?!(?:br|\/?details|\/?summary)>)/g, '&lt;')
    .replaceAll('![', '!\u200B[');
