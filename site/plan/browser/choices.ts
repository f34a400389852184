/** What can be chosen in the form of a post: channels, languages, people, campaigns, pictures, time zones. */

import type { Text } from '../../../scripts/core/kinds/fields.ts';
import { el, must } from '../../browser/dom.ts';
import type { PlanVoice } from './voice.ts';
import type { PlanOffered } from './worker.ts';

const select = (form: HTMLFormElement, name: string) =>
  must<HTMLSelectElement>(form, `select[name="${name}"]`);

const option = (value: string, text: string | null) => el('option', { value }, text ?? value);

/** Fills in all that does not depend on another answer. */
export function fillOffer(form: HTMLFormElement, offered: PlanOffered, { voice }: PlanVoice): void {
  const said = (text: Text) => el('span', {}, voice.say(text)).textContent;
  select(form, 'channel').append(
    ...offered.networks.map(({ name, channels }) =>
      el(
        'optgroup',
        { label: said(name) ?? '' },
        ...channels.map(({ id, name: own, handle, languages }) =>
          option(id, [own, handle, languages.join(', ').toUpperCase()].filter(Boolean).join(' · ')),
        ),
      ),
    ),
  );
  select(form, 'author').append(...offered.people.map(({ id, name }) => option(id, name)));
  for (const name of ['campaign', 'pillar'] as const) {
    const choices = name === 'campaign' ? offered.campaigns : offered.pillars;
    select(form, name).append(...choices.map((one) => option(one.id, said(one.name))));
    must(form, `[data-field="${name}"]`).hidden = choices.length === 0;
  }
  select(form, 'asset').append(...offered.assets.map((one) => option(one.id, said(one.name))));
  must(form, '[data-field="asset"]').hidden = offered.assets.length === 0;
  must(form, '[data-boxes="audiences"]').append(
    ...offered.audiences.map(({ id, name }) =>
      el('label', {}, el('input', { type: 'checkbox', name: 'audiences', value: id }), voice.say(name)),
    ),
  );
  must(form, 'datalist').append(...Intl.supportedValuesOf('timeZone').map((zone) => option(zone, zone)));
}

/** The languages of the chosen channel come first: its first one holds where nobody chooses. */
export function offerLanguages(
  form: HTMLFormElement,
  offered: PlanOffered,
  { voice, speak }: PlanVoice,
): void {
  const id = select(form, 'channel').value;
  const own =
    offered.networks.flatMap(({ channels }) => channels).find((one) => one.id === id)?.languages ?? [];
  const names = new Intl.DisplayNames(voice.language, { type: 'language' });
  const control = select(form, 'language');
  const { value } = control;
  const [first] = own;
  const none = first === undefined ? '' : speak('plan.say.language', { language: names.of(first) ?? first });
  const tags = [...new Set([...own, ...offered.languages])];
  control.replaceChildren(option('', none), ...tags.map((tag) => option(tag, names.of(tag) ?? tag)));
  control.value = value;
  if (control.selectedIndex < 0) control.selectedIndex = 0;
}

/** The terms of the chosen picture, and room for words of its own for those who cannot see it. */
export function showAsset(
  form: HTMLFormElement,
  { assets }: PlanOffered,
  id: string,
  { voice }: PlanVoice,
): void {
  const chosen = assets.find((one) => one.id === id);
  must(form, '[data-field="alt"]').hidden = chosen === undefined;
  const terms = must(form, '[data-terms]');
  const { licence, credit, expires } = chosen ?? {};
  const words = [
    licence !== undefined && voice.fill(voice.word('plan.say.licence'), { licence }).join(''),
    credit !== undefined && voice.fill(voice.word('plan.say.credit'), { credit }).join(''),
    expires !== undefined && voice.fill(voice.word('plan.say.expires'), { day: voice.day(expires) }).join(''),
  ].filter((one) => one !== false);
  const line = words.join(' ');
  terms.hidden = line === '';
  if (terms.textContent !== line) terms.textContent = line;
  const usual = chosen?.alt;
  const hint = must(form, '[data-usual-alt]');
  hint.hidden = usual === undefined;
  hint.replaceChildren(
    ...(usual === undefined ? [] : [voice.word('plan.say.alt'), ' ', voice.say(usual) || '']),
  );
}
