/** The page for addresses that do not exist is one for all languages: a script puts that of the address first. */

/** The prefix below which an address lies, the longest first: `/staff/fr/` before `/staff/`. Undefined where none has it. */
export const prefixOf = (pathname: string, prefixes: readonly string[]): string | undefined =>
  prefixes.filter((prefix) => pathname.startsWith(prefix)).toSorted((a, b) => b.length - a.length)[0];

/** Parts of the frame to which scripts listen already: they stay, and only what they say is another. */
const listening = [
  '.sl-skip-link',
  '.site-title',
  '.search',
  '.head starlight-theme-select',
  '.sl-menu-button',
];

/** What of an element speaks a language, or leads to its pages. */
const speaking = ['aria-label', 'href', 'data-root', 'data-words'];

/** Gives an element the words and addresses of the same one on another page. */
function takeWords(here: Element, there: Element): void {
  for (const name of speaking) {
    const value = there.getAttribute(name);
    if (value !== null) here.setAttribute(name, value);
  }
  const parts = [...here.children];
  // The name of a key is that of the reader's keyboard.
  if (parts.length === 0 && there.children.length === 0 && here.localName !== 'kbd')
    here.textContent = there.textContent;
  for (const [at, part] of parts.entries()) {
    const other = there.children[at];
    if (other?.localName === part.localName) takeWords(part, other);
  }
}

/** Shows the page in the language of the address: its text alone, its title, and the links to the areas of that language. */
export async function speakAddress(page: Document, { pathname }: Pick<Location, 'pathname'>): Promise<void> {
  const sections = [...page.querySelectorAll<HTMLElement>('section[data-prefix]')];
  const prefix = prefixOf(
    pathname,
    sections.map(({ dataset }) => dataset['prefix'] ?? ''),
  );
  const own = sections.find(({ dataset }) => dataset['prefix'] === prefix);
  const title = own?.dataset['title'];
  if (!own || prefix === undefined || title === undefined) return;
  const heading = page.querySelector('h1');
  const before = heading?.textContent ?? '';
  for (const section of sections) section.hidden = section !== own;
  own.querySelector('h2')?.remove();
  if (heading) heading.textContent = title;
  page.title = page.title.replace(before, () => title);
  if (page.documentElement.lang === own.lang) return;
  page.documentElement.lang = own.lang;
  const home = await fetch(prefix).then((response) => (response.ok ? response.text() : undefined));
  if (home === undefined) return;
  // Styles of another page are refused by the policy of this one, and are not needed.
  const parsed = new DOMParser().parseFromString(
    home.replace(/<style\b.*?<\/style>| style="[^"]*"/gs, ''),
    'text/html',
  );
  for (const part of listening) {
    const [here, there] = [page, parsed].map((one) => one.querySelector(part));
    if (here && there) takeWords(here, there);
  }
  for (const part of ['.areas', '.sidebar-content']) {
    const links = parsed.querySelector(part);
    if (links) page.querySelector(part)?.replaceWith(page.adoptNode(links));
  }
}
