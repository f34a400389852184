/** Which questions belong to which rule and which chapter. */
import type { PublishedEntry } from '../../scripts/core/publish/published.ts';
import { handbook } from '../data/source.node.ts';
import type { GuideChapter } from './chapters.ts';

type Question = PublishedEntry<'styleQuestions'>;

/** Those about a rule: open ones first, then the latest. */
export const ruleQuestions = (id: string): Question[] => asked(({ rule }) => rule === id);

/** Those about a chapter, or one of its rules. */
export function chapterQuestions({ texts, rules }: GuideChapter): Question[] {
  const ids = new Set(rules.map(({ id }) => id));
  const chapters = new Set([...texts.values()].map(({ id }) => id));
  return asked(({ rule, chapter }) =>
    rule === undefined ? chapter !== undefined && chapters.has(chapter) : ids.has(rule),
  );
}

const asked = (isMeant: (question: Question) => boolean): Question[] =>
  [...handbook().styleQuestions.values()]
    .filter(isMeant)
    .sort(
      (a, b) =>
        Number(a.decided !== undefined) - Number(b.decided !== undefined) ||
        b.asked.on.localeCompare(a.asked.on),
    );
