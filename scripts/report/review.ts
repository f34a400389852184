/** A review for people: as text for a terminal, as Markdown for a comment, as JSON for programs. */
import { orList } from '../core/change/required-approvals.ts';
import { inEnglish } from '../core/model/wording.ts';
import { count } from '../core/review/phrases.ts';
import type { Agreement, Approver, Review, ReviewedEntry } from '../core/review/review.ts';
import { list } from './markdown.ts';
import { code, prose } from './markdown-text.ts';
import type { PlacedProblem } from './place.ts';
import { printable } from './printable.ts';
import { summaryLine } from './summary.ts';

/** What the printers need beside the review. */
export interface ReviewReport {
  readonly review: Review;
  /** All problems of the change, placed; new ones and known ones. */
  readonly problems: readonly PlacedProblem[];
  /** Paths that the change touches outside the data. */
  readonly others: readonly string[];
  /** What whoever reads it has to know about the comparison. */
  readonly remark?: string | undefined;
}

const factNames: Record<ReviewedEntry['facts'][number]['about'], string> = {
  account: 'Account',
  purpose: 'Purpose',
  nearest: 'Looks like',
  'same-audience': 'Same audience',
  load: 'Load',
  audience: 'Audience',
  platform: 'Platform',
  depends: 'Depends on it',
  holds: 'Holds',
};

/** One printer for both: text and Markdown differ in how they mark headings, items, code and what is not code. */
interface Marks {
  readonly heading: (text: string) => string;
  readonly fileHeading: (file: string) => string;
  readonly item: (text: string, depth?: number) => string;
  readonly code: (text: string) => string;
  readonly say: (text: string) => string;
  readonly problems: (problems: readonly PlacedProblem[]) => string;
}

function underlined(text: string): string {
  return `${text}\n${'-'.repeat(text.length)}`;
}

const plain: Marks = {
  heading: underlined,
  fileHeading: (file) => underlined(printable(file)),
  item: (text, depth = 0) => `${'  '.repeat(depth)}- ${text}`,
  code: printable,
  say: printable,
  problems: (problems) =>
    problems
      .map(
        ({ file, line, column, severity, rule, message, fix }) =>
          `- ${printable(file)}:${line}:${column}  ${severity}  ${rule}\n  ${printable(message)}${fix ? `\n  fix: ${printable(fix)}` : ''}`,
      )
      .join('\n'),
};

const markdown: Marks = {
  heading: (text) => `### ${prose(text)}`,
  fileHeading: (file) => `### ${code(file)}`,
  item: (text, depth = 0) => `${'  '.repeat(depth)}- ${text}`,
  code,
  say: prose,
  problems: list,
};

export const reviewText = (report: ReviewReport): string => `${sections(report, plain).join('\n\n')}\n`;

/** Within the limit of a comment (65,536 characters on GitHub): what does not fit is counted. */
export function reviewMarkdown(report: ReviewReport, most = 60_000): string {
  const parts = sections(report, markdown);
  let text = `**${parts[0]}**`;
  for (const [index, part] of parts.slice(1).entries()) {
    if (text.length + part.length > most) {
      const rest = parts.length - 1 - index;
      return `${text}\n\n*${count(rest, 'more section')} did not fit here; \`npm run review\` prints all of it.*\n`;
    }
    text += `\n\n${part}`;
  }
  return `${text}\n`;
}

function sections({ review, problems, others, remark }: ReviewReport, marks: Marks): string[] {
  const { say } = marks;
  const fresh = problems.filter(({ known }) => !known);
  const known = problems.length - fresh.length;
  return [
    say(review.headline),
    ...(remark === undefined ? [] : [say(remark)]),
    ...agreementSection(review, marks),
    ...(fresh.length > 0
      ? [`${marks.heading(`New problems (${fresh.length})`)}\n\n${marks.problems(fresh)}`]
      : []),
    ...review.entries.map((entry) => entrySection(entry, marks)),
    ...fileSection(review, others, marks),
    ...fixedSection(review, marks),
    ...waiverSection(review, marks),
    `${say(summaryLine(review.result))}${known > 0 ? ` ${say(`${count(known, 'known problem')} ${known === 1 ? 'is' : 'are'} not repeated here.`)}` : ''}`,
  ];
}

