/** How far long work is, in one line of a terminal that is written over and goes when the work is done. Nothing elsewhere. */

/** Told how much is done, and of how much, as soon as that is known. */
export type Tell = (done: number, total?: number) => void;

/** Where lines are written, and whether a person looks at them. */
export interface Screen {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

let screen: Screen | undefined;

/** Less than this is done before anybody could read of it. */
const least = 1000;

/** From now on progress is shown on a stream, where that is a terminal and no CI; otherwise, and for undefined, nowhere. */
export function showProgressOn(
  stream: Screen | undefined,
  env: Readonly<Record<string, string | undefined>> = {},
): void {
  screen = stream?.isTTY === true && !env['CI'] && env['TERM'] !== 'dumb' ? stream : undefined;
}

/**
 * Begins a piece of work: `Reading`, of some `files`. What it gives is called after each of them; the call in which all are
 * done takes the line away. `size` is how large the work is, where its parts are few and long. A line is written for
 * each hundredth, or each 500 while nobody knows how many there are.
 */
export function progressOf(what: string, unit: string, size?: number): Tell {
  const to = screen;
  if (!to || (size !== undefined && size < least)) return () => {};
  let shown = 0;
  return (done, total) => {
    if ((size ?? total ?? done) < least) return;
    if (done === total) {
      to.write(takenAway);
      return;
    }
    const step = 1 + Math.floor(total === undefined ? done / 500 : (done * 100) / total);
    if (step === shown) return;
    shown = step;
    to.write(
      `${takenAway}${what}: ${number(done)} ${total === undefined ? unit : `of ${number(total)} ${unit}, ${step - 1} %`}`,
    );
  };
}

/** To the beginning of the line, and clears it. */
const takenAway = '\r\u001B[2K';

const number = (value: number) => value.toLocaleString('en');
