import { holding } from '../../../calendar/approval/approvals.ts';
import { type PlannedPost, postsByFile } from '../../../calendar/planned-posts.ts';
import { statuses } from '../../../calendar/status.ts';
import { timeWords } from '../../../calendar/words.ts';
import type { PostStatus } from '../../../kinds/post-life.ts';
import type { Finding } from '../../../model/finding.ts';
import { isBroken } from '../../../model/is-broken.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { defineRule } from '../../define-rule.ts';

type Said = Omit<Finding, 'file'>;

export const forbiddenStatus = defineRule({
  id: 'forbidden-status',
  severity: 'error',
  name: { en: 'Status that contradicts the file', fr: 'État contredit par le fichier' },
  summary: {
    en: 'The status of a post agrees with what its file holds.',
    fr: 'L’état d’une publication s’accorde avec ce que contient son fichier.',
  },
  *check(registry, { now }) {
    for (const entry of registry.posts.values()) {
      const { status } = entry.data;
      if (status === undefined || isBroken(registry, entry, 'posts')) continue;
      for (const said of contradictions(registry, entry, status, now)) yield { file: entry.file, ...said };
    }
  },
});

function* contradictions(
  registry: Registry,
  entry: Entry<'posts'>,
  status: PostStatus,
  now: string,
): Iterable<Said> {
  const all = postsByFile(registry).get(entry.file) ?? [];
  if (statuses[status].needsTime && all.length === 0)
    yield {
      path: ['status'],
      message: {
        en: `The post is \`${status}\`, but \`posts\` says nothing of where and when it appears.`,
        fr: `La publication est \`${status}\`, mais \`posts\` ne dit ni où ni quand elle paraît.`,
      },
      fix: {
        en: 'Add a channel with its time under `posts`, or write `status: idea`.',
        fr: 'Ajoutez un compte et son heure sous `posts`, ou écrivez `status: idea`.',
      },
    };
  for (const planned of all) yield* contradictionsIn(planned, status, now);
  if (status === 'changes-requested' && holding(registry, entry).length > 0)
    yield {
      path: ['approvals'],
      message: {
        en: 'Somebody asks for changes, and the post is approved as it is all the same.',
        fr: 'Quelqu’un demande des modifications, et la publication est pourtant approuvée telle quelle.',
      },
      fix: {
        en: 'Take `approvals` away: once it has changed, it is approved anew.',
        fr: 'Retirez `approvals`\u00A0: une fois modifiée, elle sera approuvée à nouveau.',
      },
    };
  yield* reasons(registry, entry, status);
}

function* contradictionsIn(
  { post, path, time }: PlannedPost,
  status: PostStatus,
  now: string,
): Iterable<Said> {
  const { channel, at, text, media = [], published } = post;
  const { needsTime, needsText } = statuses[status];
  if (needsTime && at === undefined)
    yield {
      path,
      message: {
        en: `The post is \`${status}\`, but has no time on \`${channel}\`.`,
        fr: `La publication est \`${status}\`, mais n’a pas d’heure sur \`${channel}\`.`,
      },
      fix: {
        en: 'Add `at: "2026-11-25 08:30"`, or write `status: idea`.',
        fr: 'Ajoutez `at: "2026-11-25 08:30"`, ou écrivez `status: idea`.',
      },
    };
  if (status === 'idea' && at !== undefined)
    yield {
      path: [...path, 'at'],
      message: {
        en: `An idea has no time yet, but this one has \`${at}\` on \`${channel}\`.`,
        fr: `Une idée n’a pas encore d’heure, mais celle-ci a \`${at}\` sur \`${channel}\`.`,
      },
      fix: {
        en: 'Write `status: planned`, or take the time away.',
        fr: 'Écrivez `status: planned`, ou retirez l’heure.',
      },
    };
  if (needsText && text === undefined && media.length === 0)
    yield {
      path,
      message: {
        en: `The post is \`${status}\`, but has nothing to say on \`${channel}\`.`,
        fr: `La publication est \`${status}\`, mais n’a rien à dire sur \`${channel}\`.`,
      },
      fix: {
        en: 'Add its `text`, or write `status: planned`.',
        fr: 'Ajoutez son `text`, ou écrivez `status: planned`.',
      },
    };
  if (published && status !== 'published' && status !== 'approved')
    yield {
      path: [...path, 'published'],
      message: {
        en: `It has appeared on \`${channel}\`, but the post is \`${status}\`.`,
        fr: `Elle a paru sur \`${channel}\`, mais la publication est \`${status}\`.`,
      },
      fix: {
        en: 'Write `status: published`, or take `published` away if it has not appeared.',
        fr: 'Écrivez `status: published`, ou retirez `published` si elle n’a pas paru.',
      },
    };
  if (status !== 'published') return;
  if (time && time.instant > now)
    yield {
      path: [...path, 'at'],
      message: {
        en: `The post is \`published\`, but its time on \`${channel}\` is still to come: ${timeWords(time)}.`,
        fr: `La publication est \`published\`, mais son heure sur \`${channel}\` est encore à venir : ${timeWords(time)}.`,
      },
      fix: {
        en: 'Write `status: approved` until it has appeared, or the time at which it did.',
        fr: 'Écrivez `status: approved` jusqu’à ce qu’elle ait paru, ou l’heure à laquelle elle a paru.',
      },
    };
  else if (!published)
    yield {
      path,
      message: {
        en: `The post is \`published\`, but nothing shows where it appeared on \`${channel}\`.`,
        fr: `La publication est \`published\`, mais rien ne montre où elle a paru sur \`${channel}\`.`,
      },
      fix: {
        en: 'Add `published: { url: …, on: … }` with the address of the post.',
        fr: 'Ajoutez `published: { url: …, on: … }` avec l’adresse de la publication.',
      },
    };
}

/** Two statuses owe colleagues a reason, and a reason is owed by no other. */
function* reasons(registry: Registry, entry: Entry<'posts'>, status: PostStatus): Iterable<Said> {
  for (const [of, key, keys] of [
    ['changes-requested', 'changes_requested', '{ by: …, on: …, what: … }'],
    ['cancelled', 'cancelled', '{ on: …, reason: … }'],
  ] as const) {
    if (status === of && entry.data[key] === undefined && !isBroken(registry, entry, key))
      yield {
        path: ['status'],
        message: {
          en: `The post is \`${of}\`, but nothing says why.`,
          fr: `La publication est \`${of}\`, mais rien ne dit pourquoi.`,
        },
        fix: { en: `Add \`${key}: ${keys}\`.`, fr: `Ajoutez \`${key}: ${keys}\`.` },
      };
    if (key === 'cancelled' && status !== of && entry.data[key] !== undefined)
      yield {
        path: [key],
        message: {
          en: `The post has a reason for being cancelled, but is \`${status}\`.`,
          fr: `La publication a un motif d’annulation, mais est \`${status}\`.`,
        },
        fix: {
          en: `Write \`status: cancelled\`, or take \`cancelled\` away.`,
          fr: `Écrivez \`status: cancelled\`, ou retirez \`cancelled\`.`,
        },
      };
  }
}
