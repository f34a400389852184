/** The counts behind the health pages: fetched only by a reader of an old build. */
import { jsonResponse } from '../../data/served.ts';
import { handbook } from '../../data/source.node.ts';
import { deadlinesJson } from '../../health/deadlines.ts';

export const GET = () => jsonResponse(JSON.stringify(deadlinesJson(handbook().health.coming)));
