/** What of a commit message may be published: it is somebody's text, and no check of the data has read it. */
import { isUntold, type Told } from '../../scripts/core/calendar/view/untold.ts';
import { tokensIn } from '../../scripts/core/content/secrets.ts';
import { roleOf } from '../../scripts/core/kinds/paths.ts';
import { hiddenIn } from '../../scripts/core/rules/trust/hidden-characters/characters.ts';
import { personalIn } from '../../scripts/core/rules/trust/personal-data/patterns.ts';
import { shownOf } from '../kinds.ts';

const longest = 120;

/**
 * The first line of a message, cut where it is long. Undefined for a line that holds what no published text may hold (the
 * patterns of the data: personal data, secrets, what cannot be seen), with mail addresses of the organisation as well, and
 * of a commit that touched nothing but entries whose changes are not spoken of, or a file that is secret; `paths` are all that
 * it touched.
 */
export function publicSubject(
  subject: string,
  paths: readonly string[],
  isSecret: (path: string) => boolean = () => false,
): string | undefined {
  const line = subject.trim();
  if (paths.some(isSecret)) return undefined;
  if (line === '' || isDiscreet(paths) || /\S@\S+\.\S/.test(line)) return undefined;
  if (hiddenIn(line).length > 0 || holdsAny(tokensIn(line)) || holdsAny(personalIn(line, [])))
    return undefined;
  const letters = [...line];
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : line;
}

/** The same, of a commit to a repository of which so much may be told. */
export const toldSubject = (told: Told, subject: string, paths: readonly string[]): string | undefined =>
  publicSubject(subject, paths, (path) => isUntold(told, path));

const holdsAny = (found: Iterable<unknown>): boolean => !found[Symbol.iterator]().next().done;

/** Files outside the data, such as CODEOWNERS, follow from it and say nothing of their own. */
function isDiscreet(paths: readonly string[]): boolean {
  const roles = paths.map(roleOf).filter(({ role }) => role !== 'unexpected');
  return (
    roles.length > 0 && roles.every((one) => one.role === 'entry' && shownOf(one.kind)?.discreet === true)
  );
}
