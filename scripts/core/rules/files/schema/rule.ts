import { isSecretKey } from '../../../content/secrets.ts';
import { kinds } from '../../../kinds/kinds.ts';
import type { FileRecord } from '../../../model/file-record.ts';
import type { Finding, KeyPath } from '../../../model/finding.ts';
import type { Registry } from '../../../model/registry.ts';
import { locatorOf } from '../../../yaml/locate.ts';
import { defineRule } from '../../define-rule.ts';
import { renamed } from './keys.ts';
import { lostText, maybeLosesText } from './lost-text.ts';
import type { Scene, Sentence } from './scene.ts';
import { sentences } from './sentences.ts';

export const schema = defineRule({
  id: 'schema',
  severity: 'error',
  name: { en: 'Invalid contents', fr: 'Contenu non valide' },
  waivable: false,
  summary: {
    en: 'Every file has the keys and values that its kind asks for, and no others.',
    fr: 'Chaque fichier contient les clés et les valeurs que son genre demande, et aucune autre.',
  },
  *check(registry) {
    yield* withoutOrganization(registry);
    for (const file of registry.files) {
      // A page whose front matter was not found is not an empty page: unparsable-file says what is wrong.
      if (file.readErrors.length > 0 && file.readErrors.some(({ kind }) => kind === 'syntax')) continue;
      if (file.issues.length > 0) yield* shapeFindings(file).map(inFile);
      if (maybeLosesText(file)) for (const finding of lostText(file)) yield inFile(finding);
    }
  },
});

const inFile = (finding: Finding): Finding => ({ ...finding, asWritten: true });

function* withoutOrganization({ organization, files }: Registry): Iterable<Finding> {
  // Under a name that is nearly right, unexpected-file knows the repair.
  if (organization || files.some(({ path }) => /^policy\/organi[sz]ations?\.ya?ml$/i.test(path))) return;
  yield {
    file: 'policy/organization.yaml',
    message: {
      en: '`policy/organization.yaml` is missing: without it nobody leads and no threshold is known.',
      fr: '`policy/organization.yaml` manque : sans ce fichier, personne ne dirige et aucun seuil n’est connu.',
    },
    fix: {
      en: 'Create it with `name`, `languages`, `time_zone`, `websites` and `lead`.',
      fr: 'Créez-le avec `name`, `languages`, `time_zone`, `websites` et `lead`.',
    },
  };
}

function shapeFindings(file: FileRecord): Finding[] {
  if (file.role.role !== 'entry') return [];
  const { schema, words } = kinds[file.role.kind];
  const scene = {
    file: file.path,
    singular: { en: words.en.a, fr: words.fr.a },
    schema,
    value: file.value,
    locator: locatorOf(file),
  };
  return withoutEchoes(
    scene,
    firstOfEach(file.issues).flatMap((issue) => sentences(scene, withoutSecrets(issue))),
  );
}

/** A value that breaks two conditions is wrong once: the first says it. */
function firstOfEach(issues: FileRecord['issues']): FileRecord['issues'] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = JSON.stringify([issue.path, issue.code === 'unrecognized_keys']);
    return seen.size < seen.add(key).size;
  });
}

/** A misspelt key is the reason why the right one is missing: one mistake is said once. */
function withoutEchoes(scene: Scene, said: readonly Sentence[]): Finding[] {
  const place = (map: KeyPath = [], key = '') => JSON.stringify([...map, key]);
  const meant = new Set(said.flatMap((one) => (one.meant ? [place(one.map, one.meant)] : [])));
  const left = said.filter((one) => one.missing === undefined || !meant.has(place(one.map, one.missing)));
  const inMap = (map: KeyPath | undefined) => left.filter((one) => place(one.map) === place(map));
  return left.flatMap((one) => {
    const around = one.map ? inMap(one.map) : [];
    const strange = around.filter((other) => other.unknown !== undefined && other.meant === undefined);
    const lacking = around.filter((other) => other.missing !== undefined);
    const [stranger, missing] = [strange[0]?.unknown, lacking[0]?.missing];
    if (stranger === undefined || missing === undefined || strange.length + lacking.length > 2)
      return [one.finding];
    if (one === lacking[0]) return [];
    return [one === strange[0] ? renamed(scene, one.map ?? [], stranger, missing) : one.finding];
  });
}

/** A key that asks for a secret belongs to the rule secret-in-file, which says why. */
function withoutSecrets(issue: FileRecord['issues'][number]): FileRecord['issues'][number] {
  return issue.code === 'unrecognized_keys'
    ? { ...issue, keys: issue.keys.filter((key) => !isSecretKey(key)) }
    : issue;
}
