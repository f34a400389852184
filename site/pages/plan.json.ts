/** /plan.json: the calendar as the form of a post asks it. */
import { jsonResponse } from '../data/served.ts';
import { planFile } from '../plan/files.ts';

export const GET = () => jsonResponse(planFile().text);
