/**
 * The body of an issue, as GitHub writes the answers of a form (`### Label`, an empty line, the answer), back to answers.
 * The text is a stranger's: what could be read in two ways is refused.
 */

import type { AskedKind } from '../../propose/questions.ts';
import { hiddenIn } from '../../rules/trust/hidden-characters/characters.ts';
import { type FormField, fieldsOf, plainLabel } from './form.ts';

/** What must be corrected, and in which field of the form; without a field, it is about the whole issue. */
export interface FormError {
  readonly field?: string;
  /** A sentence, values in backticks. */
  readonly message: string;
}

/** By id of the field: the text as it was written, or the boxes that are ticked. A field without an answer is absent. */
export type Answers = ReadonlyMap<string, string | readonly string[]>;

export type Parsed = { readonly answers: Answers } | { readonly errors: readonly FormError[] };

/** No issue at GitHub is longer. UTF-16 code units. */
export const longestBody = 65_536;
/** No address and no name is longer; a text of several lines is a page at most. */
const longestLine = 2048;
const longestText = 4000;
const mostErrors = 20;

/** Reads the answers to a form. Never throws, and is done with a text of any size at once. */
export function parseAnswers(body: string, kind: AskedKind): Parsed {
  if (body.length > longestBody) {
    const message = `The issue has ${body.length} characters; at most ${longestBody} are read. Write it anew, shorter.`;
    return { errors: [{ message }] };
  }
  const fields = fieldsOf(kind);
  const parts = split(body.replaceAll('\r\n', '\n'), fields);
  if ('errors' in parts) return parts;
  const answers = new Map<string, string | readonly string[]>();
  const errors: FormError[] = [];
  for (const [index, field] of fields.entries()) {
    const answer = answerOf(field, parts.texts[index] ?? '');
    if (typeof answer === 'object' && 'message' in answer) errors.push(answer);
    else if (answer.length > 0) answers.set(field.id, answer);
    else if (field.required) errors.push({ field: field.label, message: 'An answer is missing.' });
  }
  return errors.length > 0 ? { errors: errors.slice(0, mostErrors) } : { answers };
}

/** What a line says as a heading of markdown, if it is one. Without a regular expression over the whole: lines can be long. */
function headingIn(line: string): string | undefined {
  const [marks] = /^ {0,3}#{1,6}(?=[ \t])/.exec(line) ?? [];
  if (marks === undefined) return undefined;
  const text = line.slice(marks.length).trim();
  let end = text.length;
  while (text[end - 1] === '#') end--;
  return /\s/.test(text[end - 1] ?? ' ') ? text.slice(0, end) : text;
}

/**
 * The text under each label. Every label of the form must stand there once, alone in its line, in the order of the form:
 * an answer that holds a label could forge the answer to another question.
 */
function split(
  body: string,
  fields: readonly FormField[],
): { texts: readonly string[] } | { errors: readonly FormError[] } {
  const places = new Map(fields.map(({ label }, index) => [plainLabel(label), index]));
  const lines = body.split('\n');
  const starts: number[] = [];
  for (const [at, line] of lines.entries()) {
    const place = places.get(plainLabel(headingIn(line) ?? ''));
    if (place === undefined) continue;
    const { label } = fields[place] ?? { label: '' };
    if (line !== `### ${label}` || starts.length !== place) return { errors: [misplaced(label)] };
    starts.push(at);
  }
  const missing = fields[starts.length];
  if (missing) {
    const message = `The heading \`### ${missing.label}\` is missing: the issue is not as the form writes it. Open a new one with the form, and copy your answers.`;
    return { errors: [{ message }] };
  }
  if (lines.slice(0, starts[0]).some((line) => line.trim() !== '')) {
    const message =
      'There is text before the first heading of the form. Move it into an answer, or delete it.';
    return { errors: [{ message }] };
  }
  return { texts: starts.map((start, index) => lines.slice(start + 1, starts[index + 1]).join('\n')) };
}

const misplaced = (label: string): FormError => ({
  field: label,
  message: `The heading \`${label}\` of the form stands where it does not belong, or was changed. Each heading stands once, in the order of the form; an answer holds none of them.`,
});

function answerOf(field: FormField, raw: string): string | string[] | FormError {
  const { label } = field;
  const error = (message: string): FormError => ({ field: label, message });
  const text = raw.replaceAll(/^\s+|\s+$/gu, '');
  const unfit = unfitFor(field, raw, text);
  if (unfit !== undefined) return error(unfit);
  if (field.type === 'checkboxes') return boxes(field, text, error);
  if (text === '_No response_') return '';
  if (field.type === 'dropdown' && text !== '') {
    if (text === 'None') return '';
    if (!field.options.includes(text)) {
      const known = field.options.map((option) => `\`${option}\``).join(', ');
      return error(`\`${short(text)}\` is none of ${known}.`);
    }
  }
  return text;
}

/** Why a text cannot be an answer, whatever the question. */
function unfitFor(field: FormField, raw: string, text: string): string | undefined {
  if (!raw.isWellFormed() || /[\uFFFE\uFFFF]/.test(raw))
    return 'It holds half a character, which no file can. Type it anew.';
  const hidden = hiddenIn(raw)[0];
  if (hidden) return `It holds ${hidden.name}, ${hidden.why}. Delete it, or retype the text around it.`;
  if (raw.includes('\r'))
    return 'It holds `U+000D CARRIAGE RETURN`, a line break of old systems. Retype the line.';
  if (raw.includes('<!--') || raw.includes('-->'))
    return 'It holds a comment (`<!-- … -->`), which nobody sees in the issue. Delete it, or say it in the open.';
  const longest = field.type === 'textarea' || field.type === 'checkboxes' ? longestText : longestLine;
  if (text.length > longest) return `It has ${text.length} characters; at most ${longest} are read.`;
  if (field.type !== 'textarea' && field.type !== 'checkboxes' && text.includes('\n'))
    return 'It is one line in the form; here it has several.';
  return undefined;
}

/** The ticked boxes. Each box of the form stands there once; a promise is ticked. */
function boxes(
  { options, question }: FormField,
  text: string,
  error: (message: string) => FormError,
): string[] | FormError {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => /^- \[([ xX])\] (.*)$/.exec(line.trim()));
  if (read.length !== options.length || read.some((line, index) => line?.[2]?.trim() !== options[index]))
    return error(
      'The boxes are not those of the form. Restore them: `- [ ]` and the text, `- [x]` if ticked.',
    );
  const ticked = options.filter((_, index) => read[index]?.[1] !== ' ');
  const open = question.control === 'promise' ? options.find((box) => !ticked.includes(box)) : undefined;
  return open === undefined ? ticked : error(`This box is not ticked: ${open}`);
}

/** Enough of a text to know it again. */
export const short = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll('`', "'");
  return line.length > 80 ? `${line.slice(0, 79).toWellFormed()}…` : line;
};
