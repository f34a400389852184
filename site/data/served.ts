/** Files that are fetched by the browser. */
import { createHash } from 'node:crypto';

export interface ServedFile {
  readonly text: string;
  /** Changes with the text and stands in the address: a page never meets a file that is older than itself. */
  readonly version: string;
}

/** A file with a text. */
export const servedFile = (text: string): ServedFile => ({
  text,
  version: createHash('sha256').update(text).digest('hex').slice(0, 12),
});

/** The answer of an address that serves JSON. */
export const jsonResponse = (text: string, type = 'application/json; charset=utf-8'): Response =>
  new Response(text, { headers: { 'content-type': type } });
