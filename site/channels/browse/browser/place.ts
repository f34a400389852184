/** The view and the address of the page: one says the other. */
import { fromParams, isWhole, type Query, toParams } from '../../../../scripts/core/browse/index.ts';
import { pageOf } from '../../../../scripts/core/handbook/address.ts';

/** What the address asks for. The list as it stands has its pages in the path, `channels/2/`, as they are served. */
export function queryAt(list: string, { pathname, search }: Pick<URL, 'pathname' | 'search'>): Query {
  const params = new URLSearchParams(search);
  const query = fromParams(params);
  if (!isWhole(query) || params.has('page')) return query;
  const [, number] = /^([1-9]\d{0,5})(?:\/|$)/.exec(pathname.slice(list.length)) ?? [];
  return { ...query, page: Number(number ?? 1) };
}

/** Where a query has its address: a page that is served when there is one, so that links work without JavaScript. */
export function addressOf(list: string, query: Query, others?: URLSearchParams): string {
  const whole = isWhole(query);
  const params = toParams(whole ? { ...query, page: 1 } : query, others);
  const path = whole ? pageOf(list, query.page) : list;
  return params.size > 0 ? `${path}?${params}` : path;
}
