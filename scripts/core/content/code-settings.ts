/**
 * What stands behind the language of a block of code, read by us before the highlighter reads it: it takes regular
 * expressions and lines by the billion.
 */
import { codeLanguages, codeSettings } from './code-blocks.ts';

/** What is wrong with a word of the settings; `offset` is where it begins in them. */
export interface SettingProblem {
  readonly offset: number;
  readonly word: string;
  readonly why: 'pattern' | 'open' | 'unknown' | 'value' | 'lines' | 'many';
  /** The words that would do, where they can be counted. */
  readonly allowed?: readonly string[];
}

const quoted = String.raw`"[^"\\\uE000]*"|'[^'\\\uE000]*'`;
const word = new RegExp(
  String.raw`(?<key>[A-Za-z]+)?(?<is>=)?(?:(?<text>${quoted})|\{(?<lines>[\d, -]*)\})?(?=\s|$)`,
  'y',
);

/** Each is looked for in every line. */
const mostWords = 20;

/** The first problem of each word; `lines` is how many lines the code has. */
export function settingProblems(settings: string, lines: number): SettingProblem[] {
  const problems: SettingProblem[] = [];
  let count = 0;
  for (let at = settings.search(/\S|$/); at < settings.length; ) {
    word.lastIndex = at;
    const match = word.exec(settings);
    const rest = settings.slice(at);
    const whole = match?.[0] || (/^\S+/.exec(rest)?.[0] ?? '');
    const why =
      ++count > mostWords ? 'many' : match?.[0] ? wrong(match.groups ?? {}, lines) : shapeless(rest);
    if (why) problems.push({ offset: at, word: whole, ...(typeof why === 'string' ? { why } : why) });
    // Behind what cannot be taken apart nobody knows where a word begins.
    if (why === 'many' || why === 'open' || why === 'pattern') break;
    at += whole.length;
    at += settings.slice(at).search(/\S|$/);
  }
  return problems;
}

const shapeless = (rest: string): SettingProblem['why'] =>
  /^(?:[A-Za-z]+=)?\//.test(rest) ? 'pattern' : /^(?:[A-Za-z]+=)?["'{]/.test(rest) ? 'open' : 'unknown';

type Wrong = SettingProblem['why'] | Pick<SettingProblem, 'why' | 'allowed'> | undefined;

function wrong({ key, is, text, lines }: Record<string, string | undefined>, count: number): Wrong {
  const value = text?.slice(1, -1);
  const name = key ?? 'mark';
  if (!Object.hasOwn(codeSettings, name) || (key === undefined && is !== undefined))
    return { why: 'unknown', allowed: Object.keys(codeSettings) };
  const type = codeSettings[name]?.type;
  if (type === 'switch')
    return is === undefined && value === undefined && lines === undefined ? undefined : 'value';
  if (type === 'marks' && lines !== undefined)
    return (is !== undefined || key === undefined) && areLines(lines, count) ? undefined : 'lines';
  if (value === undefined || (key !== undefined && is === undefined) || value.trim() === '') return 'value';
  if (typeof type === 'object') return type.includes(value) ? undefined : { why: 'value', allowed: type };
  return undefined;
}

/** `1,3-5`: lines that the code has, each range forwards. */
const areLines = (text: string, count: number): boolean =>
  text.split(',').every((part) => {
    const [, from, to = from] = /^\s*(\d{1,5})(?:-(\d{1,5}))?\s*$/.exec(part) ?? [];
    return from !== undefined && Number(from) >= 1 && Number(from) <= Number(to) && Number(to) <= count;
  });

/** May code be written in it? Nothing stands for plain text. */
export const isCodeLanguage = (language: string): boolean =>
  language === '' || (codeLanguages as readonly string[]).includes(language);
