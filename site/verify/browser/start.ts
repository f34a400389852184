/** Begins on the verify page. */
import { speakOn } from '../../browser/speaking-page.ts';
import type { VerifyKey } from '../verify-key.ts';
import { VerifyPage } from './page.ts';

const root = document.querySelector<HTMLElement>('[data-verify]');
if (root) void speakOn<VerifyKey>(root, (voice) => new VerifyPage(root, voice));
