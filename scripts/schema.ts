/** npm run schema: writes the JSON Schemas of all kinds of entry, and tells the editor which file each belongs to. */
import { mkdirSync, readFileSync } from 'node:fs';
import { editorMapping, jsonSchemas } from './core/kinds/json-schema.ts';
import { command, options, start } from './node/command.ts';
import { writeOver } from './node/write.ts';

/** Published with the site as /schema/, and named by the first line of each entry. */
const folder = 'site/public/schema';
const editor = '.vscode/settings.json';

const help = `Usage: npm run schema

Writes ${folder}/<kind>.schema.json from the zod schemas, and the list of them in ${editor}. A test fails while
they are stale.
`;

const written = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

export const main = command(help, (argv) => {
  options({}, argv);
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) writeOver(`${folder}/${name}`, written(schema));
  const settings = JSON.parse(readFileSync(editor, 'utf8'));
  writeOver(editor, written({ ...settings, 'yaml.schemas': editorMapping(folder) }));
  return 0;
});

if (import.meta.main) await start(main);
