/** A review for people: as text for a terminal, as Markdown for a comment, as JSON for programs. */
import { type Approver, participantWords } from '../core/change/required-approvals.ts';
import { writePath } from '../core/model/finding.ts';
import { inEnglish } from '../core/model/wording.ts';
import type { Agreement } from '../core/review/agreement.ts';
import type { Review, ReviewedEntry } from '../core/review/review.ts';
import { verdictWords, waitsFor } from '../core/review/verdict.ts';
import { andList, count, orList } from '../core/text/lists.ts';
import type { WordChange } from '../core/text/word-diff.ts';
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
  /** A remark about the comparison. */
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
  holds: 'Still holds',
  flags: 'Newly flagged',
  clears: 'No longer flagged',
};

/** One printer for both: text and Markdown differ in how they mark headings, items, code and what is not code. */
interface Marks {
  readonly strong: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly fileHeading: (file: string) => string;
  readonly item: (text: string, depth?: number) => string;
  readonly code: (text: string) => string;
  readonly say: (text: string) => string;
  /** Words of a text that stay, go or come; the ends of lines are spaces here. */
  readonly words: (change: WordChange) => string;
  readonly problems: (problems: readonly PlacedProblem[]) => string;
}

const inOneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');

const underlined = (text: string) => `${text}\n${'-'.repeat(text.length)}`;

const plain: Marks = {
  strong: (text) => text,
  heading: underlined,
  fileHeading: (file) => underlined(printable(file)),
  item: (text, depth = 0) => `${'  '.repeat(depth)}- ${text}`,
  code: printable,
  say: printable,
  words: ({ kind, text }) => {
    const said = printable(inOneLine(text));
    return kind === 'same' ? said : kind === 'added' ? `{+${said}+}` : `[-${said}-]`;
  },
  problems: (problems) =>
    problems
      .map(
        ({ file, line, column, severity, rule, message, fix }) =>
          `- ${printable(file)}:${line}:${column}  ${severity}  ${rule}\n  ${printable(message)}${fix ? `\n  fix: ${printable(fix)}` : ''}`,
      )
      .join('\n'),
};

const markdown: Marks = {
  strong: (text) => `**${text}**`,
  heading: (text) => `### ${prose(text)}`,
  fileHeading: (file) => `### ${code(file)}`,
  item: (text, depth = 0) => `${'  '.repeat(depth)}- ${text}`,
  code,
  say: prose,
  words: ({ kind, text }) => {
    const said = prose(inOneLine(text).replaceAll('`', "'"));
    return kind === 'same' ? said : kind === 'added' ? `<ins>${said}</ins>` : `<del>${said}</del>`;
  },
  problems: list,
};

export const reviewText = (report: ReviewReport): string => `${sections(report, plain).join('\n\n')}\n`;

/** Within the limit of a comment (65,536 characters on GitHub): what does not fit is counted. */
export function reviewMarkdown(report: ReviewReport, most = 60_000): string {
  const parts = sections(report, markdown);
  let text = parts[0] ?? '';
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
  const waits = waitsFor(review.agreements);
  const [missing, wrong] = [true, false].map((waiting) => fresh.filter((one) => waits(one) === waiting)) as [
    PlacedProblem[],
    PlacedProblem[],
  ];
  const repairs = wrong.filter(({ severity }) => severity === 'error');
  const remarks = wrong.filter(({ severity }) => severity !== 'error');
  const loud = others.filter((path) => path !== generated);
  return [
    marks.strong(say(inEnglish(verdictWords(review.verdict)))),
    ...(loud.length > 0 ? [marks.strong(outsideWords(loud, marks))] : []),
    say(review.headline),
    ...(remark === undefined ? [] : [say(remark)]),
    ...agreementSection(review, missing, marks),
    ...problemSection('To repair', repairs, marks),
    ...problemSection('Worth a look', remarks, marks),
    ...review.entries.map((entry) => entrySection(entry, marks)),
    ...fileSections(review, marks),
    `${say(summaryLine(review.result))}${known > 0 ? ` ${say(`${count(known, 'known problem')} ${known === 1 ? 'is' : 'are'} not repeated here.`)}` : ''}`,
  ];
}

const problemSection = (title: string, problems: readonly PlacedProblem[], marks: Marks): string[] =>
  problems.length > 0
    ? [`${marks.heading(`${title} (${problems.length})`)}\n\n${marks.problems(problems)}`]
    : [];

/** Made from the data and compared with it by `codeowners --check`: it follows most changes, and says nothing of its own. */
const generated = '.github/CODEOWNERS';

/** What decides over everything else stands first, each file by its name. */
function outsideWords(paths: readonly string[], { code: mark, say }: Marks, most = 100): string {
  const named = paths.slice(0, most).map(mark).join(', ');
  const rest = paths.length > most ? say(` and ${paths.length - most} more`) : '';
  return `${say(`Changes ${count(paths.length, 'file')} outside the data: what is checked, or how it is shown, changes too: `)}${named}${rest}.`;
}

const placeKey = ({ rule, file }: { rule: string; file: string }, path: string) =>
  JSON.stringify([rule, file, path]);

