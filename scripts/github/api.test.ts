import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ApiError, githubApi, unlessMissing } from './api.ts';

let server: Server;
let asked: IncomingMessage[];
let answer: (url: URL) => { status?: number; body?: unknown };
beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request);
    const { status = 200, body } = answer(new URL(request.url ?? '', 'http://here'));
    response.writeHead(status).end(body === undefined ? '' : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));
const api = () =>
  githubApi({
    token: 't0ken',
    repository: 'aster/choirbook',
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });

test('every page of a list is read', async () => {
  const all = Array.from({ length: 250 }, (_, index) => index);
  answer = ({ searchParams }) => {
    const from = (Number(searchParams.get('page')) - 1) * 100;
    return { body: all.slice(from, from + Number(searchParams.get('per_page'))) };
  };
  expect(await api().all('/pulls?state=open')).toEqual(all);
  expect(asked.map(({ url }) => url)).toEqual(
    [1, 2, 3].map((page) => `/repos/aster/choirbook/pulls?state=open&per_page=100&page=${page}`),
  );
});

test('a list that never ends is given up', async () => {
  answer = () => ({ body: Array(100).fill(0) });
  await expect(api().all('/pulls')).rejects.toThrow('more than 10000 entries');
});

test('a refusal says what was asked, and in GitHub’s words why', async () => {
  answer = () => ({ status: 403, body: { message: 'Resource not accessible by integration' } });
  const refused = api().get('/pulls/1');
  await expect(refused).rejects.toThrow('GET /pulls/1: 403 Resource not accessible by integration');
  await expect(refused).rejects.toBeInstanceOf(ApiError);
  await expect(unlessMissing(api().get('/x'))).rejects.toThrow('403');
});

test('what is not there is no failure where it need not be', async () => {
  answer = () => ({ status: 404, body: { message: 'Not Found' } });
  expect(await unlessMissing(api().get('/x'))).toBeUndefined();
});

test('an answer without a body is one', async () => {
  answer = () => ({ status: 204 });
  expect(await api().send('POST', '/x', { a: 1 })).toBeUndefined();
  expect(asked[0]?.headers.authorization).toBe('Bearer t0ken');
});
