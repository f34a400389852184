import { comingPosts, type PlannedPost } from '../../../calendar/planned-posts.ts';
import { addTo } from '../../../model/lists.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { compareText } from '../../../text/order.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const conflictingMessages = defineRule({
  id: 'conflicting-messages',
  severity: 'warning',
  name: { en: 'Conflicting messages', fr: 'Messages contradictoires' },
  summary: {
    en: 'Two units do not speak to the same people about the same thing on one day without knowing of each other.',
    fr: 'Deux services ne parlent pas le même jour de la même chose aux mêmes personnes sans le savoir.',
  },
  *check(registry) {
    const told = new Set<string>();
    for (const { day, audience, topic, posts } of meetings(registry)) {
      const [first] = posts;
      // The others are held against the first only: who talks to it learns of all.
      const other = posts.find(({ entry }) => areTwoMinds(entry, first?.entry));
      if (!first || !other || told.has(`${first.entry.id} ${other.entry.id}`)) continue;
      told.add(`${first.entry.id} ${other.entry.id}`);
      const [one, another] = [first, other].map(({ entry }) => entry.data.unit);
      yield {
        file: other.entry.file,
        path: ['topics'],
        message: {
          en: `On ${day}, ${unitWords(one).en} and ${unitWords(another).en} both speak to \`${audience}\` about \`${topic}\`.`,
          fr: `Le ${day}, ${unitWords(one).fr} et ${unitWords(another).fr} parlent à \`${audience}\` de \`${topic}\`.`,
        },
        fix: {
          en: 'Agree on one message: move one of the two, or put both into one `campaign`.',
          fr: 'Accordez-vous sur un message : déplacez l’une des deux, ou réunissez-les dans une `campaign`.',
        },
        related: [
          relatedAt(first.entry.file, ['topics'], {
            en: 'the post of the others',
            fr: 'la publication des autres',
          }),
        ],
      };
    }
  },
});

/** Posts of one campaign have agreed what they say. */
const areTwoMinds = (a: Entry<'posts'>, b: Entry<'posts'> | undefined): boolean =>
  b !== undefined &&
  a !== b &&
  a.data.unit !== b.data.unit &&
  (a.data.campaign === undefined || a.data.campaign !== b.data.campaign);

const unitWords = (unit: string | undefined) =>
  unit === undefined
    ? { en: 'the whole organisation', fr: 'toute l’organisation' }
    : { en: `\`${unit}\``, fr: `\`${unit}\`` };

interface Meeting {
  readonly day: string;
  readonly audience: string;
  readonly topic: string;
  /** The earliest first. */
  readonly posts: readonly PlannedPost[];
}

/** The posts of each day for one audience about one topic. Who is meant is said by the post, else by its channel. */
function* meetings(registry: Registry): Iterable<Meeting> {
  const found = new Map<string, PlannedPost[]>();
  for (const planned of comingPosts(registry)) {
    const { time, entry, channel } = planned;
    const { topics = [], audiences = channel?.data.audiences ?? [] } = entry.data;
    if (!time) continue;
    for (const topic of topics)
      for (const audience of audiences) addTo(found, `${time.day} ${audience} ${topic}`, planned);
  }
  for (const [key, posts] of found) {
    if (posts.length < 2) continue;
    const [day = '', audience = '', topic = ''] = key.split(' ');
    posts.sort(
      (a, b) =>
        compareText(a.time?.instant ?? '', b.time?.instant ?? '') || compareText(a.entry.file, b.entry.file),
    );
    yield { day, audience, topic, posts };
  }
}
