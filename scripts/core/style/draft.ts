/** Judges a text as if a channel were to publish it: what `npm run draft` prints and the page of drafts shows. */
import type { Text } from '../kinds/fields.ts';
import type { StyleRule } from '../kinds/style-rule.ts';
import type { Span } from '../model/finding.ts';
import { levels, type Severity } from '../model/levels.ts';
import type { InBoth } from '../model/wording.ts';
import { appliesTo, type RuleSet } from './compile.ts';
import { repaired } from './fix.ts';
import { judge, type StyleMatch } from './judge.ts';
import { linesByLanguage, type Stretch } from './language.ts';
import { covers, type Passage } from './passage.ts';
import { levelOn } from './rule.ts';
import { messageOf } from './say.ts';
import { partsOf } from './text/parts.ts';
import { countWords } from './text/sentences.ts';
import { lengthIn } from './text/units.ts';

/** What a rule says, and how severe it is. */
export type RuleWords = Pick<StyleRule, 'status' | 'level' | 'errors_from' | 'title' | 'message' | 'why'>;

/** The rules, ready to run, and what they say. */
export interface DraftGuide {
  readonly rules: ReadonlyMap<string, { readonly data: RuleWords }>;
  readonly set: RuleSet;
}

/** Where the text is to be read. */
export interface DraftSetting {
  readonly channel: {
    /** `platform/account`; a platform alone, or nothing, where it is not settled. */
    readonly id: string;
    readonly languages: readonly string[];
    readonly audiences?: readonly string[] | undefined;
  };
  /** The longest text that the network takes, in its own unit. */
  readonly limit?: { readonly max: number; readonly unit: string } | undefined;
  /** Which text it is; `post.text` where nothing is said. */
  readonly field?: string | undefined;
  /** Its language; else that of the channel, or line by line one of the channel's. */
  readonly language?: string | undefined;
  readonly occasion?: string | undefined;
}

export interface DraftFinding {
  readonly rule: string;
  readonly level: Severity;
  /** The rule is proposed: it does not count yet. */
  readonly isProposed: boolean;
  /** Absent where it is about the whole text; offsets in UTF-16 code units. */
  readonly span?: Span;
  readonly found: string;
  readonly message: InBoth;
  readonly why: Text;
  /** What to say instead, the best first. */
  readonly use: readonly string[];
  /** What may stand in place of `span` without asking; only of rules in force that are certain. */
  readonly replacement?: string;
}

export interface Draft {
  readonly findings: readonly DraftFinding[];
  /** Is there something that must not stay? */
  readonly isBlocked: boolean;
  /** Which part was read in which language; `und`: only rules for all languages were asked. */
  readonly stretches: readonly Stretch[];
  /** How many rules were asked. */
  readonly asked: number;
  readonly counts: {
    /** As the network counts, or as readers see characters where that is not known. */
    readonly length: number;
    readonly unit: string;
    readonly max: number | undefined;
    readonly words: number;
    readonly hashtags: number;
    readonly mentions: number;
    readonly links: number;
  };
  /** The text with every certain repair made; the same where there is none. Worked out when it is asked for. */
  readonly repaired: string;
}

/** Judges a draft on a day, `YYYY-MM-DD`. */
export function judgeDraft(guide: DraftGuide, text: string, setting: DraftSetting, today: string): Draft {
  const passage = passageFor(text, setting);
  const matchesIn = (one: string) => judge(guide.set, { ...passage, text: one }, { today });
  const matches = matchesIn(text);
  const findings = matches.flatMap((match) => told(guide, match, today));
  const inForce = (one: string) =>
    (one === text ? matches : matchesIn(one)).filter(({ rule }) => isInForce(guide, rule.id));
  let made: string | undefined;
  const { language, languages = [] } = passage;
  const stretches = linesByLanguage(text, language === undefined ? languages : [language]);
  const asked = guide.set.rules.filter(({ applies_to: to }) =>
    stretches.some((stretch) => appliesTo(to, passage, stretch.language)),
  );
  return {
    findings,
    isBlocked: findings.some(({ level }) => levels[level].blocks),
    stretches,
    asked: asked.length,
    counts: countsOf(text, setting.limit),
    get repaired() {
      made ??= repaired(text, inForce);
      return made;
    },
  };
}

/** A tag of the channel that says more than the one asked for is the better answer: `fr-CA` where `fr` was asked. */
function passageFor(text: string, { channel, field, language, occasion }: DraftSetting): Passage {
  const { id, languages, audiences } = channel;
  const exact = language && (languages.find((one) => covers(language, one)) ?? language);
  return {
    text,
    language: exact ?? (languages.length === 1 ? languages[0] : undefined),
    languages,
    field: field ?? 'post.text',
    platform: id.split('/', 1)[0],
    channel: id,
    audiences,
    occasion,
  };
}

const isInForce = ({ rules }: DraftGuide, id: string): boolean => rules.get(id)?.data.status === 'active';

function told(guide: DraftGuide, match: StyleMatch, today: string): DraftFinding[] {
  const { rule, span, found, use, replacement } = match;
  const data = guide.rules.get(rule.id)?.data;
  if (!data) return [];
  return [
    {
      rule: rule.id,
      level: levelOn(data, today),
      isProposed: data.status === 'proposed',
      ...(span && { span }),
      found,
      message: messageOf(data, match),
      why: data.why,
      use: use.filter((one) => one !== found),
      ...(replacement !== undefined && isInForce(guide, rule.id) && { replacement }),
    },
  ];
}

function countsOf(text: string, limit: DraftSetting['limit']): Draft['counts'] {
  const parts = partsOf(text);
  const known = limit && lengthIn(limit.unit, text);
  const count = (wanted: string) => parts.filter(({ kind }) => kind === wanted).length;
  return {
    length: known ?? lengthIn('characters', text) ?? text.length,
    unit: limit && known !== undefined ? limit.unit : 'characters',
    max: known === undefined ? undefined : limit?.max,
    words: countWords(text),
    hashtags: count('hashtag'),
    mentions: count('handle'),
    links: count('address'),
  };
}
