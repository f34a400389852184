/** The order of the test files: the long ones first, so that no worker is left with one when the others are done. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes a while, the longest first; a file knows nothing of its own length before it has run once. */
export const long: readonly string[] = [
  'site/accessibility.en',
  'site/dev/dev',
  'site/propose/page',
  'site/propose/draft',
  'site/propose/propose',
  'site/search/search',
  'site/security/untrusted',
  'site/own',
  'scripts/github',
  'scripts/testing/history/history',
  'scripts/github/other-hosts',
  'site/accessibility.fr',
  'site/verify/verify',
  'site/channels/browse/browse',
  'site/health/health',
];

const place = (file: string) => {
  const found = long.findIndex((name) => file.includes(`/${name}.`));
  return found < 0 ? long.length : found;
};

/** Files in the order of `long`; the others after them, as they came. */
export const longestFirst = <F extends { readonly moduleId: string }>(files: readonly F[]): F[] =>
  files.toSorted((one, other) => place(one.moduleId) - place(other.moduleId));

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return longestFirst(await super.sort(files));
  }
}
