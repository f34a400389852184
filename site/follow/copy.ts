/** Adds a button to every piece of code that is to be copied. Made here: without scripts it could do nothing. */

/** Puts the buttons in; what they say stands in the page, in its language. */
export function addCopyButtons(root: ParentNode): void {
  for (const figure of root.querySelectorAll<HTMLElement>('figure[data-copy]')) {
    const code = figure.querySelector('pre');
    const caption = figure.querySelector('figcaption');
    const { copy = '', copied = '', failed = '' } = figure.dataset;
    if (!code || !caption || caption.querySelector('button')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = copy;
    button.setAttribute('aria-label', `${copy}: ${caption.textContent.trim()}`);
    const answer = document.createElement('span');
    answer.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      answer.textContent = (await write(code.textContent)) ? copied : failed;
      if (answer.textContent === failed) select(code);
    });
    caption.append(button, answer);
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
