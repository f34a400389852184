/** For tests: issue forms about accounts of the museum, filled in, and what becomes of them. */
import { join } from 'node:path';
import { fieldsOf } from '../core/git-host/issue-form/form.ts';
import { answerIssue } from '../core/git-host/issue-form/issue-form.ts';
import { openDraftContext } from '../core/propose/draft-context.ts';
import type { DraftKind } from '../core/propose/questions.ts';
import { readYaml } from '../core/yaml/read.ts';
import { readSources } from '../node/files.ts';
import { fixtureDay } from './fixture.ts';

export const desk = openDraftContext(readSources(join(import.meta.dirname, 'base')));

export type Given = Record<string, string>;
export const proposal: Given = {
  url: 'https://x.com/aster_garden',
  name: 'Aster Garden',
  unit: 'museum',
  owner: 'Ada Noor',
  deputy: 'ben-roy',
  audiences: 'visitors',
  languages: 'English',
  purpose: 'Show what is in flower this week.',
  why_this_platform: 'Gardeners of the town meet here.',
};
export const report: Given = {
  url: 'https://x.com/aster_tickets',
  kind: 'impostor',
  risk: 'high',
  matched: '- [X] name\n- [ ] logo\n- [x] handle\n- [ ] pictures\n- [ ] texts\n- [ ] website\n- [ ] staff',
  how: 'search',
};
export const filled: Record<DraftKind, Given> = { channels: proposal, unofficial: report };

/** The body as GitHub writes it. */
export function issue(kind: DraftKind, given: Given): string {
  return fieldsOf(kind)
    .map((field) => {
      const empty =
        field.type === 'checkboxes'
          ? field.options.map((label) => `- [X] ${label}`).join('\n')
          : '_No response_';
      return `### ${field.label}\n\n${given[field.id] || empty}`;
    })
    .join('\n\n');
}

export const answer = (body: string, kind: DraftKind = 'channels', author = 'ada-noor') =>
  answerIssue(body, kind, desk, { author, today: fixtureDay });

/** The path and the data of what was written, or the errors. */
export function outcome(changes: Given, kind: DraftKind = 'channels', author?: string) {
  const result = answer(issue(kind, { ...filled[kind], ...changes }), kind, author);
  if ('errors' in result)
    return { errors: result.errors.map(({ field, message }) => `${field}: ${message}`) };
  const { file, judgement, doubts } = result.proposal;
  return { path: file.path, text: file.text, data: readYaml(file.text).value, judgement, doubts };
}
