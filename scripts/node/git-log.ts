/** Reads what `git log -z --name-status` writes, piece by piece: nothing but the present commit is held. */

export interface Commit {
  readonly hash: string;
  /** Seconds since 1970, when it was committed. */
  readonly time: number;
  readonly subject: string;
  /** No parents: the first commit, or where a shallow clone ends. */
  readonly isRoot: boolean;
  /** All that it touched, by today's and former names; complete when the next commit begins. */
  readonly paths: readonly string[];
}

/** What a commit did to a file; `from` is its path before, when it was renamed. */
export interface FileChange {
  readonly path: string;
  readonly from?: string;
}

/** The format whose output `logReader` reads: a record separator cannot be the first byte of a status. */
export const logFormat = '%x1e%H %P%x00%ct%x00%s';

/** Takes bytes in pieces of any size and calls back for every file of every commit, in the order of the log. */
export function logReader(onChange: (commit: Commit, change: FileChange) => void): (piece: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  const reader = tokenReader(onChange);
  reader.next();
  return (piece) => {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    let start = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
      reader.next(bytes.toString('utf8', start, end));
      start = end + 1;
    }
    // A copy: a few bytes must not keep a whole piece alive.
    rest = Buffer.from(bytes.subarray(start));
  };
}

/**
 * Takes the tokens between the zero bytes, one for each `yield`: head, time and subject of a commit, then a status and
 * one path for each file, two after a rename. In a merge the status has a letter per parent (`MM`) and there is one path.
 */
function* tokenReader(
  onChange: (commit: Commit, change: FileChange) => void,
): Generator<undefined, never, string> {
  let commit: Commit | undefined;
  let paths: string[] = [];
  for (;;) {
    const status = (yield).replace(/^\n/, '');
    if (status.startsWith('\x1e')) {
      const [hash = '', parent = ''] = status.slice(1).split(' ', 2);
      paths = [];
      commit = { hash, time: Number(yield), subject: yield, isRoot: parent === '', paths };
    } else if (status !== '') {
      const from = /^R\d+$/.test(status) ? yield : undefined;
      const path = yield;
      paths.push(...(from === undefined ? [path] : [from, path]));
      if (commit) onChange(commit, from === undefined ? { path } : { path, from });
    }
  }
}
