/** Two references: are they the same account? */
import { compare, isAccount, type Platforms, type Refusal, resolve } from '../identity/index.ts';

/** What is read and found to be no account: it is not the account beside it. Anything else may still lead there. */
const certain: readonly Refusal['code'][] = ['not-an-account', 'invalid-handle', 'not-web'];

/** One word for a pair. Two that cannot be read are never called different; what is a post is not an account. */
export function verdictOn(a: string, b: string, platforms: Platforms, platform: string | undefined): string {
  const left = resolve(a, platforms, platform);
  const right = resolve(b, platforms, platform);
  if (isAccount(left) && isAccount(right)) return compare(left, right, platforms);
  const unread = [left, right].flatMap((one) => (isAccount(one) ? [] : [one]));
  return unread.length === 1 && unread.every(({ code }) => certain.includes(code))
    ? 'different'
    : 'undecided';
}
