/** /verify.json: the accounts and platforms from which the verify page answers, in the browser. */
import { jsonResponse } from '../data/served.ts';
import { directoryFile } from '../verify/directory.ts';

export const GET = () => jsonResponse(directoryFile().text);
