import { kinds } from '../../../kinds.ts';
import type { Finding } from '../../../problem.ts';
import type { FileRecord } from '../../../registry.ts';
import { defineRule } from '../../../rule.ts';
import { isSecretKey } from '../../../secrets.ts';
import { Locator } from '../../../yaml/locate.ts';
import { sentences } from './sentences.ts';

export const schema = defineRule({
  id: 'schema',
  severity: 'error',
  summary: 'Every file has the keys and values that its kind asks for, and no others.',
  *check(registry) {
    if (!registry.organization) {
      yield {
        file: 'policy/organization.yaml',
        message: '`policy/organization.yaml` is missing: without it nobody leads and no threshold is known.',
        fix: 'Create it with `name`, `languages`, `time_zone`, `websites` and `lead`.',
      };
    }
    for (const file of registry.files) {
      // A page whose front matter was not found is not an empty page: unparsable-file says what is wrong.
      if (file.issues.length > 0 && !file.faults.some(({ kind }) => kind === 'syntax'))
        yield* shapeFindings(file);
    }
  },
});

function shapeFindings(file: FileRecord): Finding[] {
  if (file.role.role !== 'entry') return [];
  const { schema, singular } = kinds[file.role.kind];
  const locator =
    file.text === undefined
      ? undefined
      : new Locator(file.text, file.frontMatter?.start, file.frontMatter?.end);
  const scene = { file: file.path, singular, schema, value: file.value, locator };
  const said = file.issues.flatMap((issue) => sentences(scene, withoutSecrets(issue)));
  // A misspelt key is the reason why the right one is missing: say it once.
  const meant = new Set(said.map((one) => one.meant));
  return said.filter((one) => one.missing === undefined || !meant.has(one.missing)).map((one) => one.finding);
}

/** A key that asks for a secret belongs to the rule secret-in-file, which says why. */
function withoutSecrets(issue: FileRecord['issues'][number]): FileRecord['issues'][number] {
  return issue.code === 'unrecognized_keys'
    ? { ...issue, keys: issue.keys.filter((key) => !isSecretKey(key)) }
    : issue;
}
