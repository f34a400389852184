/** `--columns url=4,name=Organisation`: which column of a list is which, by number from 1 or by header. */
import { nearest } from '../core/text/nearest.ts';
import { UsageError } from './usage-error.ts';

/** What stands behind each name. A UsageError for a name that is none of `names`, or has nothing behind it. */
export function namedColumns<N extends string>(text: string, names: readonly N[]): Map<N, string> {
  const columns = new Map<N, string>();
  for (const part of text.split(',')) {
    const [given = '', where = ''] = part.split(/=(.*)/s).map((piece) => piece.trim());
    const name = names.find((one) => one === given);
    if (name === undefined || where === '') {
      const close = nearest(given, names);
      const hint = close && close !== given ? ` Did you mean ${close}?` : '';
      throw new UsageError(
        `--columns ${part}: expected NAME=COLUMN with NAME one of ${names.join(', ')}.${hint}`,
      );
    }
    columns.set(name, where);
  }
  return columns;
}
