/** What has been decided about mailboxes: by the organisation, and by the people whose they are. */
import type { Seen } from '../kinds/define-kind.ts';
import { once } from '../model/once.ts';
import type { Registry } from '../model/registry.ts';

/** The part of `Seen` that says which mailboxes may be shown. */
export const decidedMailboxes = once(
  ({ organization, people }: Registry): Pick<Seen, 'mailboxes' | 'refused'> => ({
    mailboxes: organization?.data.public_mailboxes,
    refused: new Set(
      [...people.values()].flatMap(({ data: { email, public: agreed } }) =>
        email !== undefined && agreed === false ? [email.toLowerCase()] : [],
      ),
    ),
  }),
);
