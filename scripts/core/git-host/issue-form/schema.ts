/** An issue form as GitHub documents it: .github/ISSUE_TEMPLATE/<name>.yml, the one place where labels stand. */
import { z } from 'zod';
import { readYaml } from '../../yaml/read.ts';

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

/** GitHub compares without regard to case and outer space; so do we, or two labels could be taken for one. */
export const plainLabel = (label: string): string =>
  label.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();

const isUnique = (list: readonly string[]) => new Set(list).size === list.length;

export const issueFormSchema = z
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

export type IssueForm = z.output<typeof issueFormSchema>;
export type FormField = Exclude<IssueForm['body'][number], { type: 'markdown' }>;

/** The fields that an answer can have, in the order of the form. */
export const fieldsOf = ({ body }: IssueForm): FormField[] =>
  body.filter((one): one is FormField => one.type !== 'markdown');

/** A form from the text of its file. Throws when the file is no form: it is ours, so that is a defect and no input. */
export function readForm(yaml: string): IssueForm {
  const { value, fault } = readYaml(yaml);
  if (fault) throw new Error(`This is no issue form: ${fault.message}`);
  const parsed = issueFormSchema.safeParse(value);
  if (!parsed.success) throw new Error(`This is no issue form:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
