/** The issue forms of GitHub that become a file, made from the questions: .github/ISSUE_TEMPLATE/<name>.yml. */

import { formWordsOf, wordsOf } from '../../propose/question-words.ts';
import { type AskedKind, type Question, questions } from '../../propose/questions.ts';
import { writeYaml } from '../../yaml/write.ts';

/** The forms by the kind of entry that they ask for. */
export const formNames = {
  channels: 'propose-channel',
  unofficial: 'report-account',
  posts: 'plan-post',
} as const;

/** A question as the form asks it. */
export interface FormField {
  readonly id: string;
  readonly question: Question;
  readonly type: 'input' | 'textarea' | 'dropdown' | 'checkboxes';
  readonly label: string;
  readonly required: boolean;
  /** Of a dropdown, and of boxes. */
  readonly options: readonly string[];
}

/** The fields of a form, in its order. */
export const fieldsOf = (kind: AskedKind): readonly FormField[] => fields[kind];

const fields = {
  channels: madeOf('channels'),
  unofficial: madeOf('unofficial'),
  posts: madeOf('posts'),
};

function madeOf(kind: AskedKind): FormField[] {
  return questions[kind].flatMap((question) => {
    const { key, issue: id, of, required } = question;
    if (id === undefined) return [];
    const { label = key, box } = wordsOf(kind, question);
    const options = box === undefined ? (typeof of === 'object' ? of : []) : [box];
    const isRequired = required === true || required === 'in issues';
    return [{ id, question, type: typeOf(question), label, required: isRequired, options }];
  });
}

function typeOf({ control, of }: Question): FormField['type'] {
  if (control === 'promise') return 'checkboxes';
  if (typeof of === 'object') return control === 'several' ? 'checkboxes' : 'dropdown';
  return ['text', 'several', 'overlaps', 'evidence'].includes(control) ? 'textarea' : 'input';
}

/** GitHub compares without regard to case and outer space; so do we, or two labels could be taken for one. */
export const plainLabel = (label: string): string =>
  label.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();

/** The file of a form. */
export function issueFormYaml(kind: AskedKind): string {
  const { intro, ...form } = formWordsOf(kind);
  const body = [
    { type: 'markdown', attributes: { value: intro } },
    ...fieldsOf(kind).map((one) => element(kind, one)),
  ];
  return `# Made from scripts/core/propose/ by \`npm run schema\`: a test compares.\n${writeYaml({ ...form, body })}`;
}

function element(kind: AskedKind, { id, question, type, label, required, options }: FormField): object {
  const { description, placeholder } = wordsOf(kind, question);
  const isPromise = question.control === 'promise';
  const boxes = options.map((option) => ({ label: option, ...(isPromise && { required }) }));
  return {
    type,
    id,
    attributes: {
      label,
      ...(description !== undefined && { description }),
      ...(placeholder !== undefined && { placeholder }),
      ...(options.length > 0 && { options: type === 'checkboxes' ? boxes : options }),
    },
    ...(required && !isPromise && { validations: { required } }),
  };
}
