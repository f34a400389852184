/** The words that the forms may say in the browser: their own, and those in which the verify page speaks of accounts. */
import type { Voice, Words } from '../browser/voice.ts';
import type { Key } from '../i18n/translate.ts';
import type { VerifyKey } from '../verify/verify-key.ts';

export type FormKey = VerifyKey | Extract<Key, `${'form' | 'field'}.${string}`>;

/** What the pages fetch. */
export type FormWords = Words<FormKey>;

/** Speaks those words. */
export type FormVoice = Voice<FormKey>;
