/** The form of a post speaks in sentences with nodes in them, and in sentences with plurals. */
import type { Speak } from '../../i18n/speak.ts';
import type { SpokenKey } from '../../i18n/spoken.ts';
import type { FormVoice } from '../../propose/form-key.ts';

export interface PlanVoice {
  readonly voice: FormVoice;
  readonly speak: Speak<SpokenKey<'plan'>>;
}
