/** npm run schema: writes what is made from schemas and questions: JSON Schemas, the editor's list of them, issue forms. */
import { mkdirSync, readFileSync } from 'node:fs';
import { formNames, issueFormYaml } from './core/git-host/issue-form/form.ts';
import { editorFolder } from './core/kinds/editor-ids.ts';
import { editorMapping, editorSchemas, jsonSchemas } from './core/kinds/json-schema.ts';
import { askedKinds } from './core/propose/questions.ts';
import { command, options, start } from './node/command.ts';
import { writeEditorSchemas } from './node/editor-schemas.ts';
import { loadRegistry, ownRoot } from './node/load.ts';
import { writeOver } from './node/write.ts';

/** Published with the site as /schema/. */
const folder = 'site/public/schema';
const editor = '.vscode/settings.json';

const help = `Usage: npm run schema [-- --editor]

Writes ${editorFolder}/, which editors read: the schema of each kind, and the ids of the entries. \`npm ci\` does it too, and
\`npm run check\` keeps the ids up to date. Then writes what is committed: ${folder}/<kind>.schema.json from the
zod schemas, the list of them in ${editor}, and from the questions of scripts/core/propose/ the issue forms
that become a file. A test fails while they are stale.

  --editor    only what editors read
  -h, --help  this help
`;

/** As the formatter writes it: a list of a few words stands on one line. */
const written = (value: object): string =>
  `${JSON.stringify(value, null, 2).replaceAll(/\[\n\s+("[^[\]{}\n]*"(?:,\n\s+"[^[\]{}\n]*")*)\n\s+\]/g, (_list, items: string) => `[${items.replaceAll(/\s*\n\s*/g, ' ')}]`)}\n`;

export const main = command(help, (argv) => {
  const { values } = options({ editor: { type: 'boolean' } }, argv);
  writeEditorSchemas(ownRoot, loadRegistry(ownRoot), editorSchemas());
  if (values.editor) return 0;
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) writeOver(`${folder}/${name}`, written(schema));
  const settings = JSON.parse(readFileSync(editor, 'utf8'));
  writeOver(editor, written({ ...settings, 'yaml.schemas': editorMapping(editorFolder) }));
  for (const kind of askedKinds)
    writeOver(`.github/ISSUE_TEMPLATE/${formNames[kind]}.yml`, issueFormYaml(kind));
  return 0;
});

if (import.meta.main) await start(main);
