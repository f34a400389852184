/** What the form of a post fetches when it is used: the calendar, and where the pictures of assets are. */
import { type PlanIndex, planIndex } from '../../scripts/core/calendar/plan/index-file.ts';
import { pictureOf } from '../calendar/post/pictures.ts';
import { once } from '../data/once.ts';
import { servedFile } from '../data/served.ts';
import { source } from '../data/source.node.ts';

/** The file of the form: the calendar as it may be seen, with the address of each picture below the site. */
export interface PlanFile {
  readonly index: PlanIndex;
  readonly pictures: Readonly<Record<string, string>>;
}

/** The moment is that of the calendar's pages: what they hold back is not here. */
export const planFile = once(({ calendar, assets }) => {
  const index = planIndex(source().registry, calendar, assets);
  const pictures = Object.fromEntries(
    index.assets.flatMap(({ id }) => {
      const picture = pictureOf(id);
      return picture === undefined ? [] : [[id, picture]];
    }),
  );
  return servedFile(JSON.stringify({ index, pictures } satisfies PlanFile));
});
