/** What helps on when no account was named: the platforms on which a name is known, or whose shown name it is. */
import type { Verdict } from '../../../scripts/core/verify/reply.ts';
import { type Child, el } from '../../browser/dom.ts';
import type { VerifyVoice } from '../verify-key.ts';
import { account, badge, link } from './parts.ts';
import { queryOf } from './place.ts';

/** More than these nobody reads. */
const most = 20;

/** Did somebody give a name without a platform? */
export const isNameOnly = ({ refusal }: Verdict): boolean =>
  refusal?.says === 'bare-handle' || refusal?.says === 'number-alone';

/** Asks where a name was seen: each platform leads to the answer for it, for the name alone decides nothing. */
export function askWhere({ input, namesakes }: Verdict, voice: VerifyVoice): HTMLElement {
  const platforms = new Map(namesakes.map((entry) => [entry.account.platform, entry.account.on]));
  return el(
    'div',
    { class: 'where' },
    el('p', {}, voice.word('verify.where.text')),
    platforms.size > 0 && el('p', {}, voice.word('verify.where.known')),
    platforms.size > 0 &&
      el(
        'ul',
        { class: 'chips bare flow' },
        ...[...platforms].map(([platform, name]) =>
          el(
            'li',
            {},
            el(
              'a',
              { href: queryOf({ text: input, platform }), 'data-on': platform },
              voice.known(`verify.name.${name}`) ?? name,
            ),
          ),
        ),
      ),
    el(
      'p',
      { class: 'aside' },
      voice.word(platforms.size > 0 ? 'verify.where.other' : 'verify.where.choose'),
    ),
  );
}

/** The accounts that show this name. */
export function namesakesOf({ namesakes }: Verdict, voice: VerifyVoice): Child {
  return (
    namesakes.length > 0 &&
    el(
      'div',
      { class: 'where' },
      el('p', {}, voice.word('verify.namesakes')),
      el(
        'ul',
        { class: 'bare' },
        ...namesakes
          .slice(0, most)
          .map((entry) =>
            el(
              'li',
              {},
              link(entry, voice),
              ': ',
              ...account(entry.account, voice),
              ' ',
              badge(entry, voice),
            ),
          ),
      ),
    )
  );
}
