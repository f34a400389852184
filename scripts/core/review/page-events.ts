/** What happens to the text of a page or a chapter, word by word. */
import type { Registry } from '../model/registry.ts';
import { en, fr, type Wording } from '../model/wording.ts';
import { changedPlaces, wordDiff } from '../text/word-diff.ts';
import type { KindReview } from './kind-review.ts';
import { counted } from './phrases.ts';

/** So many places of one text are shown; the diff of the file has the others. */
const mostPlaces = 10;

export const pageReview: KindReview<'pages' | 'chapters'> = {
  *events({ before: old, after: registry }, { before, after }) {
    if (!before || !after) return;
    const [then, now] = [bodyOf(old, before.file), bodyOf(registry, after.file)];
    if (then === now) return;
    const places = changedPlaces(wordDiff(then, now)).filter((place) =>
      place.some(({ kind, text }) => kind !== 'same' && /\S/.test(text)),
    );
    if (places.length === 0) return;
    const number = counted(places.length, ['place', 'places'], ['endroit', 'endroits']);
    const first: Wording =
      places.length > mostPlaces
        ? {
            en: `, of which these are the first ${mostPlaces}`,
            fr: `, dont voici les ${mostPlaces} premiers`,
          }
        : '';
    yield {
      event: 'page-changed',
      text: { en: en`changes the text in ${number}${first}`, fr: fr`change le texte à ${number}${first}` },
      keys: ['text'],
      places: places.slice(0, mostPlaces),
    };
  },
};

function bodyOf({ byPath }: Registry, file: string): string {
  const record = byPath.get(file);
  return record?.text?.slice(record.frontMatter?.body ?? 0).trim() ?? '';
}
