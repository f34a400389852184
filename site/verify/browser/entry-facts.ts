/** What is known about an entry. */

import { pathOf } from '../../../scripts/core/handbook/address.ts';
import type { DescribedEntry } from '../../../scripts/core/verify/account-facts.ts';
import { type Child, el } from '../../browser/dom.ts';
import type { VerifyVoice } from '../verify-key.ts';
import { badge, facts, link } from './parts.ts';

/**
 * The facts; `sure` when the entry is about this very account. The account is linked only where it is ours for sure: a
 * link from this page is what an impostor would like to have, and a handle that was given up may be anybody's.
 */
export function factsOf(entry: DescribedEntry, sure: boolean, voice: VerifyVoice): Child {
  const { account, standing, unit, owner, next, unofficial } = entry;
  const linked =
    sure && (standing === 'official' || standing === 'dormant') && account.profile.startsWith('https://');
  return facts([
    [
      voice.word(unofficial ? 'channel.name' : 'verify.channel'),
      [link(entry, voice), !sure && ' ', !sure && badge(entry, voice)],
    ],
    [
      voice.word('verify.account'),
      linked && el('a', { href: account.profile, rel: 'external', class: 'handle' }, account.profile),
    ],
    [
      voice.word('verify.next'),
      next && el('a', { href: voice.href(pathOf('channels', next.id)) }, next.name),
    ],
    [
      voice.word('channel.unit'),
      unit && el('a', { href: voice.href(pathOf('units', unit.id)) }, voice.say(unit.name)),
    ],
    [
      voice.word('channel.owner'),
      owner && el('a', { href: voice.href(pathOf('people', owner.id)) }, owner.name),
    ],
    ...(unofficial ? notOurs(unofficial, voice) : []),
  ]);
}

const notOurs = (
  { kind, risk, decision }: NonNullable<DescribedEntry['unofficial']>,
  voice: VerifyVoice,
): (readonly [string, Child])[] => [
  [voice.word('unofficial.kind'), voice.known(`kind.${kind}`)],
  [voice.word('unofficial.risk'), el('span', { class: `badge risk-${risk}` }, voice.known(`risk.${risk}`))],
  [
    voice.word('unofficial.decision'),
    voice.known(`decision.${decision}`) ?? voice.word('unofficial.pending'),
  ],
];
