/** What is known about the account that somebody is writing about, right below its address. */

import { pathOf } from '../../../scripts/core/handbook/address.ts';
import type { FormState } from '../../../scripts/core/propose/form-state.ts';
import type { DraftKind } from '../../../scripts/core/propose/questions.ts';
import type { DescribedEntry } from '../../../scripts/core/verify/account-facts.ts';
import { type Child, el } from '../../browser/dom.ts';
import { alike } from '../../verify/browser/alike.ts';
import { account, badge, link } from '../../verify/browser/parts.ts';
import { refusalSentence } from '../../verify/browser/refusal.ts';
import type { FormKey, FormVoice } from '../form-key.ts';

/** The panel; nothing where nothing was written. */
export function accountPanel(reading: FormState, kind: DraftKind, voice: FormVoice): HTMLElement | undefined {
  const { account: about, refusal, entry, maybe, lookalikes } = reading;
  if (refusal)
    return el(
      'div',
      { class: 'panel tone-ask' },
      el('p', {}, el('strong', {}, voice.word('form.no-account'))),
      el('p', {}, ...refusalSentence(refusal, voice)),
    );
  if (!about) return undefined;
  const { tone, sentences } = standing(reading, kind, voice);
  return el(
    'div',
    { class: `panel tone-${tone}` },
    ...sentences,
    !entry &&
      maybe &&
      el(
        'p',
        {},
        ...voice.fill(voice.word('form.maybe'), { entry: link(maybe, voice) }),
        ' ',
        badge(maybe, voice),
      ),
    lookalikes.length > 0 && !entry && alike(lookalikes, voice, 'p'),
  );
}

function standing(
  { account: about, entry, page, platform, renamed }: FormState,
  kind: DraftKind,
  voice: FormVoice,
): { tone: string; sentences: Child[] } {
  const named = about ? account(about, voice) : [];
  if (entry) {
    const head =
      kind === 'channels' || !entry.unofficial ? `form.known.${entry.standing}` : 'form.known.case';
    return {
      tone: entry.unofficial || kind === 'channels' ? 'bad' : 'warn',
      sentences: [
        el('p', {}, el('strong', {}, voice.known(kind === 'channels' ? head : reportHead(entry)))),
        el(
          'p',
          {},
          link(entry, voice),
          ' (',
          ...account(entry.account, voice),
          ') ',
          badge(entry, voice),
          ...owned(entry, voice),
        ),
        el('p', {}, voice.known(advice(entry, kind))),
      ],
    };
  }
  if (page) {
    const where = 'of' in page ? link(page.of, voice) : page.site;
    return { tone: 'warn', sentences: [el('p', {}, ...voice.fill(voice.word('form.page'), { where }))] };
  }
  if (renamed)
    return {
      tone: 'warn',
      sentences: [el('p', {}, ...voice.fill(voice.word('form.renamed'), { entry: link(renamed, voice) }))],
    };
  const shut = kind === 'channels' ? decision(platform, voice) : undefined;
  if (shut) return { tone: 'bad', sentences: shut };
  return {
    tone: 'fine',
    sentences: [
      el(
        'p',
        {},
        ...voice.fill(voice.word(kind === 'channels' ? 'form.new' : 'form.new.case'), {
          account: el('span', {}, ...named),
        }),
      ),
    ],
  };
}

const reportHead = (entry: DescribedEntry): FormKey =>
  entry.unofficial ? 'form.known.case' : 'form.known.ours';

function advice(entry: DescribedEntry, kind: DraftKind): FormKey {
  if (kind === 'unofficial') return entry.unofficial ? 'form.do.case' : 'form.do.ours';
  if (entry.unofficial) return 'form.do.unofficial';
  return entry.standing === 'retired' ? 'form.do.retired' : 'form.do.registered';
}

function owned({ owner }: DescribedEntry, voice: FormVoice): Child[] {
  if (!owner) return [];
  const person = el('a', { href: voice.href(pathOf('people', owner.id)) }, owner.name);
  return [' · ', ...voice.fill(voice.word('form.owner'), { owner: person })];
}

/** Why nothing may be opened on a platform. */
function decision(platform: FormState['platform'], voice: FormVoice): Child[] | undefined {
  if (!platform) return undefined;
  const { decision: decided, closed, id, name } = platform;
  const page = el('a', { href: voice.href(pathOf('platforms', id)) }, name);
  if (decided?.status === 'left' || decided?.status === 'no-new-channels') {
    const sentence = voice.word(decided.status === 'left' ? 'form.platform.left' : 'form.platform.shut');
    return [
      el('p', {}, el('strong', {}, ...voice.fill(sentence, { platform: page, day: voice.day(decided.on) }))),
      el('p', {}, voice.say(decided.reason)),
    ];
  }
  if (!closed) return undefined;
  return [
    el('p', {}, el('strong', {}, ...voice.fill(voice.word('form.platform.closed'), { platform: page }))),
    el('p', {}, voice.say(closed.note)),
  ];
}
