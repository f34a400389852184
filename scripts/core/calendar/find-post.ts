/** Which post somebody means: people type a path, an id or only its name. */
import type { Entry, Registry } from '../model/registry.ts';
import { nearest } from '../text/nearest.ts';
import { nameOf } from './planned-posts.ts';

/** The post; or, in a sentence for a terminal, why it cannot be told. */
export function findPost({ posts }: Registry, typed: string): Entry<'posts'> | { readonly unknown: string } {
  const id = typed.replace(/^(?:\.\/)?calendar\/posts\//, '').replace(/\.yaml$/, '');
  const exact = posts.get(id);
  if (exact) return exact;
  const named = [...posts.values()].filter((entry) => nameOf(entry) === id);
  const [only] = named;
  if (only && named.length === 1) return only;
  if (only)
    return { unknown: `${typed} could be ${named.map((one) => one.id).join(' or ')}: write one of them.` };
  const close =
    nearest(id, posts.keys()) ?? nearest(id, posts.values().map(nameOf)) ?? onlyOneWith(id, posts.keys());
  return {
    unknown: `There is no post ${typed} in calendar/posts.${close === undefined ? '' : ` Did you mean ${close}?`}`,
  };
}

/** People leave out the end of a long name. */
function onlyOneWith(part: string, ids: Iterable<string>): string | undefined {
  const [only, another] = [...ids].filter((id) => part !== '' && id.includes(part));
  return another === undefined ? only : undefined;
}
