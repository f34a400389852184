/** /calendar.json: the posts of the last months and all that come, as programs read them. */
import { hasPage } from '../../scripts/core/calendar/view/calendar.ts';
import { jsonResponse } from '../data/served.ts';
import { handbook } from '../data/source.node.ts';

export const GET = () => {
  const { calendar } = handbook();
  const posts = [...calendar.posts.values()]
    .filter((post) => hasPage(calendar, post))
    .map(({ name: _, file, on, ...post }) => ({
      ...post,
      file,
      posts: on.map(({ time, ...one }) => ({
        ...one,
        at: time?.at,
        zone: time?.zone,
        instant: time?.instant,
      })),
    }));
  return jsonResponse(
    JSON.stringify({ version: 1, as_of: calendar.today, frozen: calendar.freeze !== undefined, posts }),
  );
};
