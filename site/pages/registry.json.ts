/** /registry.json: the public contract. The text was held against its schema when it was made. */
import { handbook } from '../data/source.node.ts';

export const GET = () =>
  new Response(handbook().text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
