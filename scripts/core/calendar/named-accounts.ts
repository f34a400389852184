/** What a post points at: the addresses and handles in its text, and the page it leads to. */
import { type Account, isAccount, type Refusal, resolve } from '../identity/index.ts';
import type { Span } from '../model/finding.ts';
import { once, onceEach } from '../model/once.ts';
import type { AccountRecord, Registry } from '../model/registry.ts';
import { partsOf } from '../style/text/parts.ts';
import { comingPosts, type PlannedPost } from './planned-posts.ts';

/** Something that a post points at. */
export interface Pointer {
  readonly planned: PlannedPost;
  /** As it is written. */
  readonly written: string;
  readonly kind: 'address' | 'handle';
  /** Where it stands in the text; absent for `link`. */
  readonly span?: Span;
  readonly account: Account | undefined;
  /** The key of the account: its own, or that of the author of the post that is pointed at. */
  readonly key: string | undefined;
  /** Who is registered under that key. */
  readonly known: readonly AccountRecord[];
}

/** Where in its file a pointer stands. */
export const placeOf = ({ planned: { entry, path }, span }: Pointer) => ({
  file: entry.file,
  path: [...path, span ? 'text' : 'link'],
  ...(span && { span }),
});

/** Everything that coming posts point at, in the order of the files. */
export const pointersOf = once((registry: Registry): readonly Pointer[] => {
  const resolved = onceEach((platform: string) =>
    onceEach((reference: string): Account | Refusal => resolve(reference, registry.identity, platform)),
  );
  const addressed = onceEach((reference: string): Account | Refusal => resolve(reference, registry.identity));
  const pointer = (planned: PlannedPost, kind: Pointer['kind'], written: string, span?: Span): Pointer => {
    const platform = planned.platform?.id;
    // A handle is one of the network on which it is written.
    const found =
      kind === 'address' || platform === undefined ? addressed(written) : resolved(platform)(written);
    const account = isAccount(found) ? found : undefined;
    const key = isAccount(found) ? found.key : found.by;
    const known = (key === undefined ? undefined : registry.byAccount.get(key)) ?? [];
    return { planned, kind, written, ...(span && { span }), account, key, known };
  };
  return comingPosts(registry).flatMap((planned) => {
    const { text, link } = planned.post;
    return [
      ...(text === undefined ? [] : pointed(text)).map(({ kind, span }) =>
        pointer(planned, kind, text?.slice(...span) ?? '', span),
      ),
      ...(link === undefined ? [] : [pointer(planned, 'address', link)]),
    ];
  });
});

/** The addresses and handles of a text; a mailbox is neither. */
const pointed = (text: string) =>
  partsOf(text).flatMap(({ kind, span }) =>
    kind === 'handle' || (kind === 'address' && !/^[^/]*@/.test(text.slice(...span))) ? [{ kind, span }] : [],
  );
