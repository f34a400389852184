/** A review for programs. */
import { inEnglish } from '../../core/model/wording.ts';
import type { ReviewReport } from './report.ts';

/** The JSON contract, version 1. Its sentences are English. */
export function reviewJson({ review, problems, others, remark }: ReviewReport): string {
  const { verdict, headline, entries, files, agreements, fixed, result, participants } = review;
  return `${JSON.stringify(
    {
      version: 1,
      verdict,
      headline: inEnglish(headline),
      author: participants.author?.login ?? null,
      approved_by: participants.approvers.map(({ login }) => login),
      entries: entries.map(({ events, facts, name, isNew: _, ...entry }) => ({
        ...entry,
        name: inEnglish(name),
        events: events.map(({ event, text, path = [], places }) => ({
          event,
          text: inEnglish(text),
          path,
          ...(places && { places }),
        })),
        facts: facts.map(({ about, text }) => ({ about, text: inEnglish(text) })),
      })),
      files,
      outside: others,
      agreements: agreements.map(({ about: _about, whole: _whole, to, advice, ...one }) => ({
        ...one,
        to: inEnglish(to),
        advice: advice === null ? null : inEnglish(advice),
      })),
      problems,
      fixed: fixed.map(({ rule, severity, file, message }) => ({
        rule,
        severity,
        file,
        message: inEnglish(message),
      })),
      waived: result.waived.map(({ rule, file, waiver }) => ({ rule, file, waiver })),
      summary: result.summary,
      remark: remark ?? null,
    },
    null,
    2,
  )}\n`;
}
