/** What the style guide says of a draft, for a terminal and for programs, in English or French. */
import { levels, severities } from '../core/model/levels.ts';
import { type WordingLanguage, wordingIn } from '../core/model/wording.ts';
import type { Draft, DraftFinding } from '../core/style/draft.ts';
import { ruleText, visible } from '../core/style/say.ts';
import { Locator } from '../core/yaml/locate.ts';
import { printable } from './printable.ts';
import { painter } from './text.ts';

const words = {
  en: {
    proposed: 'proposed',
    whole: 'the text',
    write: 'write:',
    why: 'why:',
    or: 'or',
    of: 'of',
    repaired: 'Repaired:',
    nothing: 'Nothing to change.',
    unread: (lines: string, many: boolean) =>
      `Line${many ? 's' : ''} ${lines}: too short to tell the language, so only rules for every language were asked. --lang says it.`,
    counts: {
      characters: 'characters',
      words: 'words',
      hashtags: 'hashtags',
      mentions: 'mentions',
      links: 'links',
    },
    colon: ':',
  },
  fr: {
    proposed: 'proposée',
    whole: 'le texte',
    write: 'écrivez :',
    why: 'pourquoi :',
    or: 'ou',
    of: 'sur',
    repaired: 'Corrigé :',
    nothing: 'Rien à changer.',
    unread: (lines: string, many: boolean) =>
      `Ligne${many ? 's' : ''} ${lines} : trop court pour reconnaître la langue ; seules les règles de toutes les langues ont été appliquées. --lang l’indique.`,
    counts: {
      characters: 'caractères',
      words: 'mots',
      hashtags: 'mots-clics',
      mentions: 'mentions',
      links: 'liens',
    },
    colon: ' :',
  },
} as const;

interface Saying {
  readonly language: WordingLanguage;
  readonly color?: boolean;
  /** The page of a rule. */
  readonly url: (rule: string) => string;
}

/** One block per finding, in order of place; then the languages that could not be told, the counts, the sum. */
export function draftText(text: string, draft: Draft, saying: Saying): string {
  const say = words[saying.language];
  const locator = new Locator(text);
  const unread = draft.stretches.filter(({ language }) => language === 'und');
  const lines = unread.map(({ from }) => locator.at(from).line);
  const blocks = [
    ...draft.findings.map((finding) => findingText(finding, locator, saying)),
    ...(lines.length > 0 ? [say.unread(lines.join(', '), lines.length > 1)] : []),
    `${countsText(draft, saying)}\n${sumText(draft, saying)}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function findingText(
  { rule, level, isProposed, span, message, why, use }: DraftFinding,
  locator: Locator,
  { language, color = false, url }: Saying,
): string {
  const paint = painter(color);
  const say = words[language];
  const { line, column } = locator.at(span?.[0] ?? 0);
  const { asks, color: hue } = levels[level];
  const word = isProposed ? `${asks[language]} (${say.proposed})` : asks[language];
  const instead = use.map((one) => `\`${printable(visible(one))}\``).join(` ${say.or} `);
  return [
    `${paint('bold', span ? `${line}:${column}` : say.whole)}  ${paint(hue, word)}  ${rule}`,
    `  ${printable(wordingIn(message, language).text)}`,
    ...(instead === '' ? [] : [`  ${paint('green', say.write)} ${instead}`]),
    `  ${paint('dim', say.why)} ${printable(ruleText(why, language))}`,
    `  ${paint('dim', url(rule))}`,
  ].join('\n');
}

function countsText({ counts }: Draft, { language, color = false }: Saying): string {
  const { counts: names, colon, of } = words[language];
  const { length, unit, max } = counts;
  const name = /^(?:characters|graphemes)$/.test(unit) ? names.characters : `${names.characters} (${unit})`;
  const size = max === undefined ? `${length}` : `${length} ${of} ${max}`;
  const first = max !== undefined && length > max ? painter(color)('red', size) : size;
  const others = (['words', 'hashtags', 'mentions', 'links'] as const).map(
    (key) => `${names[key]}${colon} ${counts[key]}`,
  );
  return [`${name}${colon} ${first}`, ...others].join(', ');
}

function sumText({ findings }: Draft, { language }: Saying): string {
  const { colon, nothing } = words[language];
  if (findings.length === 0) return nothing;
  return severities
    .map((level) => [levels[level].asks[language], findings.filter((one) => one.level === level).length])
    .flatMap(([word, count]) => (count === 0 ? [] : [`${word}${colon} ${count}`]))
    .join(', ');
}

/** What was repaired, one line each. */
export function repairsText(text: string, { findings }: Draft, { language }: Saying): string {
  const locator = new Locator(text);
  return findings
    .flatMap(({ rule, span, found, replacement }) => {
      if (!span || replacement === undefined) return [];
      const { line, column } = locator.at(span[0]);
      const [before, after] = [found, replacement].map((one) => printable(visible(one)));
      return [`${words[language].repaired} ${line}:${column}  \`${before}\` → \`${after}\`  ${rule}\n`];
    })
    .join('');
}

/** For programs: places as lines and columns, from 1, and as offsets in UTF-16 code units, from 0. */
export function draftJson(text: string, draft: Draft, { language, url }: Saying): string {
  const locator = new Locator(text);
  const findings = draft.findings.map(({ span, message, why, level, ...finding }) => ({
    ...finding,
    level,
    asks: levels[level].asks[language],
    message: wordingIn(message, language).text,
    why: ruleText(why, language),
    ...(span && { span, start: locator.at(span[0]), end: locator.at(span[1]) }),
    url: url(finding.rule),
  }));
  return `${JSON.stringify({ ...draft, findings }, null, 2)}\n`;
}
