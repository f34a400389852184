/** The fingerprint by which GitHub's code scanning tells whether an alert is one that it knows. */

/** What one hash looks at: so many characters from the start of the line, spaces and tabs left out. */
const windowSize = 100;

/**
 * For each line of a text, from 1 on, the hash that GitHub's own upload computes where a report has none, so that both agree:
 * a polynomial of base 37 over 64 bits, then which of the lines with this hash it is.
 */
export function lineHashes(text: string): (line: number) => string {
  const squeezed = `${text.replaceAll(/\r\n?/g, '\n').replaceAll(/[ \t]/g, '')}\uFFFF`;
  const windows: string[] = [];
  for (let start = 0; start < squeezed.length; start = squeezed.indexOf('\n', start) + 1 || squeezed.length)
    windows.push(squeezed.slice(start, start + windowSize).padEnd(windowSize, '\0'));
  return (line) => {
    const index = Math.min(line, windows.length) - 1;
    const own = windows[index] ?? '';
    const number = windows.slice(0, index + 1).filter((one) => one === own).length;
    return `${hashOf(own)}:${number}`;
  };
}

function hashOf(window: string): string {
  let hash = 0n;
  for (let at = 0; at < windowSize; at++)
    hash = BigInt.asUintN(64, hash * 37n + BigInt(window.charCodeAt(at)));
  return hash.toString(16);
}
