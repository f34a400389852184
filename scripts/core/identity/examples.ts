/** A platform file's examples are its tests. */
import type { InBoth } from '../model/wording.ts';
import { isAccount } from './account.ts';
import { compare } from './compare.ts';
import type { Platforms } from './compile.ts';
import { inFrench } from './reasons-fr.ts';
import { resolve } from './resolve.ts';

/** One example that does not hold. */
export interface ExampleFailure {
  /** Keys and indexes from the root of the platform file down to the example. */
  readonly path: readonly (string | number)[];
  /** What came out instead, as a sentence. */
  readonly message: InBoth;
}

/** The examples of a platform that fail, given all platforms; none for a platform without examples. */
export function failingExamples(id: string, platforms: Platforms): readonly ExampleFailure[] {
  const examples = platforms.byId.get(id)?.data.examples;
  const answerTo = (reference: string, hint: boolean | undefined) =>
    resolve(reference, platforms, hint ? id : undefined);
  return [
    ...failures('accounts', examples?.accounts, ({ reference, key, hint }) => {
      // An example may lead to another platform; when that one is broken, its own file says so.
      if (!platforms.byId.has(key.slice(0, key.indexOf('/')))) return undefined;
      const answer = answerTo(reference, hint);
      if (!isAccount(answer))
        return {
          en: `\`${reference}\` should be \`${key}\` but is refused: ${answer.reason}.`,
          fr: `\`${reference}\` devrait être \`${key}\`, mais est refusé : ${inFrench(answer)}.`,
        };
      if (answer.key === key) return undefined;
      return {
        en: `\`${reference}\` should be \`${key}\` but resolves to \`${answer.key}\`.`,
        fr: `\`${reference}\` devrait être \`${key}\`, mais mène à \`${answer.key}\`.`,
      };
    }),
    ...failures('refused', examples?.refused, ({ reference, reason, hint }) => {
      const answer = answerTo(reference, hint);
      if (isAccount(answer))
        return {
          en: `\`${reference}\` should be refused but resolves to \`${answer.key}\`.`,
          fr: `\`${reference}\` devrait être refusé, mais mène à \`${answer.key}\`.`,
        };
      if (reason === undefined || answer.reason.includes(reason)) return undefined;
      return {
        en: `\`${reference}\` should be refused with “${reason}”, but the reason is “${answer.reason}”.`,
        fr: `\`${reference}\` devrait être refusé avec « ${reason} », mais la raison est « ${answer.reason} ».`,
      };
    }),
    ...failures('pairs', examples?.pairs, ({ a, b, verdict }) => {
      const [left, right] = [resolve(a, platforms, id), resolve(b, platforms, id)];
      if (!isAccount(left))
        return {
          en: `One of the pair is refused: ${left.reason}.`,
          fr: `Une adresse de la paire est refusée : ${inFrench(left)}.`,
        };
      if (!isAccount(right))
        return {
          en: `One of the pair is refused: ${right.reason}.`,
          fr: `Une adresse de la paire est refusée : ${inFrench(right)}.`,
        };
      const found = compare(left, right, platforms);
      if (found === verdict) return undefined;
      return {
        en: `\`${a}\` and \`${b}\` should be \`${verdict}\` but are \`${found}\`.`,
        fr: `\`${a}\` et \`${b}\` devraient être \`${verdict}\`, mais sont \`${found}\`.`,
      };
    }),
  ];
}

function failures<T>(
  list: string,
  examples: readonly T[] = [],
  failureOf: (example: T) => InBoth | undefined,
): ExampleFailure[] {
  return examples.flatMap((example, index) => {
    const message = failureOf(example);
    return message === undefined ? [] : [{ path: ['examples', list, index], message }];
  });
}
