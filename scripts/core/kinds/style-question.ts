/** policy/style-guide/questions/<id>.yaml: what somebody asked about a rule or a chapter, and what was decided. */
import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { decision, reference, text } from './fields.ts';
import { past } from './times.ts';

export const styleQuestionSchema = z.strictObject({
  question: text().describe('What was asked, as it was asked.'),
  rule: reference('styleRules').optional().describe('The rule it is about.'),
  chapter: reference('chapters').optional().describe('The chapter it is about, if no single rule.'),
  asked: decision(
    { en: 'asked the question', fr: 'posé la question' },
    z.strictObject({
      by: reference('people').describe('Who asked.'),
      on: past().describe('When.'),
    }),
  ).describe('Who asked it, and when.'),
  answer: text().optional().describe('What was answered.'),
  decided: decision(
    { en: 'decided the question', fr: 'tranché la question' },
    z.strictObject({
      by: reference('people').describe('Who decided it.'),
      on: past().describe('When.'),
    }),
  )
    .optional()
    .describe('Who decided it; absent as long as it is open.'),
});

export const styleQuestions = defineKind({
  at: 'policy/style-guide/questions/<id>.yaml',
  schema: styleQuestionSchema,
  schemaName: 'style-question',
  public: styleQuestionSchema,
  private: [],
  contract: 'What was asked about the style guide, and what was decided.',
  words: {
    en: { a: 'a question about the style guide', one: 'question', many: 'questions' },
    fr: {
      a: 'une question sur le guide de style',
      the: 'la question sur le guide de style',
      one: 'question',
      many: 'questions',
    },
  },
  title: 'question',
  rights: {
    add: 'free',
    remove: 'lead',
    fromTheStart: ['answer'],
    // The person named there has to agree: see the rule unconfirmed-decision.
    free: ['asked'],
    lead: ['question', 'rule', 'chapter', 'answer', 'decided'],
  },
});
