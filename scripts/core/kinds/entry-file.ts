/** One entry as the YAML that a person would write: the schema for the editor, remarks, keys. */
import { writeYaml } from '../yaml/write.ts';
import { editorFolder } from './editor-ids.ts';
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
  const schema = `yaml-language-server: $schema=${up}${editorFolder}/${kinds[kind].schemaName}.schema.json`;
  const head = [schema, ...remarks].map((line) => `# ${line}\n`).join('');
  return { path, text: head + writeYaml(data) };
}
