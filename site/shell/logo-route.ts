/** The logo of a repository in another folder: its own site/public is not the one that this site serves from. */
import type { APIRoute } from 'astro';
import { logo, logoBytes } from './logo.node.ts';

export const GET: APIRoute = () =>
  new Response(new Uint8Array(logoBytes()), {
    headers: { 'content-type': logo()?.endsWith('.svg') ? 'image/svg+xml' : 'image/png' },
  });
