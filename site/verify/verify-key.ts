/** The words that the verify page may say in the browser. */
import type { Voice, Words } from '../browser/voice.ts';
import type { Key } from '../i18n/translate.ts';

export type VerifyKey =
  | Extract<Key, `${'verify' | 'kind' | 'risk' | 'decision'}.${string}`>
  | Extract<
      Key,
      `channel.${'name' | 'unit' | 'owner'}` | `unofficial.${'kind' | 'risk' | 'decision' | 'pending'}`
    >;

/** What the page fetches. */
export type VerifyWords = Words<VerifyKey>;

/** Speaks those words. */
export type VerifyVoice = Voice<VerifyKey>;
