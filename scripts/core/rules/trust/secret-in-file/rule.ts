import { isSecretKey, tokensIn } from '../../../content/secrets.ts';
import { kinds } from '../../../kinds/kinds.ts';
import type { FileRecord } from '../../../model/file-record.ts';
import { type Finding, type KeyPath, writePath } from '../../../model/finding.ts';
import { schemaAt } from '../../../model/schema-shape.ts';
import { en, fr, type InBoth } from '../../../model/wording.ts';
import { defineRule } from '../../define-rule.ts';

const fix: InBoth = {
  en: 'Revoke it at the service first: everyone who has read the repository may have it. Then take it out, keep it in a password manager, and have the history rewritten if it was pushed.',
  fr: 'Révoquez-le d’abord auprès du service : toute personne qui a lu le dépôt peut l’avoir. Retirez-le ensuite, gardez-le dans un gestionnaire de mots de passe, et faites réécrire l’historique s’il a été poussé.',
};

export const secretInFile = defineRule({
  id: 'secret-in-file',
  severity: 'error',
  name: { en: 'Secret in a file', fr: 'Secret dans un fichier' },
  summary: {
    en: 'No password, token, recovery code or key is in the repository.',
    fr: 'Le dépôt ne contient ni mot de passe, ni jeton, ni code de récupération, ni clé.',
  },
  *check({ files }) {
    for (const file of files) {
      const { text } = file;
      if (text !== undefined) {
        for (const { what, offset, shown } of tokensIn(text)) {
          yield {
            file: file.path,
            offset,
            message: { en: en`\`${shown}\` looks like ${what}.`, fr: fr`\`${shown}\` ressemble à ${what}.` },
            fix,
          };
        }
      }
      if (mayHoldKeys(file)) yield* secretKeys(file);
    }
  },
});

/** The schemas have no such key: only a file with a mistake, or with fields of its own, is walked. */
const mayHoldKeys = ({ value, issues }: FileRecord): boolean =>
  value === undefined ||
  issues.length > 0 ||
  (value as { extensions?: unknown } | null)?.extensions !== undefined;

/** Keys that ask for a secret and hold something.  */
function* secretKeys(file: FileRecord): Iterable<Finding> {
  const { value, role } = file;
  if (role.role !== 'entry') return;
  if (value === undefined) {
    if (file.readErrors.length > 0 && file.text !== undefined) yield* secretLines(file.path, file.text);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const { schema } = kinds[role.kind];
  const own = (value as { extensions?: unknown }).extensions;
  const found: KeyPath[] = [];
  if (file.issues.length > 0) collect(value, [], found);
  else if (own !== undefined) collect(own, ['extensions'], found);
  for (const path of found) {
    if (path[0] !== 'extensions' && schemaAt(schema, path)) continue;
    yield { file: file.path, path, asWritten: true, onKey: true, ...asks(writePath(path)) };
  }
}

const asks = (key: string) => ({
  message: {
    en: `\`${key}\` asks for a secret, and everybody who can read this repository could read it.`,
    fr: `\`${key}\` demande un secret, et toute personne qui peut lire ce dépôt pourrait le lire.`,
  },
  fix: {
    en: 'Remove the key. If its value is real, revoke it at the service first, keep the new one in a password manager, and have the history rewritten if it was pushed.',
    fr: 'Retirez la clé. Si sa valeur est réelle, révoquez-la d’abord auprès du service, gardez la nouvelle dans un gestionnaire de mots de passe, et faites réécrire l’historique si elle a été poussée.',
  },
});

/** Only text, numbers and lists of them can be a secret; the walk is bounded by the depth that the parser allows. */
function collect(value: unknown, path: KeyPath, found: KeyPath[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, [...path, index], found);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    if (isSecretKey(key) && !isEmpty(item)) found.push([...path, key]);
    else collect(item, [...path, key], found);
  }
}

const isEmpty = (value: unknown) =>
  value === null ||
  value === '' ||
  typeof value === 'boolean' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** In a file that cannot be parsed, a line that looks like such a key is enough. */
function* secretLines(file: string, text: string): Iterable<Finding> {
  for (const match of text.matchAll(/^[ \t]*(?:- )?["']?([\p{L}\d_-]{2,40})["']?:[ \t]+[^\s#]/gmu)) {
    const [line, key = ''] = match;
    if (isSecretKey(key)) yield { file, offset: match.index + line.indexOf(key), ...asks(key) };
  }
}
