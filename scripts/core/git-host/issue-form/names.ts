/** From what people call a unit, a person or an audience to its id: the id itself, or a name that only one of them has. */

import { languageTags } from '../../inventory/languages.ts';
import type { Text } from '../../kinds/fields.ts';
import type { Registry } from '../../model/registry.ts';
import { idFrom, plainLetters } from '../../text/ids.ts';
import { nearest } from '../../text/nearest.ts';
import { short } from './answers.ts';

/** What somebody means, or a sentence that says why that is not known. */
export type Read<T = unknown> = { readonly value: T } | { readonly error: string };

interface Candidate {
  readonly id: string;
  readonly data: { readonly name?: Text | undefined; readonly github?: string | undefined };
}

/** Case, accents and what separates words do not count. */
const plain = (text: string) =>
  plainLetters(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const namesOf = ({ data: { name } }: Candidate): string[] =>
  name === undefined ? [] : typeof name === 'string' ? [name] : Object.values(name);

/** `what` is said in sentences: `unit`, `person`, `audience`. A person can also be named by login, `@ada`. */
export function idOf(text: string, candidates: ReadonlyMap<string, Candidate>, what: string): Read<string> {
  if (candidates.has(text)) return { value: text };
  const wanted = plain(text);
  const login = text.replace(/^@/, '').toLowerCase();
  const found = [...candidates.values()].filter(
    (candidate) =>
      (wanted !== '' && [...namesOf(candidate), candidate.id].some((name) => plain(name) === wanted)) ||
      candidate.data.github?.toLowerCase() === login,
  );
  const [first, second] = found;
  if (first && !second) return { value: first.id };
  if (first) {
    const ids = found.map(({ id }) => `\`${id}\``).join(', ');
    return { error: `\`${short(text)}\` can be ${ids}. Write the id of the one you mean.` };
  }
  const close = closest(text, candidates);
  return {
    error: `There is no ${what} \`${short(text)}\`.${close ? ` Did you mean ${close}?` : ' The handbook lists them all.'}`,
  };
}

function closest(text: string, candidates: ReadonlyMap<string, Candidate>): string | undefined {
  const words = new Map<string, Candidate>();
  for (const candidate of candidates.values())
    for (const word of [candidate.id, ...namesOf(candidate).map(plain)]) words.set(word, candidate);
  // A name is judged as a name, an id as an id; a third of the letters of either may be wrong.
  const word =
    text.length > 100
      ? undefined
      : (nearest(plain(text), words.keys()) ?? nearest(idFrom(text), words.keys()));
  const candidate = word === undefined ? undefined : words.get(word);
  if (!candidate) return undefined;
  const [name] = namesOf(candidate);
  return name === undefined ? `\`${candidate.id}\`` : `\`${candidate.id}\` (${short(name)})`;
}

/** Whose login it is. */
export const personWith = (login: string, { people }: Registry): string | undefined =>
  people.values().find(({ data }) => data.github?.toLowerCase() === login.toLowerCase())?.id;

/** Every name of a list, one per line or with commas; a name that holds a comma itself stands alone in its line. */
export function idsOf(
  text: string,
  candidates: ReadonlyMap<string, Candidate>,
  what: string,
): Read<string[]> {
  const ids = new Set<string>();
  for (const line of linesOf(text)) {
    const whole = idOf(line, candidates, what);
    const parts = 'value' in whole ? [whole] : partsOf(line).map((part) => idOf(part, candidates, what));
    for (const part of parts) {
      if ('error' in part) return part;
      ids.add(part.value);
    }
  }
  return { value: [...ids] };
}

/** `English, français` or `en;fr` as tags. */
export function languagesOf(text: string): Read<string[]> {
  const tags = new Set<string>();
  for (const word of linesOf(text).flatMap(partsOf)) {
    const found = languageTags(word);
    if (found.length === 0)
      return {
        error: `\`${short(word)}\` is no language we know. Write its name or its tag, such as en or fr-CA.`,
      };
    for (const tag of found) tags.add(tag);
  }
  return { value: [...tags] };
}

/** The lines of an answer, without what makes a list of them in markdown. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*+]\s+)?/, '').trim())
    .filter((line) => line !== '');

const partsOf = (line: string): string[] =>
  line
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
