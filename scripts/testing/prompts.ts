/** In place of the prompts of a terminal: answers in the order in which a test types them, and what was asked and said. */
import { expect } from 'vitest';

/** Typed as an answer: Ctrl-C. */
export const stop = Symbol('Ctrl-C');

interface Asked {
  readonly message: string;
  readonly options?: readonly { value: string; label: string }[];
  readonly initialValue?: unknown;
  readonly validate?: (value: unknown) => unknown;
  readonly filter?: (typed: string, option: { value: string }) => boolean;
}

export const prompted: { typed: unknown[]; asked: Asked[]; said: string[] } = {
  typed: [],
  asked: [],
  said: [],
};

export function forgetPrompts(): void {
  prompted.asked = [];
  prompted.said = [];
}

async function prompt(question: Asked): Promise<unknown> {
  prompted.asked.push(question);
  expect(prompted.typed, question.message).not.toEqual([]);
  const answer = prompted.typed.shift();
  if (answer === stop) return answer;
  expect(question.validate?.(answer), question.message).toBeUndefined();
  if (question.options) {
    const values = question.options.map(({ value }) => value);
    for (const one of [answer].flat()) expect(values, question.message).toContain(one);
  }
  return answer;
}

const say = (level: string) => (text: string) => prompted.said.push(`${level}: ${text}`);

/** What a test names in `vi.mock('@clack/prompts', …)`. */
export const prompts = {
  text: prompt,
  confirm: prompt,
  select: prompt,
  multiselect: prompt,
  autocomplete: prompt,
  autocompleteMultiselect: prompt,
  isCancel: (answer: unknown) => answer === stop,
  log: { info: say('info'), warn: say('warn'), error: say('error') },
};
