/** The words that the verify page may say in the browser. */
import type { Voice } from '../browser/voice.ts';
import type { SpokenKey } from '../i18n/spoken.ts';

export type VerifyKey = SpokenKey<'verify'>;

/** Speaks those words. */
export type VerifyVoice = Voice<VerifyKey>;
