/** What the registry says to each answer, at its question. A question that nobody has reached yet is no mistake. */

import { isBlocking, levels } from '../../../scripts/core/model/levels.ts';
import { type Wording, wordingIn } from '../../../scripts/core/model/wording.ts';
import type { FormState, Remark } from '../../../scripts/core/propose/form-state.ts';
import { type Child, el } from '../../browser/dom.ts';
import type { FormVoice } from '../form-key.ts';

/** The field that a finding belongs to: the longest name that its path begins with, or else the first one. */
export function fieldOf({ field }: Remark, fields: ReadonlySet<string>): string {
  const [first = ''] = fields;
  for (let path = field; path !== ''; path = path.replace(/(?:^|[.[])[^.[]*$/, ''))
    if (fields.has(path)) return path;
  // A text in one language, `purpose.fr`, an answer, `overlaps[0].because`, an event of a case.
  if (field.startsWith('overlaps')) return 'purpose';
  if (field.startsWith('case')) return 'note';
  return first;
}

/** How far somebody is: questions with an answer, and those that they have been to and left. */
export interface Progress {
  readonly filled: ReadonlySet<string>;
  readonly reached: ReadonlySet<string>;
}

/** Shows the findings of all fields, but those that are told elsewhere. */
export function showRemarks(
  form: HTMLFormElement,
  { remarks, missing, load }: Pick<FormState, 'remarks' | 'missing' | 'load'>,
  { filled, reached, isTold }: Progress & { isTold(rule: string): boolean },
  voice: FormVoice,
): void {
  const fields = [...form.querySelectorAll<HTMLElement>('[data-field]')];
  const names = new Set(fields.map(({ dataset }) => dataset['field'] ?? ''));
  for (const field of fields) {
    const name = field.dataset['field'] ?? '';
    const lacks = missing.includes(name);
    const counts = filled.has(name) || reached.has(name);
    const said = remarks.filter(
      (remark) => counts && !isTold(remark.rule) && fieldOf(remark, names) === name,
    );
    const wrong = said.some(isBlocking);
    const needed = field.querySelector<HTMLElement>('[data-needed]');
    if (needed) {
      needed.hidden = !lacks;
      needed.classList.toggle('late', reached.has(name));
      set(needed, lacks ? [voice.word('form.needed')] : []);
    }
    for (const control of field.querySelectorAll('[name]'))
      if (wrong || (lacks && reached.has(name))) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    const room = field.querySelector('[data-remarks]');
    if (room)
      set(room, [
        ...(name === 'owner' && load ? [loadOf(load, voice)] : []),
        ...said.map((one) => remark(one, voice)),
      ]);
  }
}

/** Replaces what stands there only if it says something else: a screen reader is not to hear it twice. */
function set(room: Element, children: readonly Child[]): void {
  const next = el('div', {}, ...children);
  if (next.innerHTML !== room.innerHTML) room.replaceChildren(...next.childNodes);
}

function loadOf({ channels, limit }: NonNullable<FormState['load']>, voice: FormVoice): HTMLElement {
  const full = limit !== undefined && channels >= limit;
  const sentence = voice.word(
    limit === undefined ? 'form.load' : full ? 'form.load.full' : 'form.load.limit',
  );
  const values = { n: voice.number(channels), limit: voice.number(limit ?? 0) };
  return el('p', { class: full ? 'remark warning' : 'load quiet' }, ...voice.fill(sentence, values));
}

/** One finding. The rules speak English; where we have a sentence of our own, it comes first. */
function remark({ rule, isStyle, severity, message, fix }: Remark, voice: FormVoice): HTMLElement {
  const head = voice.known(`form.rule.${rule}`);
  return el(
    'div',
    { class: `remark ${severity}` },
    el(
      'p',
      {},
      el(
        'a',
        { class: 'badge', href: voice.href(`${isStyle ? 'style/' : ''}rules/${rule}/`) },
        voice.word(levels[severity].blocks ? 'form.error' : 'form.warning'),
      ),
      ' ',
      head !== undefined && el('strong', {}, head),
      head === undefined && said(message, 'span', voice),
    ),
    head !== undefined && said(message, 'p', voice),
    fix !== undefined && said(fix, 'p', voice, 'fix'),
  );
}

/** A sentence of a rule in the reader's language, or marked as the language that it is in. */
function said(wording: Wording, tag: 'p' | 'span', { language }: FormVoice, name?: string): HTMLElement {
  const { text, language: own } = wordingIn(wording, language);
  return el(tag, { class: name, lang: language.startsWith(own) ? undefined : own }, ...coded(text));
}

/** Values of a message stand in backticks. */
const coded = (text: string): Child[] =>
  text.split('`').map((part, index) => (index % 2 === 1 ? el('code', { translate: 'no' }, part) : part));
