/** Answers as the command that gives the same ones: so that none is typed twice. */
import { option } from '../propose/next-steps.ts';
import { type Draft, type Question, words } from './questions.ts';

/** `npm run -s init -- --name …`, ready for a shell; `asked` are the questions in their order. */
export function commandLine(asked: readonly Question[], draft: Draft): string {
  const flags = asked.flatMap(({ flag }) => {
    const value = draft[flag];
    // Without a deputy the organisation is one person, once that was asked.
    if (value === undefined) return flag === 'deputy' && draft.lead !== undefined ? ['--alone'] : [];
    if (flag === 'website') return words(value).map((one) => option('website', one));
    return [option(flag, flag === 'languages' ? words(value).join(',') : value)];
  });
  return `npm run -s init -- ${flags.join(' ')}`;
}
