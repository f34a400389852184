/** From what went wrong while reading a file to findings: the reader has the sentence, a rule gives it its name. */

import { explain } from '../yaml/explain.ts';
import type { Explained, YamlFault } from '../yaml/read.ts';
import type { Finding } from './finding.ts';
import type { FileFault, FileRecord } from './registry.ts';

/** The faults of some kinds as findings. A file that does not belong here is spoken of once, by unexpected-file. */
export function* faultFindings(
  files: readonly FileRecord[],
  picks: (fault: FileFault, file: FileRecord) => boolean,
): Iterable<Finding> {
  for (const file of files) {
    if (file.faults.length === 0 || file.role.role === 'unexpected') continue;
    for (const fault of file.faults) {
      if (!picks(fault, file)) continue;
      const { message, fix, offset } = 'yaml' in fault ? explained(file, fault.yaml) : fault;
      yield { file: file.path, ...(offset !== undefined && { offset }), message, fix };
    }
  }
}

/** What is wrong with the YAML of a file, placed in the file, not in its front matter. */
function explained({ text = '', frontMatter }: FileRecord, fault: YamlFault): Explained {
  const { start, end } = frontMatter ?? { start: 0, end: text.length };
  const said = explain(text.slice(start, end), fault);
  return { ...said, offset: said.offset + start };
}
