/** A part of a change that needs somebody's word. */
import type { KeyPath, Place, Related } from '../model/finding.ts';
import type { InBoth } from '../model/wording.ts';
import type { Sayers } from './rights/say.ts';

/** Whose word it needs. */
export interface Requirement {
  /** One of these people, with what they are: `the owner`, `lead of The museum`. From the state that gives the rights. */
  readonly anyOf: Sayers;
  /** The author's own word is not enough: a second person must look. */
  readonly second?: boolean;
  /** Whom it is about, where it is about a person: what they say of themself counts whatever they have not read. */
  readonly self?: string;
}

/** A part of a change for which somebody is asked, with its place. */
export interface ApprovalRequest extends Place {
  /** Half a sentence: ``the owner of `x/aster` was … and becomes …``. */
  readonly what: InBoth;
  readonly requirement: Requirement;
  /** Keys beside the one at its place that change for the same people to judge. */
  readonly also?: readonly KeyPath[];
  /** What follows it while nobody has agreed, in place of `, which needs the agreement of …`. */
  readonly whileMissing?: InBoth;
  /** A repair that says more than the usual one, which it is given. */
  readonly fix?: (usual: InBoth) => InBoth;
  readonly related?: readonly Related[];
  /** It is about the change as a whole, and not about the key at its place. */
  readonly whole?: true;
}
