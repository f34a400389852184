/** Open problems as a page may show them: a message can quote a value, and some values are private. */
import { kinds } from '../../scripts/core/kinds/kinds.ts';
import { roleOf } from '../../scripts/core/kinds/paths.ts';
import type { Place, Problem } from '../../scripts/core/model/finding.ts';
import { addTo } from '../../scripts/core/model/lists.ts';
import type { Registry } from '../../scripts/core/model/registry.ts';
import { schemaAt } from '../../scripts/core/model/schema-shape.ts';
import type { Wording } from '../../scripts/core/model/wording.ts';

export interface PublicProblem {
  readonly rule: string;
  readonly severity: Problem['severity'];
  /** Absent when it speaks of a field that is not published. */
  readonly message?: Wording;
}

/** These speak of private fields wherever they point. */
const confidential: ReadonlySet<string> = new Set(['unread-style-guide', 'secret-in-file']);

function isQuotable({ file, path = [], offset }: Place): boolean {
  if (offset !== undefined) return false;
  const role = roleOf(file);
  if (role.role !== 'entry') return false;
  const { public: open, withhold, quotable, heldBack } = kinds[role.kind];
  const [key] = path;
  if (quotable?.includes(String(key))) return true;
  // What some entries keep to themselves, or hold back for a while, is quoted of none.
  const kept = [...(withhold?.({}, {}) ?? []), ...(heldBack?.ever ?? [])];
  const name = path.filter((part) => typeof part === 'string').join('.');
  return (
    open !== null &&
    !kept.some((one) => one === name || name.startsWith(`${one}.`)) &&
    schemaAt(open, path) !== undefined
  );
}

/** The message of a problem, unless it could quote a private value: its own, or that of somebody who is involved. */
export function publicMessage(problem: Problem): Wording | undefined {
  const { rule, message, related = [] } = problem;
  return !confidential.has(rule) && isQuotable(problem) && related.every(isQuotable) ? message : undefined;
}

/** Who has not read what stands at a person: it is shown only where the organisation lets readers be named. */
export const isShown = ({ organization }: Registry, rule: string): boolean =>
  rule !== 'unread-style-guide' || organization?.data.reader_names === true;

/** The problems of every file, by file. */
export function publicProblems(
  registry: Registry,
  problems: readonly Problem[],
): Map<string, PublicProblem[]> {
  const byFile = new Map<string, PublicProblem[]>();
  for (const problem of problems) {
    const { file, rule, severity } = problem;
    if (!isShown(registry, rule)) continue;
    const message = publicMessage(problem);
    const shown = { rule, severity, ...(message !== undefined && { message }) };
    addTo(byFile, file, shown);
  }
  return byFile;
}
