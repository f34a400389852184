/** The order of the test files: the long ones first, so that no worker is left with one when the others are done. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes a while, the longest first; a file knows nothing of its own length before it has run once. */
export const long: readonly string[] = [
  'site/dev/dev',
  'scripts/github',
  'site/accessibility.en',
  'site/security/untrusted',
  'site/own',
  'site/built',
  'scripts/github/other-hosts',
  'site/search/search',
  'site/accessibility.fr',
  'site/propose/page',
  'site/propose/draft',
  'scripts/testing/history/history',
  'site/verify/verify',
  'scripts/first-commit',
  'site/channels/browse/browse',
  'scripts/commit-message',
  'site/shell/steady',
  'site/propose/propose',
  'scripts/check-head',
  'scripts/node/command',
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
