/** For tests: the account that a reference names, among the platforms of this repository. */
import { type Account, isAccount, resolve } from '../core/identity/index.ts';
import { ownPlatforms } from './own-platforms.ts';

/** `hint`: the platform of a bare name. Throws where it names no account. */
export function account(reference: string, hint?: string): Account {
  const answer = resolve(reference, ownPlatforms, hint);
  if (!isAccount(answer)) throw new Error(`${reference}: ${answer.reason}`);
  return answer;
}
