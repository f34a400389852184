/** The templates of issues and pull requests. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { issueConfig } from '../core/git-host/issue-config.ts';
import { plainLabel } from '../core/git-host/issue-form/form.ts';
import { buildRegistry } from '../core/model/registry.ts';
import { explain } from '../core/yaml/explain.ts';
import { readYaml } from '../core/yaml/read.ts';
import { loadRegistry, ownRoot } from '../node/load.ts';
import { listed, read } from '../testing/workflows.ts';

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
