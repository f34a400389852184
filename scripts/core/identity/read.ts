/** Reads what somebody pasted: is it an address, a bare name, or neither? Nothing here knows a platform's forms. */
import { type Refusal, refuse } from './account.ts';
import { show } from './name.ts';
import { longestReference } from './pattern.ts';

const outer = /^[\s\p{Cf}\p{Cc}]+|[\s\p{Cf}\p{Cc}]+$/gu;
const invisible = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** The text without what copying brings along, or why it cannot be looked at. */
export function clean(reference: string): string | Refusal {
  if (reference.length > longestReference) return refuse('too-long', { length: String(reference.length) });
  if (/^[!-;=?-[\]-~]+$/.test(reference)) return reference;
  if (!reference.isWellFormed()) return refuse('surrogate');
  let text = reference.replace(outer, '').normalize('NFC');
  if (/^<.*>$/.test(text)) text = text.slice(1, -1);
  if (text === '') return refuse('empty');
  if (text.includes('\\')) return refuse('backslash');
  if (/^\+?[\d\s().-]{7,}$/.test(text) && /\s/.test(text)) return aTelephone;
  if (/\s/.test(text)) return refuse('space');
  const hidden = invisible.exec(text);
  if (hidden) return refuse('invisible', { char: show(hidden[0]) });
  return text.replace(/^＠/, '@');
}

const aTelephone = refuse('other-thing', { what: 'a telephone number' });

/** What stands where a handle could and is none: a hashtag, a telephone number, an e-mail address. */
export function noHandle(text: string, fediverse: boolean): Refusal | undefined {
  if (/^#[^#!/?]+$/.test(text)) return refuse('hashtag');
  if (/^\+[\d().-]{7,}$/.test(text)) return aTelephone;
  if (fediverse || !/^[^@/]+@[^@/]+\.[^@/]+$/.test(text)) return undefined;
  return refuse('email');
}

const others: Readonly<Record<string, string>> = {
  mailto: 'an e-mail address',
  tel: 'a telephone number',
  sms: 'a telephone number',
  javascript: 'a script',
  data: 'data in the shape of an address',
  file: 'a file on somebody’s computer',
  blob: 'a file in somebody’s browser',
  about: 'a page of the browser',
  ftp: 'a file server',
};

/** What a text with an unknown scheme is; undefined when it has no scheme. */
export function foreignScheme(text: string): Refusal | undefined {
  const [, scheme] = /^([a-z][a-z0-9+-]*|[a-z][a-z0-9+.-]*(?=:\/\/)):(?!\d+(?:[/?#]|$))/i.exec(text) ?? [];
  if (scheme === undefined) return undefined;
  const what = others[scheme.toLowerCase()];
  if (what) return refuse('other-thing', { what });
  return refuse(text.startsWith('//', scheme.length + 1) ? 'app-link' : 'scheme', { scheme });
}

/** Something like `name.tld`, with or without port, path and query. */
export const looksLikeHost = (text: string) =>
  /^(?:[^/?#@:.\s]+\.)+[^/?#@:.\s\d][^/?#@:.\s]+\.?(?::\d+)?(?:[/?#]|$)/u.test(text);

/** An address with its traps looked at, or why it is not one to follow. */
export function parseUrl(text: string): URL | Refusal {
  const url = URL.parse(
    /^https?:/i.test(text) ? text : text.startsWith('//') ? `https:${text}` : `https://${text}`,
  );
  if (!url) return refuse('not-an-address');
  if (url.username || url.password) return refuse('hidden-host', { host: url.hostname });
  // A single label is a machine next door, unless it is a top-level domain with a site of its own.
  if (!/\.[^.]|^xn--/.test(url.hostname)) return refuse('not-on-the-internet', { host: url.hostname });
  return url;
}

/** A host without its leading `www.`, which never tells two sites apart; `www.com` itself keeps it. */
export function withoutWww(host: string): string {
  let name = host;
  while (name.startsWith('www.') && name.indexOf('.', 4) > 0) name = name.slice(4);
  return name;
}
