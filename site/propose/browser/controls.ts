/** The answers in a form: read from its controls, written back into them, its choices filled in. */

import type { Text } from '../../../scripts/core/kinds/fields.ts';
import type { Answers } from '../../../scripts/core/propose/answers.ts';
import type { Choices } from '../../../scripts/core/propose/choices.ts';
import { el } from '../../browser/dom.ts';
import type { FormVoice } from '../form-key.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controlsOf = (form: HTMLFormElement): Control[] => [
  ...form.querySelectorAll<Control>('input[name]:not([type="radio"]), select[name], textarea[name]'),
];
const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === 'checkbox';

/** What the controls say; an answer without a control stays as it was. */
export function answersIn(form: HTMLFormElement, before: Answers): Answers {
  const answers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(before))
    answers[name] = typeof value === 'string' ? value : [...value];
  const controls = controlsOf(form);
  for (const control of controls) if (isBox(control)) answers[control.name] = [];
  for (const control of controls) {
    const list = answers[control.name];
    if (!isBox(control)) answers[control.name] = control.value;
    else if (control.checked && Array.isArray(list)) list.push(control.value);
  }
  return answers;
}

/** Writes answers into the controls. A choice that is gone (somebody left) is not chosen any more. */
export function writeAnswers(form: HTMLFormElement, answers: Answers): void {
  for (const control of controlsOf(form)) {
    const answer = answers[control.name];
    if (isBox(control)) control.checked = Array.isArray(answer) && answer.includes(control.value);
    else control.value = typeof answer === 'string' ? answer : '';
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0;
  }
}

/** Has anybody said anything that is worth keeping? */
export const isEmpty = (answers: Answers, preset: Answers): boolean =>
  Object.entries(answers).every(([name, value]) =>
    typeof value === 'string' ? value.trim() === '' || value === preset[name] : value.length === 0,
  );

/** Fills in what can be chosen. */
export function fillChoices(form: HTMLFormElement, choices: Choices, voice: FormVoice): void {
  const select = (name: string) => form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  const said = (text: Text) => el('span', {}, voice.say(text)).textContent;
  const unitNames = new Map(choices.units.map(({ id, name }) => [id, said(name)]));
  select('unit')?.append(
    ...choices.units.map(({ id, depth }) =>
      el('option', { value: id }, `${'\u2003'.repeat(depth)}${unitNames.get(id)}`),
    ),
  );
  select('platform')?.append(
    ...choices.platforms.map(({ id, name }) => el('option', { value: id }, said(name))),
  );
  const languageNames = new Intl.DisplayNames(voice.language, { type: 'language' });
  const nameOf = (tag: string) => {
    try {
      return languageNames.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
  select('language')?.append(...choices.languages.map((tag) => el('option', { value: tag }, nameOf(tag))));
  for (const name of ['owner', 'deputy', 'found.by'])
    select(name)?.append(...choices.people.map((person) => personOption(person, unitNames)));
  const boxes = (
    name: string,
    list: readonly (readonly [value: string, text: Node | string | undefined])[],
  ) =>
    form
      .querySelector(`[data-boxes="${name}"]`)
      ?.append(
        ...list.map(([value, text]) =>
          el(
            'label',
            {},
            el('input', { type: 'checkbox', name, value }),
            text === undefined ? value : (text as Node),
          ),
        ),
      );
  boxes(
    'audiences',
    choices.audiences.map(({ id, name }) => [id, (voice.say(name) || id) as Node]),
  );
  boxes(
    'languages',
    choices.languages.map((tag) => [tag, nameOf(tag)]),
  );
}

const personOption = (
  { id, name, unit }: Choices['people'][number],
  unitNames: ReadonlyMap<string, string>,
): HTMLOptionElement => el('option', { value: id }, `${name} · ${unitNames.get(unit) ?? unit}`);

/** Puts the people of the chosen unit, and of those above it, before the others: they are the ones who can answer for it. */
export function groupPeople(form: HTMLFormElement, { units, people }: Choices, voice: FormVoice): void {
  const chosen = form.querySelector<HTMLSelectElement>('select[name="unit"]');
  const above = chosen ? atOrAbove(units, chosen.value) : new Set<string>();
  const unitNames = new Map(units.map(({ id, name }) => [id, el('span', {}, voice.say(name)).textContent]));
  for (const name of ['owner', 'deputy']) {
    const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    const [none] = select?.options ?? [];
    if (!select || !none) continue;
    const { value } = select;
    const near = people.filter(({ unit }) => above.has(unit));
    const options = (list: Choices['people']) => list.map((person) => personOption(person, unitNames));
    select.replaceChildren(
      none,
      ...(near.length === 0
        ? options(people)
        : [
            el('optgroup', { label: voice.word('form.people.near') }, ...options(near)),
            el(
              'optgroup',
              { label: voice.word('form.people.others') },
              ...options(people.filter(({ unit }) => !above.has(unit))),
            ),
          ]),
    );
    select.value = value;
  }
}

/** A unit and those above it. The list is a tree: what stands before a unit with less depth is above it. */
function atOrAbove(units: Choices['units'], unit: string): ReadonlySet<string> {
  const found = new Set<string>();
  let depth = Number.POSITIVE_INFINITY;
  for (let at = units.findIndex(({ id }) => id === unit); at >= 0; at--) {
    const one = units[at];
    if (!one || one.depth >= depth) continue;
    found.add(one.id);
    depth = one.depth;
  }
  return found;
}
