/** What upgrade is about to do, and what it has done, in words. */
import { count } from '../core/text/lists.ts';
import { upgradeSubject } from '../core/upgrade/subject.ts';
import { printable } from '../report/printable.ts';
import type { UpgradePlan } from './plan.ts';
import type { Version } from './sides.ts';

interface Versions {
  readonly from: Version;
  readonly to: Version;
}

const most = 40;

export function planText(plan: UpgradePlan, { from, to }: Versions): string {
  const { write, remove, merged, conflicts, migrations } = plan;
  if (write.length === 0 && remove.length === 0) return `Up to date: this is ${to.name} already.\n`;
  const did = Map.groupBy(
    [...migrations].flatMap(([path, all]) => all.map((what) => ({ path, what }))),
    ({ what }) => what,
  );
  return [
    `From ${from.name} to ${to.name}:`,
    `  ${count(write.length, 'file')} to write, ${remove.length} to take away`,
    ...(merged.length > 0 ? ['', 'Your changes and the new version together:', ...listed(merged)] : []),
    ...(did.size > 0 ? ['', 'Data, as it is written now:'] : []),
    ...[...did].map(([what, files]) => `  ${what}: ${count(files.length, 'file')}`),
    ...(conflicts.length > 0
      ? ['', 'Look at these:', ...listed(conflicts.map(({ path, what }) => `${printable(path)}: ${what}`))]
      : []),
    '',
  ].join('\n');
}

const listed = (lines: readonly string[]): string[] => [
  ...lines.slice(0, most).map((line) => `  ${line}`),
  ...(lines.length > most ? [`  and ${lines.length - most} more`] : []),
];

export function doneText({ conflicts }: UpgradePlan, { from, to }: Versions): string {
  return [
    '',
    `Done. What is yours and was replaced is in git: git diff HEAD shows it all, git checkout HEAD -- . takes it back.`,
    '',
    'Next:',
    ...(conflicts.length > 0 ? ['  look at the files named above'] : []),
    // A package of their own is not in the new list of versions.
    `  ${conflicts.some(({ path }) => path === 'package-lock.json') ? 'npm install' : 'npm ci'} && npm run -s check`,
    '  read CHANGELOG.md',
    `  git add -A && git commit -m "${upgradeSubject(from.name, to.name)}"`,
    '',
  ].join('\n');
}
