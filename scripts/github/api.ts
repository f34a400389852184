/** GitHub's REST interface, as far as the workflows need it. No package is needed: where a token can write, fewer is better. */

/** GitHub has said no, with its own words. */
export class ApiError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Paths are below `/repos/<repository>`; answers are GitHub's JSON. Everything throws an ApiError on a refusal. */
export interface Api {
  get<T>(path: string): Promise<T>;
  send<T>(method: 'POST' | 'PATCH' | 'PUT', path: string, body: unknown): Promise<T>;
  /** Every page of a list. */
  all<T>(path: string): Promise<T[]>;
}

/** The answer, or undefined where GitHub knows no such thing. */
export async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}

const perPage = 100;
/** A list that is longer than this is not one that we asked for. */
const mostPages = 100;

export function githubApi({
  token,
  repository,
  api = 'https://api.github.com',
}: {
  token: string;
  repository: string;
  api?: string | undefined;
}): Api {
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${api}/repos/${repository}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
        'user-agent': 'choirbook',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    if (!response.ok)
      throw new ApiError(
        response.status,
        `${method} ${path}: ${response.status} ${messageIn(text) ?? response.statusText}`,
      );
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
  return {
    get: (path) => call('GET', path),
    send: call,
    async all<T>(path: string) {
      const list: T[] = [];
      for (let page = 1; page <= mostPages; page++) {
        const part = await call<T[]>(
          'GET',
          `${path}${path.includes('?') ? '&' : '?'}per_page=${perPage}&page=${page}`,
        );
        list.push(...part);
        if (part.length < perPage) return list;
      }
      throw new ApiError(0, `GET ${path}: the list has more than ${mostPages * perPage} entries.`);
    },
  };
}

function messageIn(text: string): string | undefined {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}
