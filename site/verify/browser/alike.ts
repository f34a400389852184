/** Accounts that are easily taken for the one in question, each beside it with what differs. */
import type { Likely } from '../../../scripts/core/verify/account-facts.ts';
import { el } from '../../browser/dom.ts';
import type { VerifyVoice } from '../verify-key.ts';
import { badge, link, marked } from './parts.ts';

/** Further ones are only counted. */
const most = 5;

/** The section; the first look-alikes are official ones. Within a form there are no headings. */
export function alike(
  lookalikes: readonly Likely[],
  voice: VerifyVoice,
  heading: 'h3' | 'p' = 'h3',
): HTMLElement {
  const rest = lookalikes.length - most;
  return el(
    'section',
    { class: 'alike' },
    el(heading, {}, voice.word('verify.alike')),
    el('ul', { class: 'rows' }, ...lookalikes.slice(0, most).map((one) => item(one, voice))),
    rest > 0 &&
      el('p', { class: 'aside' }, ...voice.fill(voice.word('verify.alike.more'), { n: voice.number(rest) })),
  );
}

const item = ({ entry, asked, there, likeness }: Likely, voice: VerifyVoice): HTMLElement =>
  el(
    'li',
    {},
    el(
      'div',
      { class: 'pair' },
      el('p', {}, marked(asked), ' ', el('small', {}, voice.word('verify.alike.asked'))),
      el('p', {}, marked(there), ' ', badge(entry, voice)),
    ),
    el('p', {}, link(entry, voice), ' · ', voice.known(`verify.why.${likeness}`)),
  );
