/** Runs around every page that is built: gives it its Content-Security-Policy. */
import { defineMiddleware } from 'astro/middleware';
import { foreignRoute } from './security/boundary.ts';
import { withPolicy } from './security/policy.ts';

export const onRequest = defineMiddleware(async ({ routePattern }, next) => {
  const response = await next();
  // The dev server has inline scripts of its own, which come and go.
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { status, statusText, headers } = response;
  const html = withPolicy(await response.text(), { foreign: routePattern === foreignRoute });
  return new Response(html, { status, statusText, headers });
});
