/** What happens to a post of the calendar: planned, moved, reworded, approved, and which approvals it loses by that. */
import { approvalsOf } from '../calendar/approval/approvals.ts';
import { voidWords } from '../calendar/approval/words.ts';
import { type PlannedPost, postsByFile } from '../calendar/planned-posts.ts';
import { timeWords } from '../calendar/words.ts';
import type { PostStatus } from '../kinds/post.ts';
import type { Entry, Registry } from '../model/registry.ts';
import { changedPlaces, wordDiff } from '../text/word-diff.ts';
import type { Event, EventName } from './event.ts';
import { differ, type KindReview, type Scene } from './kind-review.ts';
import { code, personOf, textOf } from './phrases.ts';

type Post = Entry<'posts'>;

export const postReview: KindReview<'posts'> = {
  *events(scene, { before, after }) {
    if (!after) return;
    const now = postsIn(scene.after, after);
    if (!before) {
      yield added(scene.after, after, now);
      return;
    }
    const then = new Map(postsIn(scene.before, before).map((one) => [one.post.channel, one]));
    yield* statusEvents(scene.after, before, after);
    for (const planned of now) {
      const earlier = then.get(planned.post.channel);
      if (earlier) yield* channelEvents(earlier, planned);
      else
        yield onChannel(
          'entry-changed',
          planned,
          `says it on ${code(planned.post.channel)} as well, ${when(planned)}`,
        );
    }
    const channels = new Set(now.map(({ post }) => post.channel));
    for (const { post } of then.values())
      if (!channels.has(post.channel))
        yield { event: 'entry-changed', text: `says it no longer on ${code(post.channel)}`, keys: ['posts'] };
    yield* approvalEvents(scene, before, after);
  },
};

const postsIn = (registry: Registry, { file }: Post): readonly PlannedPost[] =>
  postsByFile(registry).get(file) ?? [];

const when = ({ post, time, zone }: PlannedPost): string =>
  time ? timeWords(time) : post.at === undefined ? 'without a time' : `\`${post.at}\` (${zone})`;

function added(registry: Registry, { data, id }: Post, posts: readonly PlannedPost[]): Event {
  const where = posts.map((planned) => `${code(planned.post.channel)} ${when(planned)}`).join(', ');
  const text = `adds the post “${textOf(registry, data.title)}” (${code(id)}) as ${code(data.status)}${where === '' ? '' : `: ${where}`}, by ${personOf(registry, data.author)}`;
  return { event: 'post-planned', text, keys: [] };
}

const steps: Partial<Readonly<Record<PostStatus, EventName>>> = {
  approved: 'post-approved',
  published: 'post-published',
  cancelled: 'post-cancelled',
};

function* statusEvents(registry: Registry, { data: then }: Post, { data: now }: Post): Iterable<Event> {
  if (!differ(then.status, now.status)) return;
  const event = (now.status && steps[now.status]) ?? 'entry-changed';
  const { by, what } = now.changes_requested ?? {};
  const why =
    now.status === 'cancelled' && now.cancelled
      ? `: “${textOf(registry, now.cancelled.reason)}”`
      : now.status === 'changes-requested' && what !== undefined
        ? `, as ${personOf(registry, by)} asks: “${textOf(registry, what)}”`
        : '';
  yield {
    event,
    text: `brings it from ${code(then.status)} to ${code(now.status)}${why}`,
    keys: ['status', ...(why === '' ? [] : ['cancelled', 'changes_requested'])],
    path: ['status'],
  };
}

const onChannel = (event: EventName, { path }: PlannedPost, text: string, key?: string): Event => ({
  event,
  text,
  keys: ['posts'],
  path: key === undefined ? path : [...path, key],
});

/** What a post says and when: the same channel before and after. */
function* channelEvents(then: PlannedPost, now: PlannedPost): Iterable<Event> {
  const on = code(now.post.channel);
  if (then.post.at !== now.post.at || then.zone !== now.zone)
    yield onChannel('post-moved', now, `moves it on ${on} from ${when(then)} to ${when(now)}`, 'at');
  const [before, after] = [then.post.text ?? '', now.post.text ?? ''];
  if (before !== after)
    yield {
      ...onChannel('text-changed', now, `changes the text on ${on}`, 'text'),
      places: changedPlaces(wordDiff(before, after)),
    };
  for (const key of ['language', 'media', 'link', 'published'] as const)
    if (differ(then.post[key], now.post[key]))
      yield onChannel('entry-changed', now, `changes ${code(key)} on ${on}`, key);
}

/** Approvals that held and do not hold any more, and those that are new. */
function* approvalEvents(scene: Scene, before: Post, after: Post): Iterable<Event> {
  const keyOf = ({ by, as, on, hash }: { by: string; as: string; on: string; hash: string }) =>
    `${by} ${as} ${on} ${hash}`;
  const then = new Map(approvalsOf(scene.before)(before).map((one) => [keyOf(one.approval), one]));
  for (const { approval, at, void: reason } of approvalsOf(scene.after)(after)) {
    const earlier = then.get(keyOf(approval));
    const who = personOf(scene.after, approval.by);
    const path = ['approvals', at, 'by'];
    if (!earlier)
      yield {
        event: 'post-approved',
        text: `${who} approves it as ${code(approval.as)}`,
        keys: ['approvals'],
        path,
      };
    else if (reason && !earlier.void)
      yield {
        event: 'approval-voided',
        text: `the approval of ${who} of ${approval.on} ${voidWords(reason)}`,
        keys: [],
        path,
      };
  }
}
