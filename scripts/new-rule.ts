/** npm run new:rule: makes the folder of a rule with everything a rule must have, and adds it to the list. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { familyOf, rulesByFamily } from './core/rules/index.ts';
import { idPattern } from './core/schemas/common.ts';
import { oneOf, options, run, UsageError } from './node/command.ts';
import { ownRoot } from './node/load.ts';
import { writeNew, writeOver } from './node/write.ts';

const help = `Usage: npm run new:rule -- FAMILY/ID

Makes scripts/core/rules/FAMILY/ID with a rule, its page and two fixtures, and adds it to the list of rules. ID names the
defect, in kebab-case: dormant-channel, not check-dormancy. FAMILY is one of ${Object.keys(rulesByFamily).join(', ')}.
`;

await run(help, (argv) => {
  const { positionals } = options({}, argv, { positionals: true });
  const [family = '', id = ''] = positionals[0]?.split('/') ?? [];
  if (positionals.length !== 1 || !idPattern.test(id))
    throw new UsageError('new:rule takes FAMILY/ID, such as life/dormant-channel.');
  oneOf('FAMILY', family, Object.keys(rulesByFamily));
  if (familyOf(id)) throw new UsageError(`There is a rule ${id} already, in ${familyOf(id)}.`);
  const folder = `scripts/core/rules/${family}/${id}`;
  for (const [name, text] of Object.entries(files(id))) {
    if (!writeNew(ownRoot, `${folder}/${name}`, text))
      throw new UsageError(`${folder}/${name} exists already.`);
    process.stdout.write(`wrote ${folder}/${name}\n`);
  }
  const list = join(ownRoot, 'scripts/core/rules/index.ts');
  writeOver(list, withRule(readFileSync(list, 'utf8'), family, id));
  process.stdout.write(
    `added to scripts/core/rules/index.ts\n\nNow make the fixture fire for your reason, then: npm run test:update -- -t ${id}\n`,
  );
  return 0;
});

const camel = (id: string) => id.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** The list with an import in its place and an entry at the end of its family. */
function withRule(source: string, family: string, id: string): string {
  const line = `import { ${camel(id)} } from './${family}/${id}/rule.ts';`;
  const imports = [...source.matchAll(/^import .*$/gm)].map(([text]) => text);
  const next = imports.find((text) => text > line && text.includes("'./")) ?? '';
  const imported = next
    ? source.replace(next, `${line}\n${next}`)
    : source.replace(imports.at(-1) ?? '', (last) => `${last}\n${line}`);
  return imported.replace(
    new RegExp(`(^  ${family}: \\[[^\\]]*?),?(\\s*\\])`, 'm'),
    (_all, before: string, after: string) => `${before}, ${camel(id)}${after}`,
  );
}

const files = (id: string): Record<string, string> => ({
  'rule.ts': `import { defineRule } from '../../../rule.ts';

export const ${camel(id)} = defineRule({
  id: '${id}',
  severity: 'warning',
  summary: 'State the norm in one sentence.',
  *check({ channels }, { today }) {
    for (const { file, data } of channels.values()) {
      // A key is there only when it is sound: what is absent is another rule's business.
      if (data.opened_on === undefined || data.opened_on <= today) continue;
      yield {
        file,
        path: ['opened_on'],
        message: \`\\\`\${data.opened_on}\\\` is wrong, and this is why.\`,
        fix: 'Say what to do, as one imperative sentence.',
      };
    }
  },
});
`,
  'readme.md': `# ${id}

State the norm in one sentence.

## What it finds

## Why

## How to fix

## Exceptions
`,
  'fixtures/fires/channels/x/aster.yaml': fixture('2099-01-01'),
  'fixtures/fires/expected.txt': '',
  'fixtures/near-miss/channels/x/aster.yaml': fixture('2024-02-01'),
  'fixtures/near-miss/expected.txt': '',
});

/** The base's channel, to be changed by as little as the case needs. */
function fixture(openedOn: string): string {
  const base = readFileSync(join(ownRoot, 'scripts/core/testing/base/channels/x/aster.yaml'), 'utf8');
  return base.replace(/^opened_on: .*$/m, `opened_on: ${openedOn}`);
}
