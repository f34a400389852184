/** The counts behind the health pages: fetched only by a reader of an old build. */
import type { APIRoute } from 'astro';
import { deadlinesJson } from '../../health/deadlines.ts';
import { handbook } from '../../registry/source.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(deadlinesJson(handbook().health.coming)));
