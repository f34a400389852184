/** How a review tells of each kind. A table of its own: only the review loads it, while every command loads the kinds. */
import { channelReview } from '../review/channel-events.ts';
import { guideReview, styleQuestionReview } from '../review/guide-events.ts';
import type { KindReview } from '../review/kind-review.ts';
import { organizationReview } from '../review/organization-events.ts';
import { pageReview } from '../review/page-events.ts';
import { personReview } from '../review/person-events.ts';
import { platformReview } from '../review/platform-events.ts';
import { postReview } from '../review/post-events.ts';
import { styleRuleReview } from '../review/style-rule-events.ts';
import { unitReview } from '../review/unit-events.ts';
import { unofficialReview } from '../review/unofficial-events.ts';
import { waiverReview } from '../review/waiver-events.ts';
import type { Kind } from './kinds.ts';

/** Entries of a kind that is not here are added, removed, or told key by key. */
const reviews: { readonly [K in Kind]?: KindReview<K> } = {
  organization: organizationReview,
  people: personReview,
  units: unitReview,
  platforms: platformReview,
  waivers: waiverReview,
  pages: pageReview as KindReview<'pages'>,
  guide: guideReview,
  chapters: pageReview as KindReview<'chapters'>,
  styleRules: styleRuleReview,
  styleQuestions: styleQuestionReview,
  posts: postReview,
  channels: channelReview,
  unofficial: unofficialReview,
};

export const reviewOfKind = (kind: Kind) => reviews[kind] as KindReview<Kind> | undefined;
