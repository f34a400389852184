/** How a post goes from an idea to what was published, and whose agreement each step needs. */
import type { Life } from './rights.ts';

/** In the order in which a post goes through them; from the last two there is no way on by itself. */
export const postStatuses = [
  'idea',
  'planned',
  'changes-requested',
  'in-review',
  'approved',
  'published',
  'cancelled',
] as const;
export type PostStatus = (typeof postStatuses)[number];

/**
 * The steps of a post’s life, and whose agreement each needs. Its approvals say that it was approved: without them all the status
 * is an error (`unapproved`), so that the step itself is free to the person who gives the last one.
 */
export const postLife = {
  key: 'status',
  steps: {
    new: { idea: 'free', planned: 'free', 'in-review': 'free', published: 'unit' },
    idea: { planned: 'owner', 'in-review': 'owner', cancelled: 'owner' },
    planned: { idea: 'owner', 'in-review': 'owner', cancelled: 'owner' },
    'changes-requested': { planned: 'owner', 'in-review': 'owner', cancelled: 'owner' },
    'in-review': {
      planned: 'owner',
      'changes-requested': 'owner',
      approved: 'free',
      cancelled: 'owner',
    },
    approved: {
      planned: 'owner',
      'changes-requested': 'owner',
      'in-review': 'owner',
      published: 'owner',
      cancelled: 'owner',
    },
    published: {},
    // Somebody has said no, and what was approved before is approved still.
    cancelled: { planned: 'unit' },
  },
  settled: 'second',
} as const satisfies Life & { readonly steps: Readonly<Record<PostStatus, unknown>> };
