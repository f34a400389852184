/** What of a commit message may be published. */
import { tokensIn } from '../../scripts/core/content/secrets.ts';

const longest = 120;

/**
 * The first line of a message, cut where it is long. A line with a mail address or a token is not shown: what is private
 * in an entry must not come out through the message that changed it.
 */
export function publicSubject(subject: string): string | undefined {
  const line = subject.trim();
  if (line === '' || /\S@\S+\.\S/.test(line)) return undefined;
  for (const _token of tokensIn(line)) return undefined;
  const letters = [...line];
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : line;
}
