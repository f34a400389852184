/** npm run schema: writes the JSON Schemas of all kinds of entry to site/public/schema/, for editors and for those who read our data. */
import { mkdirSync } from 'node:fs';
import { jsonSchemas } from './core/kinds/json-schema.ts';
import { command, options, start } from './node/command.ts';
import { writeOver } from './node/write.ts';

/** Published with the site as /schema/, and named by the first line of each entry. */
const folder = 'site/public/schema';

const help = `Usage: npm run schema

Writes site/public/schema/<kind>.schema.json from the zod schemas. A test fails while they are stale.
`;

export const main = command(help, (argv) => {
  options({}, argv);
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    writeOver(`${folder}/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  return 0;
});

if (import.meta.main) await start(main);
