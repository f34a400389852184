/** Who makes a change and who approves it, as far as the code host vouches for it. */
import type { ReviewOfPosts } from '../calendar/approval/reviewed.ts';
import type { Entry, Registry } from '../model/registry.ts';
import type { Wording } from '../model/wording.ts';

/** A login on the code host, and the person who has it where the change goes. */
export interface Participant {
  readonly login: string;
  readonly person?: Entry<'people'>;
}

export interface Participants {
  /** Nobody is named when somebody checks their own work at home. */
  readonly author?: Participant;
  /** Those whose approval is for this very state of the change. */
  readonly approvers: readonly Participant[];
  /** Reviews of this change, or of the one whose approvals it records: each holds for the posts as they were reviewed. */
  readonly reviews?: readonly (ReviewOfPosts & Participant)[];
}

/**
 * Finds the people behind logins, in the state that gives the rights: otherwise a change could give a lead's name to its own
 * author. Logins are compared as hosts do, without regard to case.
 */
export function participantsOf(
  rights: Registry,
  {
    author,
    approvedBy = [],
    reviews = [],
  }: {
    author?: string | undefined;
    approvedBy?: readonly string[];
    reviews?: readonly ReviewOfPosts[];
  },
): Participants {
  const people = new Map<string, Entry<'people'> | undefined>();
  for (const person of rights.people.values()) {
    const login = person.data.github?.toLowerCase();
    // A login that two people claim speaks for neither: see the rule shared-login.
    if (login !== undefined) people.set(login, people.has(login) ? undefined : person);
  }
  const participant = (login: string): Participant => {
    const person = people.get(login.toLowerCase());
    return { login, ...(person && { person }) };
  };
  const approvers = approvedBy
    .filter((login) => login.toLowerCase() !== author?.toLowerCase())
    .map(participant);
  return {
    ...(author !== undefined && { author: participant(author) }),
    approvers,
    ...(reviews.length > 0 && {
      reviews: reviews.map((review) => ({ ...review, ...participant(review.login) })),
    }),
  };
}

/** Name and login; a login without a person says so. */
export const participantWords = ({ login, person }: Participant): Wording =>
  person?.data.name
    ? `${person.data.name} (\`${login}\`)`
    : {
        en: `\`${login}\` (whom no file of a person names)`,
        fr: `\`${login}\` (qu’aucune fiche de personne ne nomme)`,
      };
