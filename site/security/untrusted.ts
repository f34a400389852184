/** A repository in which everything that is not published holds a mark, and everything that is holds an attack. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Kind, kinds } from '../../scripts/core/kinds/kinds.ts';
import { roleOf } from '../../scripts/core/kinds/paths.ts';
import { readYaml } from '../../scripts/core/yaml/read.ts';
import { readSources } from '../../scripts/node/files.ts';
import { files } from './attacks/files.ts';
import { judge } from './page-guard.ts';
import { type Filled, fill, hostile } from './planted.ts';

/** An entry of each kind, with every part that a mark is put into. */
const examples = join(import.meta.dirname, '../../scripts/testing/examples');

/** Keys whose values decide what an entry is, so that they stay as they are. */
const keep: { readonly [K in Kind]?: readonly string[] } = {
  organization: ['logo', 'profile', 'brand', 'thresholds'],
  // When somebody is away is no secret among colleagues.
  people: ['public', 'until', 'left_on'],
  platforms: ['account'],
  waivers: ['on', 'requested_by'],
  channels: ['url'],
  unofficial: ['url'],
};

/** Writes it into an empty folder, and tells by kind what was filled. */
export function writeUntrusted(root: string, handbook: string): Record<string, Filled> {
  cpSync(join(import.meta.dirname, '../../scripts/testing/base'), root, { recursive: true });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const filled: Record<string, Filled> = {};
  for (const { path, text } of readSources(examples)) {
    const role = roleOf(path);
    if (role.role !== 'entry' || !path.endsWith('.yaml')) continue;
    const { kind } = role;
    const { schema, public: open } = kinds[kind];
    const result = fill(schema, open ?? z.strictObject({}), readYaml(text ?? '').value, keep[kind]);
    filled[kind] = result;
    // JSON is YAML as well.
    write(
      path,
      JSON.stringify({ ...(result.value as object), ...(kind === 'organization' && { handbook }) }),
    );
  }
  const quoted = JSON.stringify(hostile);
  write(
    'policy/handbook/hostile.mdx',
    `---\ntitle: ${quoted}\ndescription: ${quoted}\n---\n## \\<img src=x onerror=window.pwned=1>\n\n\`\`\`js title="<img src=x onerror=window.pwned=1>" ins="</script>"\n${hostile}\n\`\`\`\n\n:::note[x](y)\n\`<script>window.pwned=1</script>\`\n:::\n`,
  );
  write(
    'policy/style-guide/links.mdx',
    `---\ntitle: ${quoted}\ndescription: ${quoted}\n---\n\`<script>window.pwned=1</script>\`\n`,
  );
  // What only the front matter says passes the page guard; the compiler must not see it.
  for (const [index, { text }] of files.entries())
    if ('text' in judge(`policy/handbook/front-${index}.mdx`, text))
      write(`policy/handbook/front-${index}.mdx`, text);
  write(
    'policy/handbook/pwned.js',
    'import fs from "node:fs"; fs.writeFileSync(process.env.CHOIRBOOK_ROOT + "/pwned", ""); export default "";',
  );
  return filled;
}
