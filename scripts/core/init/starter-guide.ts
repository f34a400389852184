/** The style guide of a new organisation: the rules of the example that hold for anybody, under chapters to go on with. */
import { entryFile, type NewFile } from '../kinds/entry-file.ts';
import { fileOf } from '../kinds/paths.ts';
import type { SourceFile } from '../model/source.ts';
import type { Answers } from './answers.ts';
import { type StarterPage, starterIds, translatedFiles } from './starter.ts';
import { guideTexts, textIn } from './texts.ts';

/** Typography, access and inclusive language: no rule that rests on a decision or a word of the example. */
const general = [
  // access
  'all-caps',
  'alt-image-of',
  'alt-length',
  'alt-only-describes',
  'alt-required',
  'colour-alone',
  'emoji-as-bullet',
  'emoji-count',
  'emoji-for-word',
  'emoji-repeat',
  'emoticons',
  'fake-letters',
  'no-flashes',
  'text-in-image',
  'video-access',
  // people
  'bound-or-suffering',
  'crewed-not-manned',
  'disability-ca',
  'disability-gb',
  'doublet-brackets',
  'handicap-fr',
  'masculine-generic',
  'middle-dot',
  'older-people',
  'suicide-words',
  // links
  'no-click-here',
  // numbers
  'date-cardinal',
  'date-fr',
  'decimal-comma',
  'money-fr',
  'months-lower-case',
  'no-break-signs',
  'no-break-units',
  'percent-en',
  'thousands',
  'weekday-le',
  // french
  'accented-capitals',
  'apostrophe',
  'colon-space',
  'guillemets-fr-fr',
  'guillemets-space',
  'nested-quotes',
  'oe',
  'ordinals-fr',
  'sign-space',
  'sign-space-fr-ca',
  'sign-space-fr-fr',
  'straight-quotes',
  'titles-fr',
  // english
  'ampersand',
  'latin-en',
  'spelling-en-ca',
  'spelling-en-gb',
  'stray-space',
];

export interface GuideSource {
  /** The files of the example. */
  readonly sources: readonly SourceFile[];
  /** The address of its website, which the texts of its rules name. */
  readonly website: string;
  readonly chapters: readonly StarterPage[];
  /** The day on which the guide comes into force, `YYYY-MM-DD`. */
  readonly today: string;
}

/** The files of the guide; none where the example has no such rules. */
export function guideFiles(answers: Answers, { sources, website, chapters, today }: GuideSource): NewFile[] {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const rules = general.flatMap((id) => {
    const path = fileOf('styleRules', id);
    const text = texts.get(path);
    return text === undefined
      ? []
      : [{ path, text: ownRule(text, hostOf(website), hostOf(answers.websites[0])) }];
  });
  if (rules.length === 0) return [];
  const { lead } = starterIds(answers);
  const guide = entryFile('guide', 'guide', {
    title: textIn(guideTexts.title, answers.languages),
    version: first,
    owner: lead,
    versions: [
      { version: first, on: today, summary: textIn(guideTexts.summary, answers.languages), by: lead },
    ],
  });
  return [guide, ...translatedFiles('policy/style-guide', { answers, pages: chapters }), ...rules];
}

const first = '1.0';

const hostOf = (website = ''): string => /^https?:\/\/([^/]+)/.exec(website)?.[1] ?? website;

/** A rule of the example as one of another organisation: new in its first version, without what the example let through. */
const ownRule = (yaml: string, theirs: string, ours: string): string =>
  yaml
    .replace(/^since: .*$/m, `since: "${first}"`)
    .replaceAll(/^(?:changed|errors_from|exceptions):.*\n(?:(?:[ \t].*)?\n)*/gm, '')
    .replaceAll(theirs, ours);
