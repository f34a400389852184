/** Two references: are they the same account? */
import { compare, isAccount, type Platforms, resolve } from '../identity/index.ts';

/** What names no account can be the same as nothing: such a pair is different. */
export function verdictOn(a: string, b: string, platforms: Platforms, platform: string | undefined): string {
  const left = resolve(a, platforms, platform);
  const right = resolve(b, platforms, platform);
  return isAccount(left) && isAccount(right) ? compare(left, right, platforms) : 'different';
}
