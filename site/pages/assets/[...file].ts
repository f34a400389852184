/** The pictures of posts, as they lie in the repository. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { shownPictures } from '../../calendar/post/pictures.ts';
import { root } from '../../data/source.node.ts';

export const getStaticPaths = () =>
  [
    ...new Map(
      shownPictures()
        .values()
        .map((one) => [one.address, one.file]),
    ),
  ].map(([address, file]) => ({
    params: { file: address.slice('assets/'.length) },
    props: { file },
  }));

export const GET: APIRoute<{ file: string }> = ({ props: { file } }) =>
  new Response(readFileSync(join(root, file)));
