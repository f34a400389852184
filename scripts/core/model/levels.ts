/** How severe a finding is: one row per level, the most severe first, with what every printer and page has to know of it. */
import type { InBoth } from './wording.ts';

interface LevelFacts {
  /** Does a new finding of this level stop a change? */
  readonly blocks: boolean;
  /** In a list under the count: `2 errors`, and as a heading. */
  readonly many: string;
  /** For readers of pages. */
  readonly word: InBoth;
  /** What a rule of the style guide of this level asks of a writer. */
  readonly asks: InBoth;
  /** Foreground colour of a terminal, as `styleText` of Node names it. */
  readonly color: 'red' | 'yellow' | 'cyan';
  /** SARIF 2.1.0, 3.27.10 */
  readonly sarif: 'error' | 'warning' | 'note';
  /** The workflow command of GitHub Actions. */
  readonly github: 'error' | 'warning' | 'notice';
  /** The severities of GitLab's code-quality reports. */
  readonly codeQuality: 'major' | 'minor' | 'info';
}

const table = {
  error: {
    blocks: true,
    many: 'errors',
    word: { en: 'error', fr: 'erreur' },
    asks: { en: 'must', fr: 'obligatoire' },
    color: 'red',
    sarif: 'error',
    github: 'error',
    codeQuality: 'major',
  },
  warning: {
    blocks: false,
    many: 'warnings',
    word: { en: 'warning', fr: 'avertissement' },
    asks: { en: 'should', fr: 'recommandé' },
    color: 'yellow',
    sarif: 'warning',
    github: 'warning',
    codeQuality: 'minor',
  },
  suggestion: {
    blocks: false,
    many: 'suggestions',
    word: { en: 'suggestion', fr: 'suggestion' },
    asks: { en: 'better', fr: 'conseil' },
    color: 'cyan',
    sarif: 'note',
    github: 'notice',
    codeQuality: 'info',
  },
} as const satisfies Record<string, LevelFacts>;

export type Severity = keyof typeof table;

export const levels: Readonly<Record<Severity, LevelFacts>> = table;

/** All levels, the most severe first. */
export const severities = Object.keys(table) as readonly Severity[];

/** Comes before zero when `a` is graver than `b`. */
export const byGravity = (a: Severity, b: Severity): number => severities.indexOf(a) - severities.indexOf(b);

/** Does a finding stop a change? What was there before the change does not. */
export const isBlocking = (finding: { readonly severity: Severity; readonly known?: boolean }): boolean =>
  levels[finding.severity].blocks && finding.known !== true;
