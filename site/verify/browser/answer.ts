/** One verdict as an article: what it is in a word, what that means, what is known, what to do. */
import type { Verdict } from '../../../scripts/core/verify/reply.ts';
import { type Child, el } from '../../browser/dom.ts';
import type { VerifyVoice } from '../verify-key.ts';
import { alike } from './alike.ts';
import { factsOf } from './entry-facts.ts';
import { account } from './parts.ts';
import { queryOf } from './place.ts';
import { refusalSentence } from './refusal.ts';
import { related } from './related.ts';
import { askWhere, isNameOnly, namesakesOf } from './where.ts';

/** What the page says about what to do, for a standing and the address of the account. */
export type Advice = (standing: string, profile: string) => Child;

/** The article; its heading can be focused. */
export function article(verdict: Verdict, number: number, voice: VerifyVoice, advice: Advice): HTMLElement {
  const { input, refusal, entry, maybe, standing, lookalikes, account: about } = verdict;
  const { tone, text } = headline(verdict, voice);
  const id = `verdict-${number}`;
  const known = entry ?? maybe;
  return el(
    'article',
    { class: `verdict tone-${tone}`, 'aria-labelledby': id },
    el('h2', { id, tabindex: '-1' }, text),
    el('p', { class: 'about' }, ...(about ? account(about, voice) : [echo(input)])),
    refusal && !isNameOnly(verdict) && el('p', {}, ...refusalSentence(refusal, voice)),
    refusal && about && el('p', {}, voice.word('verify.author.text')),
    ...(about
      ? [
          el('p', {}, ...(maybe ? [maybeText(verdict, voice)] : meaning(verdict, voice))),
          ...related(verdict, voice),
          known && factsOf(known, !refusal && !maybe && !verdict.page, voice),
          lookalikes.length > 0 && alike(lookalikes, voice),
          advice(maybe ? 'unknown' : standing, about.profile),
        ]
      : [
          ...related(verdict, voice),
          isNameOnly(verdict) ? askWhere(verdict, voice) : namesakesOf(verdict, voice),
        ]),
    el('p', { class: 'share screen' }, el('a', { href: shareOf(verdict) }, voice.word('verify.share'))),
  );
}

/** A verdict in a sentence, for those who hear the page. */
export function spoken(verdict: Verdict, voice: VerifyVoice): string {
  const { account: about, input } = verdict;
  const what = about ? el('p', {}, ...account(about, voice)) : input;
  const sentence = voice.fill(voice.word('verify.announce'), {
    input: what,
    verdict: headline(verdict, voice).text,
  });
  return el('p', {}, ...sentence).textContent;
}

function headline(verdict: Verdict, voice: VerifyVoice): { tone: string; text: string } {
  const { account: about, maybe, standing } = verdict;
  if (!about)
    return { tone: 'ask', text: voice.word(isNameOnly(verdict) ? 'verify.where' : 'verify.refused') };
  if (maybe) return { tone: 'ask', text: voice.word('verify.maybe') };
  const word = voice.word(verdict.renamed ? 'verify.renamed' : `verify.${standing}`);
  if (!verdict.refusal) return { tone: standing, text: word };
  const text = voice.fill(voice.word('verify.author'), { verdict: word }).join('');
  return { tone: 'ask', text };
}

function meaning({ standing, entry, page, renamed }: Verdict, voice: VerifyVoice): Child[] {
  if (page?.site !== undefined) return voice.fill(voice.word('verify.page.site'), { site: page.site });
  if (page) return [voice.word('verify.page.of')];
  if (renamed) return [voice.word('verify.renamed.text')];
  const { unofficial, retired } = entry ?? {};
  if (unofficial) return [voice.known(`verify.unofficial.${unofficial.kind}`)];
  if (!retired) return [voice.known(`verify.${standing}.text`)];
  const since = voice.fill(voice.word('verify.retired.on'), { day: voice.day(retired.on) });
  return [...since, ' ', voice.word(retired.kept ? 'verify.retired.kept' : 'verify.retired.given')];
}

/** On the web there is no id to tell; only a look can. */
const maybeText = ({ account: about }: Verdict, voice: VerifyVoice): string =>
  voice.word(about?.platform === 'web' ? 'verify.maybe.look' : 'verify.maybe.text');

const echo = (input: string): HTMLElement =>
  el('code', { translate: 'no' }, input.length > 120 ? `${input.slice(0, 119)}…` : input);

/** An address names its platform itself; a name is shared with the platform that was chosen. */
const shareOf = ({ input, account: about }: Verdict): string =>
  queryOf({ text: input, platform: about && !/[/@.]/.test(input.slice(1)) ? about.platform : undefined }) ||
  '?';
