/** Answers beside the page, in a thread of its own: ten thousand accounts are indexed while somebody types. */
import { type Directory, type OpenDirectory, openDirectory } from '../../../scripts/core/verify/directory.ts';
import { type Reply, replyTo } from '../../../scripts/core/verify/reply.ts';
import { fetchJson } from '../../browser/fetch-json.ts';

/** What the page asks. */
export interface Asked {
  readonly number: number;
  readonly text: string;
  readonly platform: string | undefined;
  /** Where the directory is. */
  readonly address: string;
}

/** What comes back; no reply when the directory could not be had. */
export interface Answered {
  readonly number: number;
  readonly reply?: Reply;
}

const port = self as unknown as {
  onmessage: (event: MessageEvent<Asked>) => void;
  postMessage(answer: Answered): void;
};
let directory: Promise<OpenDirectory> | undefined;

port.onmessage = async ({ data: { number, text, platform, address } }) => {
  try {
    directory ??= fetchJson<Directory>(address).then(openDirectory);
    port.postMessage({ number, reply: replyTo(text, platform, await directory) });
  } catch {
    // The next question may find the host again.
    directory = undefined;
    port.postMessage({ number });
  }
};
