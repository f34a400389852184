/** Hosts take texts of a certain length. */

/** A text cut to what a host takes, whole characters only, with a remark that says so. `measure` counts as the host does. */
export function cutTo(
  text: string,
  most: number,
  {
    remark = '\n\n… cut: it is longer than can be shown here.\n',
    measure = (part: string) => part.length,
  } = {},
): string {
  if (measure(text) <= most) return text;
  const room = most - measure(remark);
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(text.slice(0, middle)) <= room) low = middle;
    else high = middle - 1;
  }
  // Back to the end of a line, so that no markdown is torn, unless that would lose much.
  const lineEnd = text.lastIndexOf('\n', low);
  const end = lineEnd > low * 0.9 ? lineEnd : low;
  return `${text.slice(0, end).replace(/[\uD800-\uDBFF]$/, '')}${remark}`;
}

/** Bytes in UTF-8. */
export const bytes = (text: string): number => Buffer.byteLength(text);
