/** Writes the schemas that an editor holds the files of a repository against, and keeps their ids up to date. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorFolder, idsFile, idsSchema } from '../core/kinds/editor-ids.ts';
import type { Registry } from '../core/model/registry.ts';
import { writeOver } from './write.ts';

/** Writes all of them into a repository; `schemas` by file name. A UsageError where it cannot. */
export function writeEditorSchemas(
  root: string,
  registry: Registry,
  schemas: Readonly<Record<string, object>>,
): void {
  const folder = join(root, editorFolder);
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries({ ...schemas, [idsFile]: idsSchema(registry) }))
    writeOver(join(folder, name), written(schema));
}

/** Brings the ids up to date where they have been written before; a disk that cannot be written to is no reason to fail. */
export function refreshIds(root: string, registry: Registry): void {
  const file = join(root, editorFolder, idsFile);
  if (!existsSync(file)) return;
  const text = written(idsSchema(registry));
  try {
    if (readFileSync(file, 'utf8') !== text) writeOver(file, text);
  } catch {
    // The editor goes on with the ids it knows.
  }
}

const written = (schema: object): string => `${JSON.stringify(schema)}\n`;
