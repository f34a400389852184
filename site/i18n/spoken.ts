/** Which of the site's words browsers say: a file per page and language, so that no page carries them. */
import { oncePerLocale } from '../data/once.ts';
import { type ServedFile, servedFile } from '../data/served.ts';
import { languageOf } from './languages.ts';
import type { Translation } from './speak.ts';
import { dictionaryOf, type Key } from './translate.ts';

/** By page: keys, and what keys begin with, before an asterisk. */
const spoken = {
  browse: [
    'browse.*',
    'channel.name',
    'channel.account',
    'channel.platform',
    'channel.unit',
    'channel.owner',
    'channel.languages',
    'channel.audience',
    'channel.status',
    'count.channels',
    'pager.page',
    'pager.previous',
    'pager.next',
  ],
  draft: ['draft.say.*'],
  search: [
    'search.*',
    'channels.title',
    'people.title',
    'units.title',
    'audiences.title',
    'platforms.title',
    'unofficial.title',
    'handbook.title',
    'rules.title',
  ],
  verify: [
    'verify.*',
    'kind.*',
    'risk.*',
    'decision.*',
    'channel.name',
    'channel.unit',
    'channel.owner',
    'unofficial.kind',
    'unofficial.risk',
    'unofficial.decision',
    'unofficial.pending',
  ],
  plan: ['plan.say.*', 'form.*', 'field.*', 'draft.say.*', 'calendar.yours'],
  propose: [
    'form.*',
    'field.*',
    'kind.*',
    'verify.on',
    'verify.refused*',
    'verify.thing.*',
    'verify.kind.*',
    'verify.name.*',
    'verify.rule.*',
    'verify.alike*',
    'verify.why.*',
  ],
} as const;

/** Those of them that stand in the pages: the server says them. */
const served =
  /^(?:browse\.(?:lead|search|active|sort|reverse|view|everything|unavailable)|verify\.(?:title|description|question|hint|platform.*|submit|private|noscript|lists.*|do(?:\..*)?)|field\..+\.hint)$/;

export type SpokenPage = keyof typeof spoken;

type Meant<Pattern> = Pattern extends `${infer Start}*`
  ? Extract<Key, `${Start}${string}`>
  : Extract<Key, Pattern>;

/** A key that the browser may say on a page. */
export type SpokenKey<Page extends SpokenPage> = Meant<(typeof spoken)[Page][number]>;

/** What is fetched. */
export interface Words<K extends string> {
  /** The language in which they are: English where we have no words. */
  readonly language: string;
  readonly entries: Readonly<Record<K, Translation>>;
}

/** The words of a page in a language's folder. */
export function wordsOf<Page extends SpokenPage>(
  page: Page,
  locale: string | undefined,
): Words<SpokenKey<Page>> {
  const { language, dictionary } = dictionaryOf(languageOf(locale));
  const isMeant = (key: string) =>
    spoken[page].some((pattern) =>
      pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern,
    );
  const entries = Object.entries(dictionary).filter(([key]) => isMeant(key) && !served.test(key));
  return { language, entries: Object.fromEntries(entries) as Record<SpokenKey<Page>, Translation> };
}

const files = oncePerLocale((_book, locale) => ({
  draft: servedFile(JSON.stringify(wordsOf('draft', locale))),
  plan: servedFile(JSON.stringify(wordsOf('plan', locale))),
  propose: servedFile(JSON.stringify(wordsOf('propose', locale))),
  search: servedFile(JSON.stringify(wordsOf('search', locale))),
  verify: servedFile(JSON.stringify(wordsOf('verify', locale))),
}));

/** The file of a page that fetches its words alone: `search/words.json`. */
export const wordsFile = (page: Exclude<SpokenPage, 'browse'>, locale: string | undefined): ServedFile =>
  files(locale)[page];
