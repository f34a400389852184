/** After a merge: the approvals that reviews of the pull request have given, written into the files of the posts. */
import { participantsOf } from '../../change/participants.ts';
import type { NewFile } from '../../kinds/entry-file.ts';
import type { Entry, Registry } from '../../model/registry.ts';
import { personWords } from '../../organization/availability.ts';
import { type PlanContext, withFiles } from '../plan/plan.ts';
import { nameOf } from '../planned-posts.ts';
import { statuses } from '../status.ts';
import { approvalsOf } from './approvals.ts';
import { approve } from './approve.ts';
import { sealOf } from './content.ts';
import type { ReviewOfPosts } from './reviewed.ts';

export interface Recorded {
  readonly files: readonly NewFile[];
  /** What became of each review and post, a sentence each. */
  readonly said: readonly string[];
}

/**
 * Records reviews, the earliest first. Who has a login is read in `rights`, the state before the pull request: otherwise it could
 * give a lead’s name to its own author. A post that has changed since it was reviewed is not approved by that review.
 */
export function recordReviews(
  context: PlanContext,
  rights: Registry,
  reviews: readonly ReviewOfPosts[],
): Recorded {
  let { registry } = context;
  const files = new Map<string, NewFile>();
  const said: string[] = [];
  for (const review of reviews.toSorted((a, b) => (a.now < b.now ? -1 : a.now > b.now ? 1 : 0))) {
    const { login, seals } = review;
    const person = participantsOf(rights, { approvedBy: [login] }).approvers[0]?.person;
    const byName = new Map([...registry.posts.values()].map((entry) => [nameOf(entry), entry]));
    for (const [name, seal] of seals) {
      const entry = byName.get(name);
      if (!entry || !isOpen(registry, entry, person?.id)) continue;
      if (!person) said.push(`\`${entry.id}\`: \`${login}\` is the login of nobody here, or of several.`);
      else if (sealOf(registry, entry) !== seal)
        said.push(`\`${entry.id}\`: it has changed since ${personWords(registry, person.id)} reviewed it.`);
      else {
        const made = approve(registry, entry, { by: person.id, choose: true }, review);
        if ('refused' in made) {
          said.push(`\`${entry.id}\`: ${made.refused}`);
          continue;
        }
        files.set(made.file, { path: made.file, text: made.text });
        said.push(
          `\`${entry.id}\`: ${personWords(registry, person.id)} approves it as \`${made.approval.as}\`${made.isApproved ? ', and with that it is approved' : ''}.`,
        );
        registry = withFiles(context, [...files.values()]);
      }
    }
  }
  return { files: [...files.values()], said };
}

/** Can it be approved, and has this person not done so? */
const isOpen = (registry: Registry, entry: Entry<'posts'>, by: string | undefined): boolean =>
  entry.data.status !== undefined &&
  statuses[entry.data.status].canBeApproved &&
  !approvalsOf(registry)(entry).some(({ approval, void: reason }) => approval.by === by && !reason);
