import { handbook } from '../data/source.node.ts';
import { marksPicture } from '../platforms/marks.node.ts';

export const GET = () =>
  new Response(marksPicture(handbook().platforms.values()), { headers: { 'content-type': 'image/svg+xml' } });
