/** Judges texts by the rules of the guide that they need, which are fetched when they do. */
import { type Draft, type DraftSetting, judgeDraft } from '../../../scripts/core/style/draft.ts';
import { type DraftExample, type DraftRule, draftGuide } from '../../../scripts/core/style/draft-rules.ts';
import { NoEngine } from '../../../scripts/core/style/text/no-engine.ts';
import type { LinearEngine } from '../../../scripts/core/style/text/pattern.ts';
import { fetchJson } from '../../browser/fetch-json.ts';

/** A text, and how it is judged. */
export interface Asked {
  readonly text: string;
  readonly setting: DraftSetting;
  /** The addresses of the rules for the languages that the text can be in. */
  readonly rules: readonly string[];
  readonly today: string;
  /** The text is to be repaired as well. */
  readonly isRepair?: boolean;
}

/** What a remark shows of its rule. */
export type RuleNote = Pick<DraftRule, 'title'> & { readonly example?: DraftExample };

/** A draft as far as the page shows it. */
export type Judged = Omit<Draft, 'repaired'>;

/** What comes back: the draft, and the rules that found something, by their id. */
export interface Answered {
  readonly draft: Judged;
  /** The text with every certain repair made, where that was asked for. */
  readonly repaired?: string;
  readonly notes: Readonly<Record<string, RuleNote>>;
}

let engine: LinearEngine | undefined;

/** Four times the weight of all else here: it is fetched for the first text that needs it. */
const linear: LinearEngine = (source, flags) => {
  if (!engine) throw new NoEngine('The engine is not loaded yet.');
  return engine(source, flags);
};

/** The guides that texts were judged by, by the addresses of their files. */
export type Guides = Map<string, ReturnType<typeof draftGuide>>;

async function guideFor(guides: Guides, addresses: readonly string[]) {
  const key = addresses.join('\n');
  const guide =
    guides.get(key) ??
    draftGuide(await Promise.all(addresses.map((address) => fetchJson<DraftRule[]>(address))), linear);
  guides.set(key, guide);
  return guide;
}

/** Judges a text; `guides` keeps what was fetched for the next one. */
export async function judgeText(
  guides: Guides,
  { text, setting, rules, today, isRepair }: Asked,
): Promise<Answered> {
  const guide = await guideFor(guides, rules);
  const judge = (): Omit<Answered, 'notes'> => {
    const draft = judgeDraft(guide, text, setting, today);
    const { findings, isBlocked, stretches, asked, counts } = draft;
    const judged = { findings, isBlocked, stretches, asked, counts };
    return isRepair ? { draft: judged, repaired: draft.repaired } : { draft: judged };
  };
  let answer: Omit<Answered, 'notes'>;
  try {
    answer = judge();
  } catch (error) {
    if (!(error instanceof NoEngine)) throw error;
    engine = (await import('../../../scripts/core/style/linear-engine.ts')).linearEngine;
    answer = judge();
  }
  const notes = answer.draft.findings.flatMap(({ rule }): [string, RuleNote][] => {
    const data = guide.rules.get(rule)?.data;
    return data ? [[rule, { title: data.title, ...(data.example && { example: data.example }) }]] : [];
  });
  return { ...answer, notes: Object.fromEntries(notes) };
}
