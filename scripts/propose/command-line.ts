/** Answers as the command that gives the same ones: so that none is typed twice. */
import { answerAt, type Draft } from '../core/propose/draft.ts';
import type { DraftKind } from '../core/propose/questions.ts';
import { option, quoted } from './next-steps.ts';
import { type Question, questionsFor } from './questions.ts';

/** `npm run -s propose -- https://x.com/aster --owner …`, ready for a shell. */
export function commandLine(kind: DraftKind, draft: Draft): string {
  const [address, ...questions] = questionsFor(kind);
  const url = address === undefined ? undefined : answerAt(draft, address.key);
  const subject =
    url === undefined ? [] : [`${kind === 'unofficial' ? '--report ' : ''}${quoted(String(url))}`];
  const flags = questions.flatMap((question) =>
    valuesOf(question, draft).map((value) => option(question.flag, value)),
  );
  return `npm run -s propose -- ${[...subject, ...flags].join(' ')}`;
}

/** What stands behind the flag of a question, each time that it is given. */
function valuesOf({ key, control, many }: Question, draft: Draft): string[] {
  const answer = answerAt(draft, key);
  if (control === 'overlaps')
    return ((answer ?? []) as { with: string; because: string }[]).map(
      (overlap) => `${overlap.with}=${overlap.because}`,
    );
  const values = [answer ?? []].flat().map(String);
  return many && values.length > 0 ? [values.join(',')] : values;
}
