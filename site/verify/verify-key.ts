/** The words that the verify page may say in the browser. */
import type { Key } from '../i18n/translate.ts';

export type VerifyKey =
  | Extract<Key, `${'verify' | 'kind' | 'risk' | 'decision'}.${string}`>
  | Extract<
      Key,
      `channel.${'name' | 'unit' | 'owner'}` | `unofficial.${'kind' | 'risk' | 'decision' | 'pending'}`
    >;

/** A sentence per key, with `{name}` where something is filled in. */
export type VerifyWords = Readonly<Partial<Record<VerifyKey, string>>>;
