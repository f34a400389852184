/** What `init` is about to do, and what it has done, in words. */

import type { Plan } from '../core/init/plan.ts';
import { decisionsFrom } from '../core/inventory/decisions.ts';
import { catalogueOf } from '../core/rules/index.ts';
import { count } from '../core/text/lists.ts';
import { printable } from '../report/printable.ts';
import { summaryLine } from '../report/summary.ts';

/** The shelf a file stands on: `policy/people`, `channels`. */
const shelf = (path: string) => /^(?:policy\/)?[^/]+/.exec(path)?.[0] ?? path;

/** `  38 in policy/people`, one line per folder. */
function* byShelf(paths: readonly string[]): Iterable<string> {
  for (const [where, { length }] of Map.groupBy(paths, shelf))
    yield `  ${String(length).padStart(5)}  ${printable(where)}`;
}

/** The plan: what goes, what comes, what stays, and which rows of a list stay out. */
export function planText(plan: Plan): string {
  const { remove, write, keep, leftOut, result } = plan;
  const { warnings } = result.summary;
  return [
    `${count(remove.length, 'file')} to take away:`,
    ...byShelf(remove),
    `${count(write.length, 'file')} to write (platforms only lose the decision of the organisation before):`,
    ...byShelf(write.map(({ path }) => path)),
    ...(keep.length > 0 ? [`${count(keep.length, 'file')} to leave as they are:`, ...byShelf(keep)] : []),
    ...(leftOut.length > 0 ? ['', ...leftOutLines(leftOut)] : []),
    '',
    `check will say: ${summaryLine(result)}`,
    ...(warnings > 0 ? decisionLines(plan) : []),
  ].join('\n');
}

function leftOutLines(leftOut: Plan['leftOut']): string[] {
  const byReason = Map.groupBy(leftOut, ({ reason }) => reason);
  const lines = [...byReason].map(([reason, rows]) => {
    const numbers = rows.slice(0, 8).map(({ line }) => line);
    const more = rows.length > numbers.length ? ` and ${rows.length - numbers.length} more` : '';
    return `  line ${numbers.join(', ')}${more}: ${printable(reason)}`;
  });
  const most = 12;
  return [
    `${count(leftOut.length, 'row')} of the list cannot become a channel yet:`,
    ...lines.slice(0, most),
    ...(lines.length > most ? [`  and ${lines.length - most} other reasons`] : []),
    'Later, `npm run -s inventory -- LIST` holds the whole list against your registry.',
  ];
}

/** What people must decide, as `check` says it, in groups. */
function decisionLines({ result, registry }: Pick<Plan, 'result' | 'registry'>): string[] {
  return decisionsFrom(result.problems, catalogueOf(registry)).flatMap(({ rule, what, files }) => [
    `  ${rule}: ${printable(what)}`,
    `      in ${files.length > 1 ? `${files.length} files, such as ${files[0]}` : files[0]}`,
  ]);
}

/** After the writing: what to do next. */
export const doneText = ({ write, remove }: Plan, isOwn: boolean): string =>
  [
    `Done: ${count(write.length, 'file')} written, ${count(remove.length, 'file')} taken away.`,
    '',
    'Next:',
    ...(isOwn
      ? [
          '  npm start          the handbook; its first page says what is still to do',
          '  npm run check      what people have still to decide',
          '  git add -A && git commit -m "Our own organisation"',
        ]
      : ['  npm run -s check -- --root DIR    what people have still to decide']),
    'Colours are in site/styles/brand.css. Your logo goes to site/public/, and its name to `logo` in policy/organization.yaml.',
    '',
  ].join('\n');
