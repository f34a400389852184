/** Begins on the page of the form of a post. */

import { must } from '../../browser/dom.ts';
import { fetchJson } from '../../browser/fetch-json.ts';
import { Voice } from '../../browser/voice.ts';
import { speaker } from '../../i18n/speak.ts';
import type { SpokenKey, Words } from '../../i18n/spoken.ts';
import type { FormKey } from '../../propose/form-key.ts';
import { PlanForm } from './plan-form.ts';

// The rules read addresses with patterns and times with zones, which not every browser knows yet.
const canJudge = 'URLPattern' in window && 'Worker' in window && 'Temporal' in window;

async function begin(root: HTMLElement): Promise<void> {
  must(root, '[data-again]').addEventListener('click', () => location.reload());
  try {
    const { entries, language } = await fetchJson<Words<SpokenKey<'plan'>>>(root.dataset['words'] ?? '');
    const voice = new Voice<FormKey>(entries as Readonly<Record<string, string>>, root.dataset);
    new PlanForm(root, voice, speaker(entries, language));
  } catch (error) {
    console.warn(error);
    must(root, '[data-unavailable]').hidden = false;
  }
}

const root = document.querySelector<HTMLElement>('[data-form]');
if (root && canJudge) void begin(root);
else if (root) must(root, '[data-too-old]').hidden = false;
