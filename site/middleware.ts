/** Runs around every page that is built or shown by the dev server: gives it its width and its Content-Security-Policy. */
import { defineMiddleware } from 'astro/middleware';
import { foreignRoutes } from './security/boundary.ts';
import { withPolicy } from './security/policy.ts';
import { withWidth } from './shell/width.ts';

export const onRequest = defineMiddleware(async ({ routePattern }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { status, statusText, headers } = response;
  const html = withPolicy(withWidth(await response.text()), {
    foreign: foreignRoutes.has(routePattern),
    dev: import.meta.env.DEV,
  });
  return new Response(html, { status, statusText, headers });
});
