/**
 * What core is handed because it has no place in a browser: the checker of extensions, the list of
 * public suffixes, the engine of patterns, the compiler of schemas.
 */
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { AnswerName } from '../core/model/look-up.ts';
import type { Tools } from '../core/model/registry.ts';
import type { SourceFile } from '../core/model/source.ts';
import type { LinearEngine } from '../core/style/text/pattern.ts';
import { answersOf } from './answers.ts';
import { compileExtensions } from './extensions.ts';

/** The tools by which these files are judged, `pictures` being those beside them (see pictures.ts) where they were looked for. */
export const toolsFor = (sources: readonly SourceFile[], pictures?: ReadonlySet<string>): Tools => ({
  extensions: compileExtensions(sources),
  domainOf,
  linearEngine,
  compile: z.compile,
  lookUp: (name, question, work) => answers[name](question, work as () => never),
  pictures,
});

/** A list of many kB, which nobody waits for where no host is new. */
const suffixes = () => createRequire(import.meta.url)('tldts') as typeof import('tldts');

/** The domain somebody registers; null where there is none, as on an intranet. */
export const domainOf = (host: string): string | null =>
  // `aster.github.io` is a site of its own, no part of github.io: hosters whose customers have sub-domains are suffixes.
  domains(host, () => suffixes().getDomain(host, { allowPrivateDomains: true }));

const domains = answersOf<string | null>('domains', ['tldts'], [new URL(import.meta.url)]);

let engine: typeof import('../core/style/linear-engine.ts') | undefined;

/** Large, and needed only for patterns that nothing else bounds. */
const re2 = (): typeof import('../core/style/linear-engine.ts') =>
  (engine ??= createRequire(import.meta.url)('../core/style/linear-engine.ts'));

/** Always the same one: what is made ready for it is kept. */
const linearEngine: LinearEngine = (source, flags) => re2().linearEngine(source, flags);

const core = (path: string) => new URL(`../core/${path}`, import.meta.url);
const styleCode = [
  'style/',
  'style/checks/',
  'style/text/',
  'pattern/',
  'model/once.ts',
  'model/lists.ts',
  'model/look-up.ts',
  'kinds/style-check.ts',
  'kinds/style-rule.ts',
  'model/wording.ts',
];

/** Which packages and which code of core give an answer: a stored one is valid as long as they are the same. */
export const codeOfAnswers: Readonly<Record<AnswerName, [packages: string[], files: string[]]>> = {
  entries: [
    ['zod', 'js-yaml'],
    ['model/', 'kinds/', 'yaml/', 'text/', 'pattern/', 'identity/', 'calendar/time/'],
  ],
  'platform-examples': [[], ['identity/', 'model/']],
  'style-examples': [['re2js'], styleCode],
  'style-rule-examples': [['re2js'], styleCode],
  'style-findings': [['re2js'], styleCode],
};

const answers = Object.fromEntries(
  Object.entries(codeOfAnswers).map(([name, [packages, files]]) => [
    name,
    answersOf<never>(name, packages, files.map(core)),
  ]),
) as Record<AnswerName, ReturnType<typeof answersOf<never>>>;
