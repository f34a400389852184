/** Begins on the page of a form. */
import { must } from '../../browser/dom.ts';
import { speakOn } from '../../browser/speaking-page.ts';
import type { FormKey } from '../form-key.ts';
import { AccountForm } from './account-form.ts';

// The rules read addresses with patterns, which not every browser knows yet.
const canJudge = 'URLPattern' in window && 'Worker' in window;

const root = document.querySelector<HTMLElement>('[data-form]');
if (root && canJudge) {
  must(root, '[data-again]').addEventListener('click', () => location.reload());
  void speakOn<FormKey>(root, (voice) => new AccountForm(root, voice));
} else if (root) must(root, '[data-too-old]').hidden = false;
