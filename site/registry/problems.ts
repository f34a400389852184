/** Open problems as a page may show them: a message can quote a value, and some values are private. */
import type { Problem } from '../../scripts/core/problem.ts';
import { schemaAt } from '../../scripts/core/schema-shape.ts';
import { publishedChannelSchema } from '../../scripts/core/schemas/published.ts';

export interface PublicProblem {
  readonly rule: string;
  readonly severity: Problem['severity'];
  /** Absent when it speaks of a field that is not published. */
  readonly message?: string;
}

/** The problems of official channels, by file. */
export function publicProblems(problems: readonly Problem[]): Map<string, PublicProblem[]> {
  const byFile = new Map<string, PublicProblem[]>();
  for (const { file, path = [], rule, severity, message, offset } of problems) {
    if (!file.startsWith('channels/') || file.startsWith('channels/unofficial/')) continue;
    const isPublic = offset === undefined && schemaAt(publishedChannelSchema, path) !== undefined;
    const problem = { rule, severity, ...(isPublic && { message }) };
    const others = byFile.get(file);
    if (others) others.push(problem);
    else byFile.set(file, [problem]);
  }
  return byFile;
}
