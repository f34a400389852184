/** A memory for what was worked out before, from a host that has one. */

/** What is looked up; each has one kind of question. */
export type AnswerName =
  | 'entries'
  | 'platform-examples'
  | 'style-examples'
  | 'style-rule-examples'
  | 'style-findings';

/** `work` gives JSON data, and depends on the question alone. Throws what `work` throws. */
export type LookUp = <T>(name: AnswerName, question: string, work: () => T) => T;

/** Where there is no memory. */
export const workOut: LookUp = (_name, _question, work) => work();
