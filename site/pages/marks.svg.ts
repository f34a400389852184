import { marksPicture } from '../marks/source.ts';
import { handbook } from '../registry/source.ts';

export const GET = () =>
  new Response(marksPicture(handbook().platforms.values()), { headers: { 'content-type': 'image/svg+xml' } });
