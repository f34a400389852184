/** A review for people: as text for a terminal, as Markdown for a comment. The first line says whether the change may go on. */
import { eachLanguage, en, fr, type Wording } from '../../core/model/wording.ts';
import { counted } from '../../core/review/phrases.ts';
import type { Review, ReviewedEntry } from '../../core/review/review.ts';
import { verdictWords, waitsFor } from '../../core/review/verdict.ts';
import type { PlacedProblem } from '../place.ts';
import { agreementSection, approverWords } from './agreements.ts';
import { firstLine, nameLink } from './first-line.ts';
import { type Marks, markdown, plain } from './marks.ts';
import type { ReviewReport } from './report.ts';
import { endWords, factNames } from './words.ts';

export const reviewText = (report: ReviewReport): string =>
  `${sections(report, plain(report.language ?? 'en')).join('\n\n')}\n`;

/**
 * Within the limit of a comment (65,536 characters on GitHub). A section that does not fit is left out and counted; those after it
 * are shown where they fit, so that nothing is hidden behind a long text.
 */
export function reviewMarkdown(report: ReviewReport, most = 60_000): string {
  const marks = markdown(report.language ?? 'en');
  const shown: string[] = [];
  let [length, left] = [0, 0];
  for (const part of sections(report, marks)) {
    if (length + part.length > most) left++;
    else {
      shown.push(part);
      length += part.length + 2;
    }
  }
  if (left > 0) {
    const rest = counted(left, ['section', 'sections'], ['partie', 'parties']);
    const remark = marks.say({
      en: en`${rest} did not fit here; \`npm run review\` prints all of it.`,
      fr: fr`${rest} n’${left === 1 ? 'a' : 'ont'} pas tenu ici\u00A0; \`npm run review\` affiche tout.`,
    });
    shown.push(`*${remark}*`);
  }
  return `${shown.join('\n\n')}\n`;
}

function sections(report: ReviewReport, marks: Marks): string[] {
  const { review, problems, others, remark, pageOf = () => undefined } = report;
  const { say, strong } = marks;
  const fresh = problems.filter(({ known }) => !known);
  // What only waits for somebody's approval is told with those who are asked.
  const waits = waitsFor(review.agreements);
  const wrong = fresh.filter((one) => !waits(one));
  const loud = others.filter((path) => path !== generated);
  const byFile = new Map(review.entries.map((entry) => [entry.file, entry]));
  const nameOf = (file: string) => {
    const entry = byFile.get(file);
    return entry ? nameLink(entry, pageOf, marks) : marks.code(file);
  };
  return [
    strong(say(verdictWords(review.verdict))),
    ...(loud.length > 0 ? [strong(outsideWords(loud, marks))] : []),
    ...firstLine(review, pageOf, marks),
    say(review.headline),
    ...(remark === undefined ? [] : [say(remark)]),
    ...agreementSection({ review, nameOf, pageOf }, marks),
    ...problemSection(
      { en: 'To repair', fr: 'À corriger' },
      wrong.filter(({ severity }) => severity === 'error'),
      marks,
    ),
    ...review.entries.map((entry) => entrySection(entry, pageOf, marks)),
    // What stops nothing may be long, and stands below what happens.
    ...problemSection(
      { en: 'Worth a look', fr: 'À regarder' },
      wrong.filter(({ severity }) => severity !== 'error'),
      marks,
    ),
    ...fileSections(review, marks),
    say(endWords(review.result)),
  ];
}

const problemSection = (title: Wording, problems: readonly PlacedProblem[], marks: Marks): string[] =>
  problems.length > 0
    ? [
        `${marks.heading(marks.say(eachLanguage([title], ([text]) => `${text} (${problems.length})`)))}\n\n${marks.problems(problems)}`,
      ]
    : [];

/** Made from the data and compared with it by `codeowners --check`: it follows most changes, and says nothing of its own. */
const generated = '.github/CODEOWNERS';

/** What decides over everything else stands first, each file by its name. */
function outsideWords(paths: readonly string[], { code: mark, say }: Marks, most = 100): string {
  const named = paths.slice(0, most).map(mark).join(', ');
  const more = paths.length - most;
  const rest = more > 0 ? say({ en: ` and ${more} more`, fr: ` et ${more} de plus` }) : '';
  const files = counted(paths.length, ['file', 'files'], ['fichier', 'fichiers']);
  return `${say({
    en: en`Changes ${files} outside the data: what is checked, or how it is shown, changes too: `,
    fr: fr`Change ${files} hors des données\u00A0: ce qui est vérifié, ou la façon de le montrer, change aussi\u00A0: `,
  })}${named}${rest}.`;
}

