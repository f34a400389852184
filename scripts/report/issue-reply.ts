/** What came of an issue, in words: for the pull request, and for the comment on the issue. */

import type { FormError } from '../core/git-host/issue-form/answers.ts';
import type { Proposal } from '../core/git-host/issue-form/issue-form.ts';
import { inEnglish } from '../core/model/wording.ts';
import { count } from '../core/text/lists.ts';
import { code, fenced, prose } from './markdown-text.ts';
import { printable } from './printable.ts';

/** The title of the pull request, and of its commit. */
export const titleOf = ({ kind, about }: Proposal): string => `${words[kind].title} ${about}`;

const words = {
  channels: { title: 'Propose channel', what: 'Proposes the channel' },
  unofficial: { title: 'Report account', what: 'Reports the account' },
  posts: { title: 'Add post', what: 'Plans the post' },
} as const;

/** The file, and what the checks have to say about it. */
export function proposalMarkdown({ kind, file, about, judgement, doubts }: Proposal): string {
  const { what } = words[kind];
  const { problems, overlapping } = judgement;
  const parts = [
    `${what} ${code(about)}, as ${code(file.path)}:`,
    fenced(file.text, 'yaml'),
    problems.length === 0
      ? 'The checks have nothing against it.'
      : `The checks let it pass, and have ${count(problems.length, 'remark')}:`,
    ...(problems.length === 0
      ? []
      : [
          problems
            .map(
              ({ rule, message, fix }) =>
                `- ${code(rule)}: ${prose(inEnglish(message))}${fix ? ` ${prose(inEnglish(fix))}` : ''}`,
            )
            .join('\n'),
        ]),
    ...doubts.map(
      (doubt) => `**For the reviewer:** ${code(about)} is ${prose(doubt)}. Is it an account of its own?`,
    ),
    ...(overlapping.length === 0
      ? []
      : [
          `**For the reviewer:** ${overlapping.map(({ id }) => code(id)).join(', ')} ${
            overlapping.length === 1 ? 'serves' : 'serve'
          } the same people for the same purpose. Is a second channel needed?`,
        ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What the author of the issue has to correct. */
export function formErrorsMarkdown(errors: readonly FormError[]): string {
  const items = errors.map(({ field, message }) =>
    field === undefined ? `- ${prose(message)}` : `- **${prose(printable(field))}**: ${prose(message)}`,
  );
  return `Nothing has been written yet: ${count(errors.length, 'thing')} to correct.\n\n${items.join('\n')}\n\nEdit the issue, and it is read again.\n`;
}
