/** npm run new:style-rule: a rule of the style guide that holds from the first minute, to be made one's own. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { command, options, start, UsageError } from './node/command.ts';

const help = `Usage: npm run -s new:style-rule -- ID [options]

Writes policy/style-guide/rules/ID.yaml: a proposed rule with a text that breaks it and one that nearly does, in English and
French. It passes the check as it is; change every line but the first. ID names what to do or what to avoid, in two words or
more: no-click-here, say-when.

  --chapter ID    the chapter that holds it (default: the first one)
  --root DIR      the repository (default: this one)
  -h, --help      this help
`;

export const main = command(help, async (argv, { stdout, cwd }) => {
  const { values, positionals } = options({ chapter: { type: 'string' }, root: { type: 'string' } }, argv, {
    positionals: true,
  });
  const [id, ...others] = positionals;
  if (id === undefined || others.length > 0)
    throw new UsageError('new:style-rule takes one ID, such as no-click-here.');
  const { idPattern } = await import('./core/kinds/fields.ts');
  if (!idPattern.test(id) || !id.includes('-'))
    throw new UsageError(
      `${id} cannot be the id of a style rule: it takes two lower-case words or more, joined by hyphens, such as no-click-here.`,
    );
  const { rulesByFamily } = await import('./core/rules/index.ts');
  if (Object.values(rulesByFamily).some((rules) => rules.some((rule) => rule.id === id)))
    throw new UsageError(
      `${id} is the name of another rule of the check, and reports would not tell the two apart: choose another id.`,
    );
  const { rootOption } = await import('./node/root.ts');
  const { importTarget } = await import('./node/style-import.ts');
  const { starterRule } = await import('./core/style/starter-rule.ts');
  const { writeNew } = await import('./node/write.ts');
  const root = rootOption(values.root, cwd);
  const target = importTarget(values, cwd);
  const { path, text } = starterRule(id, target);
  if (existsSync(join(root, path)) || !writeNew(root, path, text))
    throw new UsageError(`${path} exists already.`);
  stdout.write(`wrote ${path}

Next: make every line but the first your own, and run npm run -s check. More can stand there: applies_to, errors_from, skips,
antipatterns, exceptions, fix, source; your editor explains each key.
The examples are its tests: each language has one that breaks it (bad, with what is flagged) and one that nearly does (good).
When it is right, set status: active, raise the version in policy/style-guide/guide.yaml, and see npm run review.
`);
  return 0;
});

if (import.meta.main) await start(main);
