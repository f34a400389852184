/** For tests: a new organisation on its first day. */
import { join } from 'node:path';
import { type Answers, type GivenAnswers, judgeAnswers } from '../core/init/answers.ts';
import { planInit } from '../core/init/plan.ts';
import type { ListRow } from '../core/inventory/row.ts';
import { starterChapters, starterPages } from '../init/pages.ts';
import { readSources } from '../node/files.ts';
import { splitFrontMatter } from '../node/front-matter.ts';
import { withoutDecision } from '../node/load.ts';
import { toolsFor } from '../node/tools.ts';
import { fixtureDay } from './fixture.ts';

export const museum = readSources(join(import.meta.dirname, 'base'));
export const pages = starterPages();
const chapters = starterChapters();
/** What somebody types. */
export const given = {
  name: 'Aster Museum',
  website: ['https://aster.example'],
  languages: ['en', 'fr'],
  timeZone: 'Europe/Paris',
  lead: 'Ada Noor',
  deputy: 'Ben Roy',
} satisfies GivenAnswers;

/** Answers that are right; throws where they are not. */
export function sound(changes: GivenAnswers = {}): Answers {
  const judged = judgeAnswers({ ...given, ...changes });
  if ('errors' in judged) throw new Error(JSON.stringify(judged.errors));
  return judged.answers;
}

/** What `init` would do in the museum’s place. */
export const plan = (answers: Answers, rows?: readonly ListRow[], sources = museum) =>
  planInit({
    sources,
    answers,
    pages,
    chapters,
    tools: toolsFor,
    list: rows && { name: 'accounts.csv', rows },
    today: fixtureDay,
    withoutDecision,
    read: (path, text) => (path.endsWith('.mdx') ? splitFrontMatter(path, text, []) : { path, text }),
  });
