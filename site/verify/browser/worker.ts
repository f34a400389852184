/** Answers beside the page, in a thread of its own: ten thousand accounts are indexed while somebody types. */
import { openDirectory } from '../../../scripts/core/verify/directory.ts';
import type { Directory } from '../../../scripts/core/verify/directory-file.ts';
import { replyTo } from '../../../scripts/core/verify/reply.ts';
import { answerFrom } from '../../browser/asker.ts';
import { fetchJson } from '../../browser/fetch-json.ts';
import type { Question } from './place.ts';

/** What the page asks, and where the directory is. */
export interface Asked extends Question {
  readonly address: string;
}

answerFrom(
  ({ address }: Asked) => fetchJson<Directory>(address).then(openDirectory),
  (directory, { text, platform }) => replyTo(text, platform, directory),
);