/** Who must agree: what happens is told once, at its entry, so that a row names its place and the people. */
function agreementSection(
  { agreements, participants: { author, approvers } }: Review,
  problems: readonly PlacedProblem[],
  { heading, item, say }: Marks,
): string[] {
  if (agreements.length === 0) return [];
  const missing = agreements.filter(({ given }) => given === null).length;
  const by = author || approvers.length > 0 ? `: ${byWords(author, approvers)}` : '';
  const position = new Map(problems.map((one) => [placeKey(one, one.path), `:${one.line}:${one.column}`]));
  const fileOf = (one: Agreement) =>
    `\`${one.file}${position.get(placeKey(one, writePath(one.path))) ?? ''}\``;
  /** `owner` and `deputy` in one file; what no event tells is said in full. */
  const placesOf = (group: readonly Agreement[]) =>
    [
      ...Map.groupBy(group, (one) => (one.event === null ? one.to.replace(/^The /, 'the ') : fileOf(one))),
    ].map(([place, there]) => {
      const keys = there.flatMap(({ event, path, also }) =>
        event === null
          ? []
          : [path, ...also].flatMap((one) => (one.length > 0 ? [`\`${writePath(one)}\``] : [])),
      );
      return keys.length > 0 ? `${andList(keys)} in ${place}` : place;
    });
  const groups = Map.groupBy(agreements, ({ rule, anyOf, second, given, advice }) =>
    JSON.stringify(given ?? [rule, anyOf, second, advice]),
  );
  const rows = [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map((one) => item(say(agreementWords(one, andList(placesOf(group)))))),
  );
  const title = `Who must agree${missing > 0 ? ` (${missing} missing)` : ''}${by}`;
  return [`${heading(title)}\n\n${rows.join('\n')}`];
}

function byWords(
  author: Review['participants']['author'],
  approvers: Review['participants']['approvers'],
): string {
  const approved = `approved by ${andList(approvers.map(participantWords)) || 'nobody'}`;
  return author ? `by ${participantWords(author)}, ${approved}` : approved;
}

function agreementWords({ rule, anyOf, given, second, advice }: Agreement, places: string): string {
  if (given) return `Agreed: ${places}, by ${given.name} (${given.part}).`;
  const who = orList(anyOf.map(approverWords)) || 'nobody who can approve';
  return `Missing (${rule}): ${places}. Asked: ${who}${second ? ', somebody else than the author' : ''}.${advice === null ? '' : ` ${advice}`}`;
}

const approverWords = ({ name, login, part }: Approver) =>
  `${name} (${part}${login === null ? ', no login known' : `, \`${login}\``})`;

function entrySection(
  { file, events, facts, concerns }: ReviewedEntry,
  { fileHeading, item, say, words }: Marks,
): string {
  const sentence = (text: string) =>
    `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]”$/.test(text) ? '' : '.'}`;
  const rows = [
    ...events.flatMap(({ event, text, places = [] }) => [
      item(`${say(sentence(text))} (${event})`),
      ...places.map((place) => item(place.map(words).join(''), 1)),
    ]),
    ...facts.map(({ about, text }) => item(say(`${factNames[about]}: ${text}`), 1)),
    ...(concerns.length > 0 ? [item(say(`Should see it: ${concerns.map(approverWords).join(', ')}.`))] : []),
  ];
  return `${fileHeading(file)}\n\n${rows.join('\n')}`;
}

/** What is said in a list of files: the change beside its entries, what is no longer wrong, what is waived. */
function fileSections({ files, entries, fixed, result }: Review, marks: Marks) {
  const { heading, item, code: mark, say } = marks;
  const section = (title: string, rows: readonly string[], most = 20): string[] => {
    const shown = rows.slice(0, most).map((row) => item(row));
    if (rows.length > most) shown.push(item(`and ${rows.length - most} more`));
    return rows.length > 0 ? [`${heading(title)}\n\n${shown.join('\n')}`] : [];
  };
  // The summary counts all exceptions; here are those that the change has to do with.
  const touched = new Set(entries.map(({ file }) => file));
  const waived = result.waived.filter(
    ({ file, waiver }) => touched.has(file) || touched.has(`policy/waivers/${waiver}.yaml`),
  );
  return [
    ...section(
      'Files that are no entries',
      files.map(({ file, how }) => `${mark(file)} (${how})`),
      Number.POSITIVE_INFINITY,
    ),
    ...section(
      `No longer wrong (${fixed.length})`,
      fixed.map(({ file, rule, message }) => `${mark(file)} ${rule}: ${say(inEnglish(message))}`),
    ),
    ...section(
      `Waived (${waived.length})`,
      waived.map(({ file, rule, waiver }) => `${mark(file)} ${rule}, by policy/waivers/${waiver}.yaml`),
    ),
  ];
}

/** The JSON contract, version 1. */
export function reviewJson({ review, problems, others, remark }: ReviewReport): string {
  const { verdict, headline, entries, files, agreements, fixed, result, participants } = review;
  return `${JSON.stringify(
    {
      version: 1,
      verdict,
      headline,
      author: participants.author?.login ?? null,
      approved_by: participants.approvers.map(({ login }) => login),
      entries: entries.map(({ events, ...entry }) => ({
        ...entry,
        events: events.map(({ event, text, path = [], places }) => ({
          event,
          text,
          path,
          ...(places && { places }),
        })),
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
