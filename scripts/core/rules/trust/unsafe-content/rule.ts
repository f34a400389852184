import type { FileRecord } from '../../../model/file-record.ts';
import type { Finding } from '../../../model/finding.ts';
import { once } from '../../../model/once.ts';
import { mergeAdvice, mergeLeftover } from '../../../text/merge-leftover.ts';
import { defineRule } from '../../define-rule.ts';
import { partFindings } from './part-findings.ts';

export const unsafeContent = defineRule({
  id: 'unsafe-content',
  severity: 'error',
  name: { en: 'Unsafe content', fr: 'Contenu dangereux' },
  summary: {
    en: 'Pages are text: they hold no code, and only the components of the handbook.',
    fr: 'Les pages sont du texte : elles ne contiennent pas de code, et seulement les composants du manuel.',
  },
  // The build refuses such a page whatever the check says; a waiver would only hide why.
  waivable: false,
  *check({ files }) {
    for (const file of files) {
      // Front matter that was not found leaves the body unknown; unparsable-file says so.
      if (file.text === undefined || file.role.role !== 'entry' || file.frontMatter?.body === 0) continue;
      if (file.path.endsWith('.mdx')) yield* findingsOf(file);
    }
  },
});

/** The findings of a page, for as long as somebody keeps the page: a change and its base share most of theirs. */
const findingsOf = once((file: FileRecord): readonly Finding[] => [...pageFindings(file)]);

function* pageFindings({ path: file, text = '', frontMatter, readPage }: FileRecord): Iterable<Finding> {
  if (!readPage) {
    yield {
      file,
      message: {
        en: 'The page was not read: there is no compiler here.',
        fr: 'La page n’a pas été lue : il n’y a pas de compilateur ici.',
      },
      fix: { en: 'Run `npm run check`.', fr: 'Lancez `npm run check`.' },
    };
    return;
  }
  const { start, end, body } = frontMatter ?? { start: 0, end: 0, body: 0 };
  // Some readers end the front matter at `+++` as well, and take what follows for the page.
  const early = text.slice(start, end).search(/^\+\+\+/m);
  if (early >= 0)
    yield {
      file,
      offset: start + early,
      message: {
        en: 'A line that begins with `+++` ends the front matter for some programs.',
        fr: 'Une ligne qui commence par `+++` termine l’en-tête pour certains programmes.',
      },
      fix: { en: 'Begin the line with something else.', fr: 'Commencez la ligne par autre chose.' },
    };
  const toml = /^\s*\+\+\+/.exec(text.slice(body));
  if (toml)
    yield {
      file,
      offset: body + toml[0].length - 3,
      message: {
        en: 'A page that begins with `+++` begins with settings for some programs.',
        fr: 'Une page qui commence par `+++` commence par des réglages pour certains programmes.',
      },
      fix: {
        en: 'Take the line out, or begin with a word.',
        fr: 'Retirez la ligne, ou commencez par un mot.',
      },
    };
  const words = text.slice(body);
  const left = mergeLeftover(words, isFenced(words));
  if (left)
    yield {
      file,
      offset: body + left.offset,
      message: {
        en: `\`${left.found}\` was left by a merge: the page holds two versions of what is near it.`,
        fr: `\`${left.found}\` est un reste de fusion : la page contient deux versions de ce qui l’entoure.`,
      },
      fix: mergeAdvice,
    };
  for (const part of readPage(words)) {
    // Where two versions stand, the compiler stumbles over the leftover.
    if (left && stumbled.has(part.type)) continue;
    for (const { at, ...said } of partFindings(part, words)) yield { file, offset: body + at, ...said };
  }
}

const stumbled: ReadonlySet<string> = new Set(['parse-error', 'unclosed', 'unopened']);

/** Tells of an offset whether it lies in a fenced block of code. */
function isFenced(text: string): (offset: number) => boolean {
  const fences = Array.from(text.matchAll(/^ {0,3}(?:```|~~~)/gm), ({ index }) => index);
  return (offset) => fences.filter((index) => index < offset).length % 2 === 1;
}
