/** npm run schema: writes the JSON Schemas of all kinds of entry to schema/, for editors and for those who read our data. */
import { mkdirSync } from 'node:fs';
import { jsonSchemas } from './core/json-schema.ts';
import { options, run } from './node/command.ts';
import { writeOver } from './node/write.ts';

const help = `Usage: npm run schema

Writes schema/<kind>.schema.json from the zod schemas. A test fails while they are stale.
`;

await run(help, (argv) => {
  options({}, argv);
  mkdirSync('schema', { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    writeOver(`schema/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  return 0;
});
