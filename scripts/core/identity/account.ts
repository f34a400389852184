/** What resolving a reference gives: an account, or the reason why there is none. */
import { inEnglish, type Reason, type ReasonValues, type RefusalCode, reasons } from './reasons.ts';

/** One account on one platform. Two references name the same account when their keys are equal; see `compare`. */
export interface Account {
  /** The platform's id: the name of its file in policy/platforms/. */
  readonly platform: string;
  /** What sort of account: the platform's main kind (page, channel …) or another one (group, showcase …). */
  readonly kind: string;
  /** The name as it was written, without decoration such as `@`. Absent when only the id is known. */
  readonly handle?: string;
  /** The stable id, when the reference holds it. */
  readonly id?: string;
  /** `platform/name`, normalised: `x/ferrane_fr`, `facebook/group:ferrane`, `x/id:1438230117`. */
  readonly key: string;
  /** Canonical address; the key itself on platforms whose accounts have no address (WeChat). */
  readonly profile: string;
}

/** A reference that names no account. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Half a sentence that says what the thing is: “a post by x/acme, not an account”. */
  readonly reason: string;
  /** The name of that sentence, and what is filled in: for those who say it in another language. */
  readonly says: Reason;
  readonly values: ReasonValues;
  /** The platform it belongs to, as far as that is known. */
  readonly platform?: string;
  /** Key of the account that the thing belongs to: the author of a post. */
  readonly by?: string;
}

/** Tells the two answers of `resolve` apart. */
export const isAccount = (answer: Account | Refusal): answer is Account => 'key' in answer;

/** Makes a refusal. */
export function refuse(says: Reason, values: ReasonValues = {}, platform?: string, by?: string): Refusal {
  return {
    code: reasons[says][0],
    reason: inEnglish(says, values),
    says,
    values,
    ...(platform !== undefined && { platform }),
    ...(by !== undefined && { by }),
  };
}
