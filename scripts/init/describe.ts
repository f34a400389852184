/** What `init` is about to do, and what it has done, in words. */

import { nextSteps, type StepId } from '../core/init/next-steps.ts';
import type { Plan } from '../core/init/plan.ts';
import { isSpoken } from '../core/init/texts.ts';
import { decisionsFrom } from '../core/inventory/decisions.ts';
import type { Registry } from '../core/model/registry.ts';
import { catalogueOf } from '../core/rules/index.ts';
import { andList, count, orList } from '../core/text/lists.ts';
import { quoted } from '../propose/next-steps.ts';
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

/** Which of the languages the handbook has no words for yet, with a line end; empty where it has. */
export function unspokenText(languages: readonly string[]): string {
  const mute = languages.filter((tag) => !isSpoken(tag));
  return mute.length > 0
    ? `\nThe handbook has no words in ${mute.join(', ')} yet: it speaks English there until site/i18n has a dictionary, and policy/handbook/ a translation.\n`
    : '';
}

/** What each step that is left means at a terminal. */
const missing: { readonly [K in StepId]?: (registry: Registry) => string } = {
  logins: ({ people }) =>
    `\`github:\` in ${andList([...people.values()].filter(({ data }) => data.github === undefined).map(({ file }) => file))}: without a login nobody can approve anything`,
  mailbox: ({ people }) =>
    `\`email:\` and \`public: true\` in ${orList([...people.values()].map(({ file }) => file))}: without a mailbox nobody can be reached`,
  address: ({ organization }) =>
    `\`repository:\` and \`handbook:\` in ${organization?.file}: without them nothing links to its source`,
  look: () =>
    'colours in site/styles/brand.css; a logo in site/public/, named by `logo:` in policy/organization.yaml',
  proposals: () => 'a decision about each account of the list: `npm run check` names what is open',
};

/**
 * After the writing: what to do next, and what is missing. `elsewhere`: the repository, where it is not that of this code;
 * `wasShipped`: it held the example as it came.
 */
export function doneText(
  { write, remove, registry }: Plan,
  { elsewhere, wasShipped }: { elsewhere: string | undefined; wasShipped: boolean },
): string {
  const left = nextSteps(registry).flatMap(({ id }) => missing[id]?.(registry) ?? []);
  return [
    `Done: ${count(write.length, 'file')} written, ${count(remove.length, 'file')} taken away.`,
    '',
    'Next:',
    ...(elsewhere === undefined
      ? [
          '  git add -A && git commit -m "Our own organisation"',
          '  npm start          the handbook; its first page says what is still to do',
          '  npm run check      what people have still to decide',
        ]
      : [
          `  cd ${quoted(elsewhere)} && git add -A && git commit -m "Our own organisation"`,
          `  npm run -s check -- --root ${quoted(elsewhere)}      what people have still to decide`,
        ]),
    ...(wasShipped
      ? []
      : [
          'The organisation, people or units that stood here were not those of the example as it came: the check asks them for',
          'their agreement, and may refuse the commit. Where they are invented, git commit --no-verify makes it all the same.',
        ]),
    ...(left.length > 0 ? ['', 'Still missing:', ...left.map((line) => `  ${line}`)] : []),
    '',
  ].join('\n');
}
