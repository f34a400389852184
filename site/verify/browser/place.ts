/** The question in the address of the page: an answer can be shared, reloaded, and left with the back button. */

export interface Question {
  readonly text: string;
  /** Where a bare name was seen. */
  readonly platform: string | undefined;
}

/** Hosts and mail programs cut longer addresses. */
const longest = 1500;

/** The question in an address. */
export function questionIn(search: string): Question {
  const parameters = new URLSearchParams(search);
  return { text: parameters.get('q') ?? '', platform: parameters.get('platform') || undefined };
}

/** The query that holds a question; empty when there is none, or when it is too long for an address. */
export function queryOf({ text, platform }: Question): string {
  const q = text.trim();
  if (q === '' || q.length > longest) return '';
  return `?${new URLSearchParams({ q, ...(platform !== undefined && { platform }) })}`;
}

/**
 * Writes the question into the address. What is typed goes on in one entry of the history; a settled question (pasted,
 * sent, chosen) gets one of its own, to which the back button returns.
 */
export function record(question: Question, settled: boolean): void {
  const query = queryOf(question);
  const draft = (history.state as { draft?: boolean } | null)?.draft === true;
  const address = `${location.pathname}${query}`;
  const here = location.search === query;
  if (here || draft) history.replaceState({ draft: !settled && (draft || !here) }, '', address);
  else history.pushState({ draft: !settled }, '', address);
}
