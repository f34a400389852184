/** “Why a second one?” One question per channel that serves the same purpose, or whose name is nearly the same. */

import { pathOf } from '../../../scripts/core/handbook/address.ts';
import type { Answers } from '../../../scripts/core/propose/answers.ts';
import { becauseOf } from '../../../scripts/core/propose/because.ts';
import type { FormState } from '../../../scripts/core/propose/form-state.ts';
import { el } from '../../browser/dom.ts';
import { account, link } from '../../verify/browser/parts.ts';
import type { FormVoice } from '../form-key.ts';

/** Shows the questions that are asked; one that stands there already is left alone, for somebody may be writing in it. */
export function showQuestions(
  room: HTMLElement,
  { questions }: FormState,
  answers: Answers,
  voice: FormVoice,
): void {
  const asked = new Map(questions.map((question) => [becauseOf(question.entry.id), question]));
  const there = new Set<string>();
  for (const field of room.querySelectorAll<HTMLElement>('[data-question]')) {
    const name = field.dataset['question'] ?? '';
    if (asked.has(name)) there.add(name);
    else field.remove();
  }
  for (const [name, { entry, why }] of asked) {
    if (there.has(name)) continue;
    const id = `f-${name.replace(/\s/g, '-')}`;
    const answer = answers[name];
    const box = el('textarea', { id, name, rows: '2', maxlength: '2000', 'aria-describedby': `${id}-hint` });
    box.value = typeof answer === 'string' ? answer : '';
    const owner =
      entry.owner && el('a', { href: voice.href(pathOf('people', entry.owner.id)) }, entry.owner.name);
    room.append(
      el(
        'div',
        { class: 'field question', 'data-question': name },
        el(
          'p',
          { id: `${id}-hint` },
          el(
            'strong',
            {},
            ...voice.fill(voice.word(why === 'purpose' ? 'form.overlap' : 'form.overlap.name'), {
              channel: link(entry, voice),
            }),
          ),
          ' (',
          ...account(entry.account, voice),
          ')',
          owner !== undefined && ' · ',
          ...(owner ? voice.fill(voice.word('form.owner'), { owner }) : []),
        ),
        el('label', { for: id }, voice.word('form.overlap.why')),
        box,
      ),
    );
  }
}
