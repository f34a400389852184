/** /registry.json: the public contract. The text was held against its schema when it was made. */
import { jsonResponse } from '../data/served.ts';
import { handbook } from '../data/source.node.ts';

export const GET = () => jsonResponse(handbook().text);
