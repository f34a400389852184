/** /verify.json: the accounts and platforms from which the verify page answers, in the browser. */
import { directoryFile } from '../verify/directory.ts';

export const GET = () =>
  new Response(directoryFile().text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
