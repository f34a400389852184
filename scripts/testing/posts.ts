/** For tests: the small museum with posts in its calendar. */
import { buildRegistry, type Entry, type Registry } from '../core/model/registry.ts';
import { museum } from './fixture.ts';

/** The file of the post that the tests speak of. */
export const toursFile = 'calendar/posts/2026/tours.yaml';

/** A post of the museum in review, by Dan Wu; `change` alters the text. */
export const tours = `title: Lamp room
unit: museum
status: in-review
author: dan-wu
# the lamps are lit at ten
posts:
  - channel: x/aster
    at: "2026-12-10 10:00"  # after the school groups
    language: en
    text: The lamp room opens for tours.
note: Ask the guards.
`;

/** The registry with files by path, each in place of the one of the museum. */
export function museumWith(files: Readonly<Record<string, string>>): Registry {
  const others = museum().filter(({ path }) => !Object.hasOwn(files, path));
  return buildRegistry([...others, ...Object.entries(files).map(([path, text]) => ({ path, text }))]);
}

/** A registry whose one post is `tours`, changed, with its entry. */
export function withTours(
  change: (text: string) => string = (text) => text,
  files: Readonly<Record<string, string>> = {},
): { readonly registry: Registry; readonly entry: Entry<'posts'> } {
  const registry = museumWith({ [toursFile]: change(tours), ...files });
  const entry = registry.posts.get('2026/tours');
  if (!entry) throw new Error('There is no post.');
  return { registry, entry };
}
