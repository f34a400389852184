/** For tests: GitHub as far as a test tells it. Every question that it was not told about is a 404, as there. */
import { type Api, ApiError } from '../github/api.ts';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

type Reply = unknown | ((body: unknown) => unknown);

/** `answers` by method and path, `GET /pulls/7`; `calls` holds what was written. An ApiError as an answer is thrown. */
export function fakeApi(answers: Record<string, Reply>): Api & { readonly calls: Call[] } {
  const calls: Call[] = [];
  async function answer<T>(method: string, path: string, body?: unknown): Promise<T> {
    const key = `${method} ${path}`;
    if (!Object.hasOwn(answers, key)) throw new ApiError(404, `${key}: 404 Not Found`);
    const found = answers[key];
    const value = typeof found === 'function' ? (found as (body: unknown) => unknown)(body) : found;
    if (value instanceof ApiError) throw value;
    return value as T;
  }
  return {
    calls,
    get: (path) => answer('GET', path),
    async all<T>(path: string) {
      return (await answer<T[] | undefined>('GET', path)) ?? [];
    },
    send(method, path, body) {
      calls.push({ method, path, body });
      return answer(method, path, body);
    },
  };
}
