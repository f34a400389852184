import { handbook } from '../data/source.node.ts';
import { coloursSheet } from '../platforms/colours.ts';

export const GET = () =>
  new Response(coloursSheet(handbook().platforms.values()), { headers: { 'content-type': 'text/css' } });
