/** The chapters of the style guide: each once, with its translations and its rules. */
import type { Chapter } from '../../scripts/core/kinds/chapter.ts';
import { levels } from '../../scripts/core/model/levels.ts';
import type { PublishedEntry } from '../../scripts/core/publish/published.ts';
import { levelOn } from '../../scripts/core/style/rule.ts';
import { compareText } from '../../scripts/core/text/order.ts';
import { once } from '../data/once.ts';
import { type Slice, slices } from '../data/paging.ts';
import { source } from '../data/source.node.ts';
import { placeOf } from '../handbook/pages.ts';
import { languageOf } from '../i18n/languages.ts';

export type StyleRule = PublishedEntry<'styleRules'>;

/** What a chapter says in one language. */
export interface ChapterText extends Omit<Chapter, 'allows'> {
  /** Id of its entry: `links`, `fr/links`. */
  readonly id: string;
  readonly file: string;
  readonly language: string;
}

export interface GuideChapter {
  /** Part of its address: `links`. */
  readonly slug: string;
  readonly texts: ReadonlyMap<string, ChapterText>;
  /** The rules that hold or are proposed: what must be first. */
  readonly rules: readonly StyleRule[];
}

/** Rules on a page beside the text of a chapter, and on a page of their own: none may weigh more than 12 kB. */
const most = { beside: 6, alone: 8 };

/** So many characters of a text leave room for them all; each further thousand takes the place of a rule. */
const short = 2700;

/** All chapters in the order of the guide. */
export const guideChapters = once(({ rulesByChapter, today }): readonly GuideChapter[] => {
  const chapters = new Map<string, Map<string, ChapterText>>();
  for (const { id, file, data } of source().registry.chapters.values()) {
    const { slug, language } = placeOf(id);
    const texts = chapters.get(slug) ?? new Map<string, ChapterText>();
    chapters.set(slug, texts.set(language, { ...(data as Chapter), id, file, language }));
  }
  const rank = (rule: StyleRule) => Object.keys(levels).indexOf(levelOn(rule, today));
  const orderOf = ({ texts }: GuideChapter) =>
    Math.min(...[...texts.values()].map(({ order }) => order ?? Number.MAX_SAFE_INTEGER));
  return [...chapters]
    .map(([slug, texts]) => {
      const rules = [...texts.values()].flatMap(({ id }) => rulesByChapter.get(id) ?? []);
      return {
        slug,
        texts,
        rules: rules
          .filter(({ status }) => status !== 'deprecated')
          .sort((a, b) => rank(a) - rank(b) || compareText(a.id, b.id)),
      };
    })
    .sort((a, b) => orderOf(a) - orderOf(b) || compareText(a.slug, b.slug));
});

/** The rules of a chapter in pages; the first one holds its text as well. */
export function rulePages({ texts, rules }: GuideChapter): Slice<StyleRule>[] {
  const { byPath } = source().registry;
  const longest = Math.max(...[...texts.values()].map(({ file }) => byPath.get(file)?.text?.length ?? 0));
  const first = Math.max(0, most.beside - Math.ceil(Math.max(0, longest - short) / 1000));
  const rest = rules.length > first ? slices(rules.slice(first), most.alone) : [];
  return [rules.slice(0, first), ...rest.map(({ items }) => items)].map((items, index) => ({
    items,
    number: index + 1,
    last: rest.length + 1,
    total: rules.length,
  }));
}

/** A chapter as readers of a language get it: in theirs, or else in the first that it has. */
export function textIn({ texts }: GuideChapter, language: string): ChapterText {
  const text = texts.get(language) ?? texts.get(languageOf(undefined)) ?? texts.values().next().value;
  if (!text) throw new Error('A chapter has no text.');
  return text;
}

/** The chapter of a rule, by either of its ids. */
export const chapterOf = (id: string): GuideChapter | undefined => {
  const { slug } = placeOf(id);
  return guideChapters().find((chapter) => chapter.slug === slug);
};
