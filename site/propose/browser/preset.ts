/** What a form begins with: the day, the language of the page, and what the address of the page asks for. */
import type { Answers } from '../../../scripts/core/propose/answers.ts';
import type { DraftKind } from '../../../scripts/core/propose/questions.ts';

/** Answers that nobody has to give. */
export const presetIn = (kind: DraftKind, language: string, today: string): Answers =>
  kind === 'channels' ? { written: language } : { written: language, 'found.on': today };

/** Takes the account out of the address of the page, `?url=…&platform=…`: a reload is to show the draft as it was left. */
export function takePreset(): Answers {
  const parameters = new URLSearchParams(location.search);
  const taken = ['url', 'platform'].flatMap((name): [string, string][] => {
    const value = parameters.get(name)?.trim().slice(0, 2000);
    return value ? [[name, value]] : [];
  });
  if (taken.length > 0) history.replaceState(history.state, '', location.pathname + location.hash);
  return Object.fromEntries(taken);
}
