/** Text of strangers within markdown: it is shown, and does nothing. */
import { printable } from './printable.ts';

/** Any text as a block that shows it letter by letter; the fence is longer than any within. */
export function fenced(text: string, language = ''): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

/** A value within a sentence. */
export const code = (text: string): string => `\`${printable(text).replaceAll('`', "'")}\``;

/**
 * A sentence of ours with values in single backticks; what stands outside them is text, never HTML, a link or a mention. Only
 * single backticks are left, and they are paired here as every reader of markdown pairs them: no value breaks out of its own.
 */
export function prose(text: string): string {
  return printable(text)
    .replaceAll(/``+/g, (run) => "'".repeat(run.length))
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? part : escaped(part)))
    .join('');
}

/** Text as it is, which formats, links and mentions nothing. Code hosts look for mentions after entities are resolved: a space without width keeps the name from being one. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/[`<>&[\]*_|\\~#]/g, (character) => `&#${character.codePointAt(0)};`)
    .replaceAll(/[@\uFF20\uFE6B]/g, (sign) => `&#${sign.codePointAt(0)};&#8203;`);

/** A link to a page of the web; the text is escaped already. Nothing in the address ends the link or mentions anybody. */
export function link(text: string, address: string): string {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return text;
  const safe = url.href.replaceAll(/[@()<>`*~[\]\\|]/g, (sign) =>
    encodeURIComponent(sign).replace(/^[~()*]$/, hexadecimal),
  );
  return `[${text}](${safe})`;
}

/** Letters that `encodeURIComponent` leaves as they are. */
const hexadecimal = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
