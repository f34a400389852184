/** From what went wrong while reading a file to findings: the reader has the sentence, a rule gives it its name. */

import { explain } from '../yaml/explain.ts';
import type { Explained, ParseError } from '../yaml/read.ts';
import type { FileError, FileRecord } from './file-record.ts';
import type { Finding } from './finding.ts';

/** The read errors of some kinds as findings. A file that does not belong here is spoken of once, by unexpected-file. */
export function* readErrorFindings(
  files: readonly FileRecord[],
  picks: (error: FileError, file: FileRecord) => boolean,
): Iterable<Finding> {
  for (const file of files) {
    if (file.readErrors.length === 0 || file.role.role === 'unexpected') continue;
    for (const error of file.readErrors) {
      if (!picks(error, file)) continue;
      const { message, fix, offset } = 'yaml' in error ? explained(file, error.yaml) : error;
      yield { file: file.path, ...(offset !== undefined && { offset }), message, fix };
    }
  }
}

/** What is wrong with the YAML of a file, placed in the file, not in its front matter. */
function explained({ text = '', frontMatter }: FileRecord, error: ParseError): Explained {
  const { start, end } = frontMatter ?? { start: 0, end: text.length };
  const said = explain(text.slice(start, end), error);
  return { ...said, offset: said.offset + start };
}
