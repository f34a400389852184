/** From what went wrong while reading a file to findings: the reader has the sentence, a rule gives it its name. */
import type { Finding } from './finding.ts';
import type { FileRecord } from './registry.ts';
import type { ReadFault } from './source.ts';

/** The faults of some kinds as findings. A file that does not belong here is spoken of once, by unexpected-file. */
export function* faultFindings(
  files: readonly FileRecord[],
  picks: (fault: ReadFault, file: FileRecord) => boolean,
): Iterable<Finding> {
  for (const file of files) {
    if (file.faults.length === 0 || file.role.role === 'unexpected') continue;
    for (const fault of file.faults) {
      if (!picks(fault, file)) continue;
      const { message, fix, offset } = fault;
      yield { file: file.path, ...(offset !== undefined && { offset }), message, fix };
    }
  }
}
