/** The pictures of posts and of the asset library, as they lie in the repository. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { shownPictures } from '../../calendar/post/pictures.ts';
import { root } from '../../data/source.node.ts';

export const getStaticPaths = () =>
  shownPictures()
    .values()
    .toArray()
    .map(({ address, file, type }) => ({
      params: { file: address.slice('assets/'.length) },
      props: { file, type },
    }));

export const GET: APIRoute<{ file: string; type: string }> = ({ props: { file, type } }) =>
  new Response(readFileSync(join(root, file)), { headers: { 'content-type': type } });
