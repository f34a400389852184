/** What the address of the page asks for: a channel, a day or a time, and a text that somebody has drafted. */
import type { Answers } from '../../../scripts/core/propose/answers.ts';

const form: Readonly<Record<string, RegExp>> = {
  channel: /^[^\s/]+\/\S+$/,
  at: /^\d{4}-\d\d-\d\dT\d\d:\d\d$/,
  campaign: /^[a-z0-9-]+$/,
  text: /./s,
};

/** Takes them out of the address: a reload is to show the draft as it was left. */
export function takePost(): Answers {
  const parameters = new URLSearchParams(location.search);
  const taken = Object.entries(form).flatMap(([name, pattern]): [string, string][] => {
    const value = parameters.get(name)?.slice(0, 5000) ?? '';
    return pattern.test(value) ? [[name, value]] : [];
  });
  if (location.search !== '') history.replaceState(history.state, '', location.pathname + location.hash);
  return Object.fromEntries(taken);
}
