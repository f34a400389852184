/** The words that the forms may say in the browser: their own, and those in which the verify page speaks of accounts. */
import type { Voice } from '../browser/voice.ts';
import type { SpokenKey } from '../i18n/spoken.ts';

export type FormKey = SpokenKey<'plan' | 'propose' | 'verify'>;

/** Speaks those words. */
export type FormVoice = Voice<FormKey>;
