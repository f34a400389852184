/** Drafts in the browser's own storage. What cannot be read there counts as nothing; where nothing is kept, nothing fails. */
import type { Answers } from '../../../scripts/core/propose/answers.ts';

/** A draft, and the one that it took the place of. */
export interface Kept {
  readonly answers: Answers;
  readonly before?: Answers;
}

/** Rises when the names of the answers change their meaning. */
const version = 1;

export class DraftStore {
  readonly #key: string;

  /** One draft per kind and handbook: several may stand on one host. */
  constructor(kind: string, base: string) {
    this.#key = `choirbook draft ${version} ${kind} ${base}`;
  }

  read(): Kept | undefined {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(this.#key) ?? 'null');
      if (typeof found !== 'object' || found === null || !('answers' in found)) return undefined;
      const answers = answersIn(found.answers);
      const before = 'before' in found ? answersIn(found.before) : undefined;
      return answers && { answers, ...(before && { before }) };
    } catch {
      return undefined;
    }
  }

  /** Keeps a draft; false when the browser keeps nothing. */
  write(kept: Kept): boolean {
    try {
      localStorage.setItem(this.#key, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }
}

/** Texts and lists of texts, and nothing else. */
function answersIn(value: unknown): Answers | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const sound = Object.entries(value).filter(
    ([, one]) =>
      typeof one === 'string' || (Array.isArray(one) && one.every((part) => typeof part === 'string')),
  );
  return Object.fromEntries(sound);
}
