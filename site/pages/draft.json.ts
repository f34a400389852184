/** /draft.json: the channels that a draft can be written for. */
import { jsonResponse } from '../data/served.ts';
import { channelsFile } from '../draft/files.ts';

export const GET = () => jsonResponse(channelsFile().text);
