/** npm run new:rule: makes the folder of a rule with everything a rule must have, and adds it to the list. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { idPattern } from './core/kinds/fields.ts';
import { catalogueOf, rulesByFamily } from './core/rules/index.ts';
import { retiredRules } from './core/rules/retired.ts';
import { nearest } from './core/text/nearest.ts';
import { constantOf, isTaken, withRule } from './new-rule/list.ts';
import { templateFiles } from './new-rule/template.ts';
import { command, options, start, UsageError } from './node/command.ts';
import { ownRoot } from './node/load.ts';
import { writeNew, writeOver } from './node/write.ts';

const families = Object.keys(rulesByFamily);
const list = 'scripts/core/rules/index.ts';

const help = `Usage: npm run new:rule -- FAMILY/ID

Makes scripts/core/rules/FAMILY/ID with a rule, its page and two fixtures, and adds it to the list of rules. ID names the
defect, in two words or more: dormant-channel, not check-dormancy. FAMILY is one of
${families.join(', ')}.
`;

export const main = command(help, (argv, { stdout }) => {
  const { positionals } = options({}, argv, { positionals: true });
  const [path = '', ...others] = positionals;
  const [family = '', id = '', ...deeper] = path.split('/');
  if (others.length > 0 || deeper.length > 0 || id === '')
    throw new UsageError('new:rule takes one FAMILY/ID, such as life/dormant-channel.');
  if (!families.includes(family)) {
    const close = nearest(family, families);
    throw new UsageError(
      `${family} is no family of rules.${close ? ` Did you mean ${close}?` : ''} The families are ${families.join(', ')}.`,
    );
  }
  // Two words: one alone says too little, and could be a word of the language.
  if (!idPattern.test(id) || !/^[a-z]+[a-z0-9]*-/.test(id))
    throw new UsageError(
      `${id} cannot be the id of a rule: it names the defect in two lower-case words or more, joined by hyphens, such as dormant-channel.`,
    );
  const known = catalogueOf({ organization: undefined }).get(id);
  if (known) throw new UsageError(`There is a rule ${id} already: ${dirname(known.readme)}.`);
  const source = readFileSync(join(ownRoot, list), 'utf8');
  if (Object.hasOwn(retiredRules, id))
    throw new UsageError(
      `There was a rule ${id} once; ${retiredRules[id]} has taken over. Choose another id.`,
    );
  if (isTaken(source, constantOf(id)))
    throw new UsageError(`The name ${constantOf(id)} is in use in ${list}: choose another id.`);
  const folder = `scripts/core/rules/${family}/${id}`;
  if (existsSync(join(ownRoot, folder)))
    throw new UsageError(`${folder} exists already, and is not in ${list}: add it there, or remove it.`);
  const channel = readFileSync(join(ownRoot, 'scripts/testing/base/channels/x/aster.yaml'), 'utf8');
  for (const [name, text] of Object.entries(templateFiles(family, id, channel))) {
    writeNew(ownRoot, `${folder}/${name}`, text);
    stdout.write(`wrote ${folder}/${name}\n`);
  }
  writeOver(join(ownRoot, list), withRule(source, family, id));
  stdout.write(`added to ${list}

Next: npm run test:update -- -t ${id}
writes what the terminal prints into the fixtures. Then make rule.ts, its page and its fixtures your own.
`);
  return 0;
});

if (import.meta.main) await start(main);
