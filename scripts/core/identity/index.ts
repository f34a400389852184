/** The door of the identity module: everything that others may use. README.md says how. */
export { type Account, isAccount, type Refusal, type RefusalCode } from './account.ts';
export { compare, explain, type Identity, type Verdict } from './compare.ts';
export { compilePlatforms, type PlatformData, type Platforms } from './compile.ts';
export { type ExampleFailure, failingExamples } from './examples.ts';
export { type LookAlike, type LookAlikeIndex, lookAlikeIndex } from './lookalike-index.ts';
export { accountAt, fileName, isFileOf } from './path.ts';
export { resolve } from './resolve.ts';