function entrySection(
  entry: ReviewedEntry,
  pageOf: NonNullable<ReviewReport['pageOf']>,
  marks: Marks,
): string {
  const { file, account, events, facts, concerns } = entry;
  const { heading, item, say, strong, words, link, code } = marks;
  // Where nothing is linked, as in a terminal, an address is told among the facts.
  const word = say({ en: 'account', fr: 'compte' });
  const linked = link(word, account);
  const shown = linked === word ? '' : `, ${linked}`;
  // Values that change one by one are compared in a table, where there are tables.
  const compared = marks.table ? events.flatMap(({ values }) => values ?? []) : [];
  const told = compared.length > 0 ? events.filter(({ values }) => !values) : events;
  const rows = [
    ...told.flatMap(({ text, places = [] }) => [
      item(say(eachLanguage([text], ([one = '']) => sentence(one)))),
      ...places.map((place) => item(place.map(words).join(''), 1)),
    ]),
    ...facts.map(({ about, text }) => {
      const name = factNames[about];
      return item(say({ en: en`${name}: ${text}`, fr: fr`${name}\u00A0: ${text}` }), 1);
    }),
    ...(concerns.length > 0
      ? [
          item(
            say(
              eachLanguage(concerns.map(approverWords), (texts, language) =>
                language === 'en'
                  ? `Should see it: ${texts.join(', ')}.`
                  : `Devrait le voir\u00A0: ${texts.join(', ')}.`,
              ),
            ),
          ),
        ]
      : []),
  ];
  const table = marks.table?.(
    [columns.what, columns.before, columns.after].map(say),
    compared.map(({ name, from, to }) => [say(name), say(from), strong(say(to))]),
  );
  return [
    heading(`${nameLink(entry, pageOf, marks)}, ${code(file)}${shown}`),
    ...(compared.length > 0 && table !== undefined ? [table] : []),
    rows.join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const columns = {
  what: { en: 'What', fr: 'Quoi' },
  before: { en: 'Before', fr: 'Avant' },
  after: { en: 'After', fr: 'Après' },
} as const;

const sentence = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…](?:”|\u00A0»)$/.test(text) ? '' : '.'}`;

/** What is said in a list of files: the change beside its entries, what is no longer wrong, what is waived. */
function fileSections({ files, entries, fixed, result }: Review, marks: Marks) {
  const { heading, item, code: mark, say } = marks;
  const section = (title: Wording, rows: readonly string[], most = 20): string[] => {
    const shown = rows.slice(0, most).map((row) => item(row));
    const more = rows.length - most;
    if (more > 0) shown.push(item(say({ en: `and ${more} more`, fr: `et ${more} de plus` })));
    return rows.length > 0 ? [`${heading(say(title))}\n\n${shown.join('\n')}`] : [];
  };
  // The summary counts all exceptions; here are those that the change has to do with.
  const touched = new Set(entries.map(({ file }) => file));
  const waived = result.waived.filter(
    ({ file, waiver }) => touched.has(file) || touched.has(`policy/waivers/${waiver}.yaml`),
  );
  return [
    ...section(
      { en: 'Files that are no entries', fr: 'Fichiers qui ne sont pas des fiches' },
      files.map(({ file, how }) => `${mark(file)} (${say(hows[how])})`),
      Number.POSITIVE_INFINITY,
    ),
    ...section(
      { en: `No longer wrong (${fixed.length})`, fr: `Corrigé (${fixed.length})` },
      fixed.map(({ file, rule, message }) => `${mark(file)} ${rule}: ${say(message)}`),
    ),
    ...section(
      { en: `Waived (${waived.length})`, fr: `Sous dérogation (${waived.length})` },
      waived.map(({ file, rule, waiver }) => `${mark(file)} ${rule}, policy/waivers/${waiver}.yaml`),
    ),
  ];
}

const hows = {
  added: { en: 'added', fr: 'ajouté' },
  changed: { en: 'changed', fr: 'modifié' },
  removed: { en: 'removed', fr: 'supprimé' },
} as const;
