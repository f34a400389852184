/**
 * Checklists of a handbook page: boxes that can be ticked. What is ticked stays in the reader's own browser, by the words of the
 * line, so that a page that changes forgets only what is new. Without scripts the boxes are there, and nobody can tick them.
 */

/** The lines of a page that are ticked, as they were kept; nothing of what is not a list of texts. */
export function ticksIn(kept: string | null): Set<string> {
  try {
    const found: unknown = JSON.parse(kept ?? '[]');
    return new Set(Array.isArray(found) ? found.filter((one) => typeof one === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Where a browser keeps what is ticked on a page, whichever way its address is written. */
export const keyOf = (path: string): string =>
  `checklist ${path.replace(/(?:index\.html)?$/, '').replace(/\/*$/, '/')}`;

/** What each line is kept as: its words, and where others have the same words before it, how many. */
export function lineNames(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return before === 0 ? text : `${text}\n${before}`;
  });
}

/** Makes the boxes below `root` work. A browser that keeps nothing lets them be ticked all the same. */
export function enableChecklists(root: ParentNode, path: string): void {
  const ticked = ticksIn(read(keyOf(path)));
  const boxes = [...root.querySelectorAll<HTMLInputElement>('.task-list-item input[type="checkbox"]')];
  const lines = boxes.flatMap((box) => {
    const line = box.closest('li');
    return line ? [{ box, text: ownTextOf(line) }] : [];
  });
  const names = lineNames(lines.map(({ text }) => text));
  for (const [index, { box, text }] of lines.entries()) {
    const name = names[index] ?? text;
    box.disabled = false;
    box.setAttribute('aria-label', text);
    // What the page itself has ticked is done for everybody.
    box.checked ||= ticked.has(name);
    box.addEventListener('change', () => {
      if (box.checked) ticked.add(name);
      else ticked.delete(name);
      write(keyOf(path), ticked);
    });
  }
}

/** The words of a line, without those of a list within it. */
const ownTextOf = (line: Element): string =>
  [...line.childNodes]
    .filter((node) => !(node instanceof Element && node.matches('ul, ol')))
    .map(({ textContent }) => textContent)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, ticked: ReadonlySet<string>): void {
  try {
    if (ticked.size > 0) localStorage.setItem(key, JSON.stringify([...ticked]));
    else localStorage.removeItem(key);
  } catch {
    // Not kept: ticked for as long as the page is open.
  }
}
