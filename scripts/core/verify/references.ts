/** Finds the references in whatever somebody pasted: an address alone, a sentence around a link, a list. */

/** No paste is answered beyond this many references. */
export const mostReferences = 20;

/** What stands between references in a text, and is in none of them. */
const between = /[\s<>"“”„«»|]+|\]\(/u;

/** What a sentence puts around a reference. */
const leading = /^[([{'‘’*…,;:–—-]+/u;
const trailing = /[)\]}'’‘*….,;:!?–—]+$/u;

/** An address, an app's address, `@name`, `name@host`, or a host with a path. */
const reference =
  /^(?:[a-z][a-z0-9+.-]*:\/\/\S|\/\/\S|acct:|[@＠][^\s@]|did:|[^\s@/]+@[^\s@/]+\.[^\s@/]|(?:[^\s/?#@:.]+\.)+\p{L}[^\s/?#@:.]+(?:[/?#:]|$))/iu;

/**
 * The distinct references in a text, in its order; the text itself when it holds nothing that looks like one. `isReference`
 * knows lines that are one although they hold spaces.
 */
export function referencesIn(
  text: string,
  isReference: (line: string) => boolean = () => false,
): readonly string[] {
  const whole = text.trim();
  if (!/\s/.test(whole)) return [whole];
  const lines = whole.split(/[\r\n]+/).map((line) => line.trim());
  const found = new Set<string>();
  for (const line of lines) {
    if (isReference(line)) {
      found.add(line);
      continue;
    }
    const parts = line.split(between).map(bare);
    const references = parts.filter((part) => reference.test(part));
    for (const one of references) found.add(one);
    // A list has one name per line.
    if (references.length === 0 && lines.length > 1 && parts.length === 1 && parts[0]) found.add(parts[0]);
  }
  return found.size > 0 ? [...found] : [whole];
}

/** A part of a text without what the sentence puts around it; a bracket that it opens itself stays. */
function bare(part: string): string {
  const start = part.replace(leading, '');
  const end = start.replace(trailing, '');
  const cut = start.slice(end.length);
  return cut.startsWith(')') && end.includes('(') && !end.includes(')') ? `${end})` : end;
}
