/** The styles of a handbook page: every page has Starlight's frame, and only these have a use for them. */
import sheet from '../styles/handbook-page.css?inline';

export const GET = () => new Response(sheet, { headers: { 'content-type': 'text/css' } });
