/** Adds a button to every text that is to be copied. Made here: without scripts it could do nothing. */

/** Puts the buttons in; what they say stands in the page, in its language. */
export function addCopyButtons(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-copy]')) {
    const text = place.querySelector<HTMLElement>('[data-text]');
    const { copy = '', copied = '', failed = '', label = '' } = place.dataset;
    // The button stands with the caption, or else behind the text.
    const beside = place.querySelector('figcaption, .quote-head') ?? place;
    if (!text || beside.querySelector('button')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = copy;
    button.setAttribute('aria-label', `${copy}: ${label}`);
    const answer = document.createElement('span');
    answer.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      answer.textContent = (await write(text.textContent.trim())) ? copied : failed;
      if (answer.textContent === failed) select(text);
    });
    beside.append(button, answer);
  }
}

/** Browsers give the clipboard only to pages that came safely, not to files of a folder. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function select(element: HTMLElement): void {
  getSelection()?.selectAllChildren(element);
  element.focus();
}
