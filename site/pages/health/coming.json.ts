/** The counts behind the health pages: fetched only by a reader of an old build. */
import type { APIRoute } from 'astro';
import { handbook } from '../../data/source.node.ts';
import { deadlinesJson } from '../../health/deadlines.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(deadlinesJson(handbook().health.coming)));
