/** What somebody approves, what becomes of it, and what is still missing, for a terminal. */

import { flowOf } from '../core/calendar/approval/approvals.ts';
import { type NewApproval, voidSentence } from '../core/calendar/approval/approve.ts';
import { holdersOf } from '../core/calendar/approval/fitness.ts';
import { type PlannedPost, postsByFile } from '../core/calendar/planned-posts.ts';
import { shownMedia } from '../core/calendar/shown-media.ts';
import { partWords } from '../core/calendar/words.ts';
import { addDays } from '../core/dates/day.ts';
import type { Entry, Registry } from '../core/model/registry.ts';
import { personWords } from '../core/organization/availability.ts';
import { printable } from './printable.ts';

/** The post as readers will see it, channel by channel. */
export function postText(registry: Registry, entry: Entry<'posts'>): string {
  const channels = (postsByFile(registry).get(entry.file) ?? []).map((planned) =>
    channelText(registry, planned),
  );
  return [printable(`${entry.data.title ?? entry.id} (${entry.file})`), ...channels].join('\n\n');
}

function channelText(registry: Registry, planned: PlannedPost): string {
  const { post, zone } = planned;
  const lines = [
    ...(post.text ?? '').trimEnd().split('\n'),
    ...shownMedia(registry, planned).map(({ id, alt }) => `[${id}] ${alt ?? 'without alternative text'}`),
    ...(post.link === undefined ? [] : [post.link]),
  ].filter((line, index, all) => line !== '' || (index > 0 && index < all.length - 1));
  const head = `${post.channel}, ${post.at ?? 'without a time'} (${zone}), ${post.language}`;
  return [head, ...lines.map((line) => `    ${line}`)].map(printable).join('\n  ').replace(/^/, '  ');
}

/** What the approval does. `written`: it is in the file. */
export function approvalText(
  registry: Registry,
  entry: Entry<'posts'>,
  made: NewApproval,
  { written }: { readonly written: boolean },
): string {
  const { approval, replaced, others, missing, isApproved, file } = made;
  const until = addDays(approval.on, flowOf(registry, entry).valid_days);
  const lines = [
    `${personWords(registry, approval.by)} approves it as ${approval.as} on ${approval.on}; that holds for exactly this, until ${until}.`,
    ...replaced.map((one) => `Replaced: ${voidSentence(registry, one)}.`),
    ...others.map((one) => `To be given again, or taken away: ${voidSentence(registry, one)}.`),
    ...missing.map((part) => {
      const names = holdersOf(registry, entry, part).filter((id) => id !== entry.data.author);
      const whom = names.length > 0 ? ` (${names.join(', ')})` : '';
      return `Still missing: ${partWords[part].en}${whom}.`;
    }),
    ...(isApproved ? ['With it the post is approved: `status: approved`.'] : []),
    written
      ? `Written to ${file}. The approval is your word: it goes into a pull request of your own, or you approve the one that it is in.`
      : `Nothing has been written, as --dry-run asks.`,
  ];
  return `${lines.map(printable).join('\n')}\n`;
}
