/** Times the parts of `check` on a repository, in a process of its own. Prints milliseconds and the peak memory. */
import { cpuUsage, resourceUsage } from 'node:process';
import { check, contextOf } from '../core/check/check.ts';
import { noonOf } from '../core/dates/moment.ts';
import { buildRegistry } from '../core/model/registry.ts';
import { rules, waiverRules } from '../core/rules/index.ts';
import { readYaml } from '../core/yaml/read.ts';
import { writeAnswers } from '../node/answers.ts';
import { prepareShortRun } from '../node/command.ts';
import { loadSources } from '../node/load.ts';
import { toolsFor } from '../node/tools.ts';
import { placeProblems } from '../report/place.ts';
import { renderText } from '../report/text.ts';

// As the command does it: what an earlier run has kept is there.
prepareShortRun();
const [root = '.', mode] = process.argv.slice(2);
const today = '2026-12-01';
const parts: Record<string, number> = {};
/** Of the part that was timed last: other work on the machine does not change it as it does the clock. */
let cpu = 0;

function time<T>(name: string, work: () => T): T {
  const began = performance.now();
  const worked = cpuUsage();
  const result = work();
  parts[name] = performance.now() - began;
  const { user, system } = cpuUsage(worked);
  cpu = (user + system) / 1000;
  return result;
}

/** Of the whole process. */
const all = () => {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
};

let problems = 0;
if (mode === 'whole') {
  time('whole', () => {
    const sources = loadSources(root);
    const registry = buildRegistry(sources, toolsFor(sources));
    const result = check(registry, { today });
    problems = result.problems.length;
    return renderText(placeProblems(registry, result.problems), '');
  });
} else {
  const sources = time('read', () => loadSources(root));
  time('parse', () => sources.map(({ text = '' }) => readYaml(text)));
  const registry = time('registry (parse, validate, resolve)', () =>
    buildRegistry(sources, toolsFor(sources)),
  );
  const context = contextOf(registry, noonOf(today));
  for (const rule of [...rules, ...waiverRules])
    time(`${context.catalogue.get(rule.id)?.family}/${rule.id}`, () => [...rule.check(registry, context)]);
  const result = time('all rules, again', () => check(registry, { today }));
  time('place', () => placeProblems(registry, result.problems));
  problems = result.problems.length;
}
// maxRSS is in kilobytes.
process.stdout.write(
  JSON.stringify({ parts, cpu, all: all(), problems, memory: resourceUsage().maxRSS * 1024 }),
);
writeAnswers();
