/** The post as the network will show it. */
import type { Answers } from '../../../scripts/core/propose/answers.ts';
import { el } from '../../browser/dom.ts';
import type { PlanVoice } from './voice.ts';
import type { PlanOffered, Reading } from './worker.ts';

interface Written {
  readonly answers: Answers;
  readonly offered: PlanOffered;
}

/** Draws it anew where something in it is another one. */
export function showLook(
  room: HTMLElement,
  { stretches, languages }: Reading,
  { answers, offered: { networks, assets, pictures } }: Written,
  { voice, speak }: PlanVoice,
): void {
  const {
    channel = '',
    asset = '',
    alt = '',
    link = '',
    language,
  } = answers as Readonly<Record<string, string>>;
  const key = JSON.stringify([channel, asset, alt, link, stretches]);
  if (room.dataset['shown'] === key) return;
  room.dataset['shown'] = key;
  const known = networks.flatMap(({ channels }) => channels).find(({ id }) => id === channel);
  room.hidden = !known;
  if (room.nextElementSibling instanceof HTMLElement) room.nextElementSibling.hidden = known !== undefined;
  if (!known) return;
  const platform = channel.slice(0, channel.indexOf('/'));
  const { base = '/' } = room.closest<HTMLElement>('[data-form]')?.dataset ?? {};
  const chosen = assets.find(({ id }) => id === asset);
  const said = alt.trim() || (chosen?.alt && el('span', {}, voice.say(chosen.alt)).textContent) || '';
  const picture = pictures[asset];
  const page = URL.canParse(link) ? new URL(link).hostname : undefined;
  const mark = el('svg', { 'aria-hidden': 'true' }, el('use', { href: `${base}marks.svg#${platform}` }));
  room.replaceChildren(
    el(
      'div',
      { class: 'look', lang: language || languages[0] },
      el(
        'p',
        { class: 'sender' },
        el('span', { class: `tile small net-${platform}` }, mark),
        el('span', {}, el('b', {}, known.name), el('small', {}, known.handle ?? '')),
      ),
      el(
        'p',
        { class: 'copy' },
        ...stretches.map(({ text, isMarked }) => (isMarked ? el('b', {}, text) : text)),
      ),
      chosen &&
        (picture === undefined
          ? el('p', { class: 'no-picture' }, el('code', { translate: 'no' }, asset))
          : el('img', { src: `${base}${picture}`, alt: said, decoding: 'async' })),
      page !== undefined && el('p', { class: 'link-card' }, el('small', {}, page), el('span', {}, link)),
    ),
    ...(chosen
      ? [
          el(
            'p',
            { class: 'alt' },
            el('b', {}, 'ALT'),
            ' ',
            said === '' ? speak('plan.say.alt.missing') : said,
          ),
        ]
      : []),
  );
}
