/** A platform file's examples are its tests. */
import { isAccount } from './account.ts';
import { compare } from './compare.ts';
import type { Platforms } from './compile.ts';
import { resolve } from './resolve.ts';

/** One example that does not hold. */
export interface ExampleFailure {
  /** Keys and indexes from the root of the platform file down to the example. */
  readonly path: readonly (string | number)[];
  /** What came out instead, as a sentence. */
  readonly message: string;
}

/** The examples of a platform that fail, given all platforms; none for a platform without examples. */
export function failingExamples(id: string, platforms: Platforms): readonly ExampleFailure[] {
  const failures: ExampleFailure[] = [];
  const examples = platforms.byId.get(id)?.data.examples;
  const answerTo = (reference: string, hint: boolean | undefined) =>
    resolve(reference, platforms, hint ? id : undefined);
  for (const [index, { reference, key, hint }] of (examples?.accounts ?? []).entries()) {
    // An example may lead to another platform; when that one is broken, its own file says so.
    if (!platforms.byId.has(key.slice(0, key.indexOf('/')))) continue;
    const answer = answerTo(reference, hint);
    const path = ['examples', 'accounts', index];
    if (!isAccount(answer))
      failures.push({
        path,
        message: `\`${reference}\` should be \`${key}\` but is refused: ${answer.reason}.`,
      });
    else if (answer.key !== key)
      failures.push({
        path,
        message: `\`${reference}\` should be \`${key}\` but resolves to \`${answer.key}\`.`,
      });
  }
  for (const [index, { reference, reason, hint }] of (examples?.refused ?? []).entries()) {
    const answer = answerTo(reference, hint);
    const path = ['examples', 'refused', index];
    if (isAccount(answer))
      failures.push({
        path,
        message: `\`${reference}\` should be refused but resolves to \`${answer.key}\`.`,
      });
    else if (reason !== undefined && !answer.reason.includes(reason)) {
      failures.push({
        path,
        message: `\`${reference}\` should be refused with “${reason}”, but the reason is “${answer.reason}”.`,
      });
    }
  }
  for (const [index, { a, b, verdict }] of (examples?.pairs ?? []).entries()) {
    const [left, right] = [resolve(a, platforms, id), resolve(b, platforms, id)];
    const path = ['examples', 'pairs', index];
    const refused = [left, right].find((answer) => !isAccount(answer));
    if (refused && !isAccount(refused))
      failures.push({ path, message: `One of the pair is refused: ${refused.reason}.` });
    else if (isAccount(left) && isAccount(right)) {
      const found = compare(left, right, platforms);
      if (found !== verdict)
        failures.push({
          path,
          message: `\`${a}\` and \`${b}\` should be \`${verdict}\` but are \`${found}\`.`,
        });
    }
  }
  return failures;
}
