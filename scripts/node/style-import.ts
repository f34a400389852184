/** Where rules of the style guide that come from elsewhere go to, and how they are written. */
import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { entryFile } from '../core/kinds/entry-file.ts';
import { language as languageTag } from '../core/kinds/languages.ts';
import { rulesOf } from '../core/style/guide.ts';
import { nearest } from '../core/text/nearest.ts';
import { type importOptions, UsageError, type Values } from './command.ts';
import { loadRegistry } from './load.ts';
import { rootOption } from './root.ts';
import { orSay, writeNew } from './write.ts';

const rulesFolder = 'policy/style-guide/rules';

/** What an import has to know of the guide. A UsageError where the guide has no such chapter, or none at all. */
export function importTarget(
  { root: given, out, chapter, lang: language = 'en' }: Values<typeof importOptions>,
  cwd: string,
) {
  if (!languageTag().safeParse(language).success)
    throw new UsageError(`--lang ${language}: expected the tag of a language, such as en, fr or fr-CA.`);
  const root = rootOption(given, cwd);
  const registry = loadRegistry(root);
  const chapters = [...registry.chapters.values()]
    .filter(({ id }) => !id.includes('/'))
    .sort((a, b) => (a.data.order ?? 1e9) - (b.data.order ?? 1e9))
    .map(({ id }) => id);
  if (chapters.length === 0)
    throw new UsageError(
      'The style guide has no chapter yet: write one, such as policy/style-guide/words.mdx.',
    );
  if (chapter !== undefined && !chapters.includes(chapter)) {
    const close = nearest(chapter, chapters);
    throw new UsageError(
      `--chapter ${chapter}: there is no such chapter.${close ? ` Did you mean ${close}?` : ''} The chapters are ${chapters.join(', ')}.`,
    );
  }
  return {
    out: out === undefined ? join(root, rulesFolder) : resolve(cwd, out),
    chapters,
    chapter: chapter ?? chapters[0] ?? '',
    since: registry.guide?.data.version ?? '1.0',
    language,
    linear: registry.linearEngine,
    rules: [...rulesOf(registry).values()],
  };
}

/** What became of files: those that were there already are kept. */
export interface WrittenRules {
  readonly folder: string;
  readonly wrote: readonly string[];
  readonly kept: readonly string[];
}

/** Writes rules into a folder, one file each. */
export function writeRules(
  rules: readonly { readonly id: string; readonly data: Record<string, unknown> }[],
  folder: string,
): WrittenRules {
  orSay(folder, () => mkdirSync(folder, { recursive: true }));
  const wrote: string[] = [];
  const kept: string[] = [];
  for (const { id, data } of rules) {
    const { path, text } = entryFile('styleRules', id, data);
    (writeNew(folder, basename(path), text) ? wrote : kept).push(basename(path));
  }
  return { folder, wrote, kept };
}
