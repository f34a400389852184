/** What happens to a post of the calendar: planned, moved, reworded, approved, and which approvals it loses by that. */
import { approvalsOf } from '../calendar/approval/approvals.ts';
import { voidWords } from '../calendar/approval/words.ts';
import { type PlannedPost, postsByFile } from '../calendar/planned-posts.ts';
import { timeWords } from '../calendar/words.ts';
import type { PostStatus } from '../kinds/post-life.ts';
import type { Entry, Registry } from '../model/registry.ts';
import { eachLanguage, en, fr, type Wording } from '../model/wording.ts';
import { changedPlaces, wordDiff } from '../text/word-diff.ts';
import type { Event, EventName } from './event.ts';
import { differ, type KindReview, type Scene } from './kind-review.ts';
import { code, codeOr, named, personOf, quoteOf } from './phrases.ts';

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
      if (earlier) yield* channelEvents(scene.after, earlier, planned);
      else
        yield onChannel('entry-changed', planned, {
          en: en`says it on ${where(scene.after, planned)} as well, ${when(planned)}`,
          fr: fr`le dit aussi sur ${where(scene.after, planned)}, ${when(planned)}`,
        });
    }
    const channels = new Set(now.map(({ post }) => post.channel));
    for (const { post } of then.values())
      if (!channels.has(post.channel)) {
        const channel = named(scene.before, 'channels', post.channel);
        yield {
          event: 'entry-changed',
          text: { en: `says it no longer on ${channel}`, fr: `ne le dit plus sur ${channel}` },
          keys: ['posts'],
        };
      }
    yield* approvalEvents(scene, before, after);
  },
};

const postsIn = (registry: Registry, { file }: Post): readonly PlannedPost[] =>
  postsByFile(registry).get(file) ?? [];

const where = (registry: Registry, { post }: PlannedPost): string =>
  named(registry, 'channels', post.channel);

const when = ({ post, time, zone }: PlannedPost): Wording =>
  time
    ? timeWords(time)
    : post.at === undefined
      ? { en: 'without a time', fr: 'sans heure' }
      : `\`${post.at}\` (${zone})`;

function added(registry: Registry, { data }: Post, posts: readonly PlannedPost[]): Event {
  const places = eachLanguage(
    posts.map((one) => {
      const [on, at] = [where(registry, one), when(one)];
      return { en: en`${on} ${at}`, fr: fr`${on} ${at}` };
    }),
    (texts) => texts.join(', '),
  );
  const [status, author] = [codeOr(data.status), personOf(registry, data.author)];
  const list: Wording = posts.length > 0 ? { en: en`: ${places}`, fr: fr`\u00A0: ${places}` } : '';
  return {
    event: 'post-planned',
    text: {
      en: en`adds the post as ${status}${list}, by ${author}`,
      fr: fr`ajoute la publication, ${status}${list}, par ${author}`,
    },
    keys: [],
  };
}

const steps: Partial<Readonly<Record<PostStatus, EventName>>> = {
  approved: 'post-approved',
  published: 'post-published',
  cancelled: 'post-cancelled',
};

function* statusEvents(registry: Registry, { data: then }: Post, { data: now }: Post): Iterable<Event> {
  if (!differ(then.status, now.status)) return;
  const event = (now.status && steps[now.status]) ?? 'entry-changed';
  const why = reasonOf(registry, now);
  const [from, to] = [codeOr(then.status), codeOr(now.status)];
  yield {
    event,
    text: {
      en: en`brings it from ${from} to ${to}${why}`,
      fr: fr`la fait passer de ${from} à ${to}${why}`,
    },
    keys: ['status', ...(why === '' ? [] : ['cancelled', 'changes_requested'])],
    path: ['status'],
  };
}

/** Why a post takes its step, where somebody says so. */
function reasonOf(
  registry: Registry,
  { status, cancelled, changes_requested: asked }: Post['data'],
): Wording {
  if (status === 'cancelled' && cancelled) {
    const reason = quoteOf(registry, cancelled.reason);
    return { en: en`: ${reason}`, fr: fr`\u00A0: ${reason}` };
  }
  if (status !== 'changes-requested' || asked?.what === undefined) return '';
  const [who, what] = [personOf(registry, asked.by), quoteOf(registry, asked.what)];
  return { en: en`, as ${who} asks: ${what}`, fr: fr`, comme le demande ${who}\u00A0: ${what}` };
}

const onChannel = (event: EventName, { path }: PlannedPost, text: Wording, key?: string): Event => ({
  event,
  text,
  keys: ['posts'],
  path: key === undefined ? path : [...path, key],
});

/** What a post says and when: the same channel before and after. */
function* channelEvents(registry: Registry, then: PlannedPost, now: PlannedPost): Iterable<Event> {
  const on = where(registry, now);
  if (then.post.at !== now.post.at || then.zone !== now.zone)
    yield onChannel(
      'post-moved',
      now,
      {
        en: en`moves it on ${on} from ${when(then)} to ${when(now)}`,
        fr: fr`la déplace sur ${on}, de ${when(then)} à ${when(now)}`,
      },
      'at',
    );
  const [before, after] = [then.post.text ?? '', now.post.text ?? ''];
  if (before !== after)
    yield {
      ...onChannel(
        'text-changed',
        now,
        { en: `changes the text on ${on}`, fr: `change le texte sur ${on}` },
        'text',
      ),
      places: changedPlaces(wordDiff(before, after)),
    };
  for (const key of ['language', 'media', 'link', 'published'] as const)
    if (differ(then.post[key], now.post[key]))
      yield onChannel(
        'entry-changed',
        now,
        { en: `changes ${code(key)} on ${on}`, fr: `change ${code(key)} sur ${on}` },
        key,
      );
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
        text: {
          en: en`${who} approves it as ${code(approval.as)}`,
          fr: fr`${who} l’approuve comme ${code(approval.as)}`,
        },
        keys: ['approvals'],
        path,
      };
    else if (reason && !earlier.void)
      yield {
        event: 'approval-voided',
        text: {
          en: en`the approval of ${who} of ${approval.on} ${voidWords(reason)}`,
          fr: fr`l’approbation donnée par ${who} le ${approval.on} ${voidWords(reason)}`,
        },
        keys: [],
        path,
      };
  }
}
