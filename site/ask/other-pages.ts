/** The groups of the other pages of a list: a list in pages is light to read, and its filter must find all of it. */

export interface Fetched {
  /** Which heading it stands under. */
  readonly name: string;
  readonly section: HTMLElement;
}

/** Fetches what stands on the other pages of the list. A page that cannot be had is left out. */
export async function otherPages(page: HTMLElement): Promise<Fetched[]> {
  const { first = '', last = '1', number = '1' } = page.dataset;
  const numbers = Array.from({ length: Number(last) }, (_, index) => index + 1);
  const addresses = numbers
    .filter((other) => other !== Number(number))
    .map((other) => (other === 1 ? first : `${first}${other}/`));
  return (await Promise.all(addresses.map(groupsOf))).flat();
}

async function groupsOf(address: string): Promise<Fetched[]> {
  try {
    const response = await fetch(address);
    if (!response.ok) return [];
    const other = new DOMParser().parseFromString(await response.text(), 'text/html');
    return [...other.querySelectorAll<HTMLElement>('section.group[data-group]')].map((section) => ({
      name: section.dataset['group'] ?? '',
      section: document.adoptNode(section),
    }));
  } catch {
    return [];
  }
}
