/** Small parts of an answer: a name that breaks well, links to entries, a list of facts. */

import { pathOf } from '../../../scripts/core/handbook/address.ts';
import type { DescribedEntry, Seen } from '../../../scripts/core/verify/account-facts.ts';
import type { Piece } from '../../../scripts/core/verify/difference.ts';
import { type Child, el } from '../../browser/dom.ts';
import { breakable } from '../../channels/breakable.ts';
import type { VerifyVoice } from '../verify-key.ts';

/** The name of an account, as its platform writes it. */
export const handle = ({ handle, id, key }: Seen): HTMLElement =>
  el('span', { class: 'handle', translate: 'no' }, ...breakable(handle ?? id ?? key, () => el('wbr', {})));

/** A name with the letters marked that the other one does not have. */
export const marked = (pieces: readonly Piece[]): HTMLElement =>
  el(
    'span',
    { class: 'handle', translate: 'no' },
    ...pieces.map(({ text, differs }) => (differs ? el('mark', {}, text) : text)),
  );

/** “aster on X”. */
export const account = (seen: Seen, voice: VerifyVoice): Child[] =>
  voice.fill(voice.word('verify.on'), {
    account: handle(seen),
    platform: voice.known(`verify.name.${seen.on}`) ?? seen.on,
  });

/** The page about an entry: its own, or the list of those that are not ours. */
export const pageOf = (entry: DescribedEntry, voice: VerifyVoice): string =>
  voice.href(entry.unofficial ? 'channels/unofficial/' : pathOf('channels', entry.id));

/** A link to an entry by its name. */
export const link = (entry: DescribedEntry, voice: VerifyVoice): HTMLElement =>
  el('a', { href: pageOf(entry, voice) }, entry.name);

/** How an entry stands, in one word. */
export const badge = (entry: DescribedEntry, voice: VerifyVoice): HTMLElement =>
  el('span', { class: `badge verdict-${entry.standing}` }, voice.known(`verify.alike.${entry.standing}`));

/** Labels with their values; a value that is missing takes its label along. */
export function facts(rows: readonly (readonly [label: string, value: Child | readonly Child[]])[]): Child {
  const given = rows.filter(([, value]) => value !== undefined && value !== false);
  if (given.length === 0) return undefined;
  return el(
    'dl',
    { class: 'facts' },
    ...given.map(([label, value]) =>
      el('div', {}, el('dt', {}, label), el('dd', {}, ...(Array.isArray(value) ? value : [value as Child]))),
    ),
  );
}
