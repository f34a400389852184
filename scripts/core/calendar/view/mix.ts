/** The mix of the plan: how much of what is to come belongs to each pillar, beside what the planning policy wants. */
import type { Planning } from '../../kinds/planning.ts';
import { statuses } from '../status.ts';
import type { Calendar } from './calendar.ts';
import type { ShownPost } from './shown-post.ts';

type Pillar = Planning['pillars'][number];

export interface PillarShare {
  readonly pillar: Pillar;
  /** Posts to come. */
  readonly posts: number;
  /** Of all posts to come that have a pillar, 0 to 1. */
  readonly share: number;
  /** Beside what is wanted: too little, too much, or as wanted; absent where nothing is wanted, or nothing is planned at all. */
  readonly verdict?: 'less' | 'more' | 'right';
  readonly ideas: readonly ShownPost[];
}

export interface Mix {
  readonly pillars: readonly PillarShare[];
  /** Ideas without a pillar, or with one that is not known. */
  readonly otherIdeas: readonly ShownPost[];
  /** Posts to come, with a pillar. */
  readonly total: number;
}

/** In the order of the planning policy. */
export function mixOf(pillars: readonly Pillar[], { posts }: Pick<Calendar, 'posts'>): Mix {
  const ids = new Set(pillars.map(({ id }) => id));
  const known = (post: ShownPost) => post.pillar !== undefined && ids.has(post.pillar);
  const all = [...posts.values()];
  const ideas = all.filter(({ status }) => status === 'idea');
  const coming = all.filter((post) => known(post) && isComing(post));
  return {
    pillars: pillars.map((pillar) => {
      const of = coming.filter((post) => post.pillar === pillar.id).length;
      const share = coming.length === 0 ? 0 : of / coming.length;
      return {
        pillar,
        posts: of,
        share,
        ...(pillar.share && coming.length > 0 && { verdict: verdictOf(share, pillar.share) }),
        ideas: ideas.filter((post) => post.pillar === pillar.id),
      };
    }),
    otherIdeas: ideas.filter((post) => !known(post)),
    total: coming.length,
  };
}

const isComing = ({ status }: ShownPost) =>
  status !== 'expired' && (status === 'stopped' || statuses[status].isComing);

/** A share is written as whole per cent, and judged as it is written. */
function verdictOf(
  share: number,
  { min, max }: NonNullable<Pillar['share']>,
): NonNullable<PillarShare['verdict']> {
  const written = Math.round(share * 100);
  if (written < Math.round(min * 100)) return 'less';
  return written > Math.round(max * 100) ? 'more' : 'right';
}
