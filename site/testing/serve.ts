/** Serves a built site as a plain host does: files, index.html of folders, 404.html for everything else. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { holder } from './held.ts';

/** A site below a sub-path is not alone on its host; this page asks for nothing. */
const neighbour = '<!doctype html><title>Another site</title><link rel="icon" href="data:,">';

/** Where every host has axe: a page that fetches it has it sooner than one that it is sent to, and a browser keeps it compiled. */
export const axePath = '/axe.js';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'));
const lasting = {
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'max-age=86400, immutable',
};

/** Starts on a free port of this machine; `base` begins and ends with a slash. */
export async function serve(folder: string, base = '/'): Promise<{ server: Server; address: string }> {
  const files = sirv(folder);
  const hold = holder(folder, (url) =>
    url.startsWith(base) ? decodeURI(url.slice(base.length).replace(/[?#].*$/, '')) : undefined,
  );
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(folder, '404.html')));
    };
    if (hold(request, response)) return;
    if (request.url === axePath) return response.writeHead(200, lasting).end(axe);
    if (request.url === '/' && base !== '/')
      return response.writeHead(200, { 'content-type': 'text/html' }).end(neighbour);
    if (!request.url?.startsWith(base)) return missing();
    request.url = request.url.slice(base.length - 1);
    files(request, response, missing);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}` };
}
