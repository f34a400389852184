/** The door of the identity module: everything that others may use. README.md says how. */
import { compileWith, type PlatformData, type Platforms } from './compile.ts';
import { confusables } from './confusables.generated.ts';

export { type Account, isAccount, type Refusal } from './account.ts';
export { compare, explain, type Identity, type Verdict } from './compare.ts';
export { type ExampleFailure, failingExamples } from './examples.ts';
export { type ImitatedLetter, inPlainLetters } from './imitation.ts';
export { bareLetters, type Likeness } from './lookalike.ts';
export { type LookAlike, type LookAlikeIndex, lookAlikeIndex } from './lookalike-index.ts';
export { networkAndName } from './network-name.ts';
export { accountAt, fileName, isFileOf } from './path.ts';
export { platformsNamed } from './platform-word.ts';
export { type Reason, type ReasonValues, reasons } from './reasons.ts';
export { resolve } from './resolve.ts';
export { isServedBy } from './resolve-url.ts';
export { letters } from './skeleton.ts';
export { idForm, idKey, stableId } from './stable-id.ts';
export { pageOf } from './web.ts';
export { compileWith, type PlatformData, type Platforms };

/** `compileWith` and the table beside this module. A browser fetches the table instead: no script may weigh that much. */
export const compilePlatforms = (
  platforms: readonly { readonly id: string; readonly data: PlatformData }[],
): Platforms => compileWith(platforms, confusables);
