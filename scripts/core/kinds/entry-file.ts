/** One entry as the YAML that a person would write: the schema for the editor, remarks, keys. */
import { Document, isScalar, visit } from 'yaml';
import { type Kind, kinds } from './kinds.ts';
import { fileOf } from './paths.ts';

/** A file that is to be written. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The file of an entry; keys without a value are left out. */
export function entryFile(
  kind: Kind,
  id: string,
  data: Record<string, unknown>,
  remarks: readonly string[] = [],
): NewFile {
  const path = fileOf(kind, id);
  const up = '../'.repeat(path.split('/').length - 1);
  const schema = `yaml-language-server: $schema=${up}site/public/schema/${kinds[kind].schemaName}.schema.json`;
  const body = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  const head = [schema, ...remarks].map((line) => `# ${line}\n`).join('');
  const keys = Object.keys(body).length > 0 ? written(body) : '';
  return { path, text: head + keys };
}

/** Our reader takes these for numbers, too; the writer would leave them bare. */
const otherNumbers = /^[-+]?0[box]/;

function written(body: Record<string, unknown>): string {
  const document = new Document(body, { version: '1.2' });
  visit(document, {
    Scalar: (_key, node) => {
      if (isScalar(node) && typeof node.value === 'string' && otherNumbers.test(node.value))
        node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 });
}
