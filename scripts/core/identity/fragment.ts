/** What stands after `#`: a place on a page that everybody reaches, or the very thing that is meant: a room, a group. */

/** Where people land when they copy the address of a page while reading it. */
const places =
  /^(?:top|main|content|main-content|contenu|haut|header|footer|nav|navigation|menu|home|start|about|contact|comments|comment-\d+|respond|section-?\d+|page-?\d+|p\d+|l\d+|toc|search|login|more|_)$/i;
/** Click counters, and text to highlight. */
const trackers = /^(?:(?:xtor|utm_\w+|mc_[ce]id|fbclid|gclid|ref|rel|origin|at_\w+)=|:~:|\.[\w-]{6,}$)/i;

/** A fragment that counts, in one spelling; empty for none. */
export function fragmentOf(hash: string): string {
  const text = hash.replace(/^#/, '').replace(/:~:.*$/s, '');
  if (text === '' || trackers.test(text) || places.test(text)) return '';
  // The servers through which a room can be joined are not the room.
  const [, path = '', query] = /^([^?]*)(?:\?(.*))?$/s.exec(text) ?? [];
  const kept = (query ?? '').split('&').filter((part) => part !== '' && !/^(?:via|utm_\w+)=/i.test(part));
  const whole = path.replace(/\/+$/, '') + (kept.length > 0 ? `?${kept.sort().join('&')}` : '');
  return /^[!/]*$/.test(whole) ? '' : respelt(whole);
}

/** The same letters encoded in one way; what would change the structure stays encoded. */
const respelt = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes)
        .normalize('NFC')
        .replace(/[\s/%?\\\p{C}]/gu, encodeURIComponent);
    } catch {
      return codes.toUpperCase();
    }
  });

/**
 * Does a fragment name a thing for sure? `#/room/x` and `#!forum/x` are addresses of a page's own, and so is any word behind a
 * host alone (`#room`). A word behind a path may be a place on that page.
 */
export const isRoute = (fragment: string, path: string): boolean =>
  /^[!/]|\//.test(fragment) || path === '' || path === '/';
