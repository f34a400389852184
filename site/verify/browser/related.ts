/** What an account that is not registered has to do with us: it was ours, it imitates one of ours, it bears our name. */
import type { DescribedEntry } from '../../../scripts/core/verify/account-facts.ts';
import type { Verdict } from '../../../scripts/core/verify/reply.ts';
import { type Child, el } from '../../browser/dom.ts';
import type { VerifyVoice } from '../verify-key.ts';
import { account, badge, link } from './parts.ts';

/** The sentences, each with the entries that it is about. */
export function related(
  { renamed, imitates, usesName, account: about }: Verdict,
  voice: VerifyVoice,
): Child[] {
  if (imitates) {
    const letters = imitates.letters.map(({ char, code, like }) => `${char} (${code}) ≠ ${like}`).join(', ');
    return [
      el('p', {}, ...voice.fill(voice.word('verify.imitates'), { letters })),
      list([imitates.entry], voice),
    ];
  }
  if (renamed) return [list([renamed], voice)];
  if (!usesName) return [];
  const { name, there } = usesName;
  const key = there.length > 0 ? 'verify.uses-name' : 'verify.uses-name.none';
  return [
    el(
      'p',
      {},
      ...voice.fill(voice.word(key), {
        name,
        platform: voice.known(`verify.name.${about?.on}`) ?? about?.on ?? '',
      }),
    ),
    there.length > 0 && list(there, voice),
  ];
}

const list = (entries: readonly DescribedEntry[], voice: VerifyVoice): HTMLElement =>
  el(
    'ul',
    { class: 'rows' },
    ...entries.map((entry) =>
      el('li', {}, link(entry, voice), ' (', ...account(entry.account, voice), ') ', badge(entry, voice)),
    ),
  );