function agreementSection({ agreements, participants }: Review, marks: Marks): string[] {
  const { item, say } = marks;
  if (agreements.length === 0) return [];
  const missing = agreements.filter(({ given }) => given === null).length;
  const by = [
    ...(participants.author
      ? [`by ${participants.author.person?.data.name ?? `\`${participants.author.login}\``}`]
      : []),
    ...(participants.approvers.length > 0
      ? [
          `approved by ${participants.approvers.map(({ login, person }) => person?.data.name ?? `\`${login}\``).join(', ')}`,
        ]
      : []),
  ].join(', ');
  const title = `Who must agree${missing > 0 ? ` (${missing} missing)` : ''}${by ? `: ${by}` : ''}`;
  const rows = agreements.map((one) => item(say(agreementWords(one))));
  return [`${marks.heading(title)}\n\n${rows.join('\n')}`];
}

function agreementWords({ to, anyOf, given, second }: Agreement): string {
  if (given) return `Agreed: ${to}. ${given.name} (${given.part}) has agreed.`;
  const names = anyOf.map(voterWords);
  const who = orList(names) || 'nobody who could be heard';
  return `Missing: ${to}. Asked: ${who}${second ? ', somebody else than the author' : ''}.`;
}

const voterWords = ({ name, login, part }: Approver) =>
  `${name} (${part}${login === null ? ', no login known' : `, \`${login}\``})`;

function entrySection(
  { file, events, facts, concerns }: ReviewedEntry,
  { fileHeading, item, say }: Marks,
): string {
  const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  const rows = [
    ...events.map(({ event, text }) => item(`${say(capital(text))}. (${event})`)),
    ...facts.map(({ about, text }) => item(say(`${factNames[about]}: ${text}`), 1)),
    ...(concerns.length > 0 ? [item(say(`Should see it: ${concerns.map(voterWords).join(', ')}.`))] : []),
  ];
  return `${fileHeading(file)}\n\n${rows.join('\n')}`;
}

function fileSection(
  { files }: Review,
  others: readonly string[],
  { heading, item, code: mark }: Marks,
): string[] {
  const most = 20;
  const parts = [];
  if (files.length > 0)
    parts.push(
      `${heading('Files that are no entries')}\n\n${files.map(({ file, how }) => item(`${mark(file)} (${how})`)).join('\n')}`,
    );
  if (others.length > 0) {
    const rows = others.slice(0, most).map((path) => item(mark(path)));
    if (others.length > most) rows.push(item(`and ${others.length - most} more`));
    parts.push(
      `${heading(`Outside the data (${count(others.length, 'file')}): what is checked, or how it is shown, changes too`)}\n\n${rows.join('\n')}`,
    );
  }
  return parts;
}

function fixedSection({ fixed }: Review, { heading, item, code: mark, say }: Marks): string[] {
  if (fixed.length === 0) return [];
  const rows = fixed
    .slice(0, 20)
    .map(({ file, rule, message }) => item(`${mark(file)} ${rule}: ${say(inEnglish(message))}`));
  if (fixed.length > rows.length) rows.push(item(`and ${fixed.length - rows.length} more`));
  return [`${heading(`No longer wrong (${fixed.length})`)}\n\n${rows.join('\n')}`];
}

function waiverSection({ entries, result }: Review, { heading, item, code: mark }: Marks): string[] {
  // The summary counts all of them; here are those that the change has to do with.
  const touched = new Set(entries.map(({ file }) => file));
  const waived = result.waived.filter(
    ({ file, waiver }) => touched.has(file) || touched.has(`policy/waivers/${waiver}.yaml`),
  );
  if (waived.length === 0) return [];
  const rows = waived
    .slice(0, 20)
    .map(({ file, rule, waiver }) => item(`${mark(file)} ${rule}, by policy/waivers/${waiver}.yaml`));
  if (waived.length > rows.length) rows.push(item(`and ${waived.length - rows.length} more`));
  return [`${heading(`Waived (${waived.length})`)}\n\n${rows.join('\n')}`];
}

/** The JSON contract, version 1. */
export function reviewJson({ review, problems, others, remark }: ReviewReport): string {
  const { headline, entries, files, agreements, fixed, result, participants } = review;
  return `${JSON.stringify(
    {
      version: 1,
      headline,
      author: participants.author?.login ?? null,
      approved_by: participants.approvers.map(({ login }) => login),
      entries: entries.map(({ events, ...entry }) => ({
        ...entry,
        events: events.map(({ event, text, path = [] }) => ({ event, text, path })),
      })),
      files,
      outside: others,
      agreements,
      problems,
      fixed: fixed.map(({ rule, severity, file, message }) => ({
        rule,
        severity,
        file,
        message: inEnglish(message),
      })),
      waived: result.waived.map(({ rule, file, waiver }) => ({ rule, file, waiver })),
      summary: result.summary,
      remark: remark ?? null,
    },
    null,
    2,
  )}\n`;
}
