/** npm run schema: writes what is made from schemas and questions: JSON Schemas, the editor's list of them, issue forms. */
import { mkdirSync, readFileSync } from 'node:fs';
import { formNames, issueFormYaml } from './core/git-host/issue-form/form.ts';
import { editorMapping, jsonSchemas } from './core/kinds/json-schema.ts';
import { askedKinds } from './core/propose/questions.ts';
import { command, options, start } from './node/command.ts';
import { writeOver } from './node/write.ts';

/** Published with the site as /schema/, and named by the first line of each entry. */
const folder = 'site/public/schema';
const editor = '.vscode/settings.json';

const help = `Usage: npm run schema

Writes ${folder}/<kind>.schema.json from the zod schemas, the list of them in ${editor}, and from the
questions of scripts/core/propose/ the issue forms that become a file. A test fails while they are stale.
`;

/** As the formatter writes it: a list of a few words stands on one line. */
const written = (value: object): string =>
  `${JSON.stringify(value, null, 2).replaceAll(/\[\n\s+("[^[\]{}\n]*"(?:,\n\s+"[^[\]{}\n]*")*)\n\s+\]/g, (_list, items: string) => `[${items.replaceAll(/\s*\n\s*/g, ' ')}]`)}\n`;

export const main = command(help, (argv) => {
  options({}, argv);
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) writeOver(`${folder}/${name}`, written(schema));
  const settings = JSON.parse(readFileSync(editor, 'utf8'));
  writeOver(editor, written({ ...settings, 'yaml.schemas': editorMapping(folder) }));
  for (const kind of askedKinds)
    writeOver(`.github/ISSUE_TEMPLATE/${formNames[kind]}.yml`, issueFormYaml(kind));
  return 0;
});

if (import.meta.main) await start(main);
