import { statesPicture } from '../calendar/states.ts';

export const GET = () => new Response(statesPicture(), { headers: { 'content-type': 'image/svg+xml' } });
