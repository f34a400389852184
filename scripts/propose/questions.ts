/** What a proposal has to answer: one table for the flags, the questions at a terminal, and the flag that mends a finding. */

import { unofficialSchema } from '../core/kinds/unofficial.ts';
import type { DraftKind } from '../core/propose/missing.ts';

/** Kinds of entry that an answer can name. */
export type Named = 'units' | 'people' | 'audiences' | 'channels';

export interface Question {
  /** Without the dashes: `audience`. */
  readonly flag: string;
  /** Where the answer goes in the file: `audiences`, `found.by`. */
  readonly key: string;
  /** What stands behind the flag in the help: `ID`. */
  readonly value: string;
  /** Half a sentence: what the answer is for. */
  readonly what: string;
  /** The question, as a terminal asks it. */
  readonly ask: string;
  readonly example?: string;
  /** One of the choices, which it is when nobody says. */
  readonly default?: string;
  readonly needed?: boolean;
  /** Several answers: the flag is repeated. `words` also takes them in one, separated by commas or spaces. */
  readonly many?: 'words';
  /** What is to be chosen from: entries of a kind, or a closed list. */
  readonly of?: Named | readonly string[];
}

/** The first question of all; what it is about decides the rest. */
export const addressOf: { readonly [K in DraftKind]: Question } = {
  channels: {
    flag: 'from-url',
    key: 'url',
    value: 'URL',
    what: 'the address of the account, as it was copied',
    ask: 'What is the address of the account?',
    example: 'https://x.com/your_handle',
    needed: true,
  },
  unofficial: {
    flag: 'report',
    key: 'url',
    value: 'URL',
    what: 'the address of an account that is not ours',
    ask: 'What is the address of the account?',
    example: 'https://x.com/not_our_handle',
    needed: true,
  },
};

const name: Question = {
  flag: 'name',
  key: 'name',
  value: 'TEXT',
  what: 'the name that the account shows (default: its handle)',
  ask: 'Which name does the account show?',
};

const platformId: Question = {
  flag: 'platform-id',
  key: 'platform_id',
  value: 'ID',
  what: 'its stable id on the platform, which survives a change of handle',
  ask: 'Its stable id on the platform? Empty: not known.',
};

/** A channel that is to be. Each inner list is judged together, once all of it is answered. */
export const channelQuestions: readonly (readonly Question[])[] = [
  [name],
  [
    {
      flag: 'unit',
      key: 'unit',
      value: 'ID',
      what: 'the unit it belongs to',
      ask: 'To which unit does it belong?',
      needed: true,
      of: 'units',
    },
  ],
  [
    {
      flag: 'owner',
      key: 'owner',
      value: 'ID',
      what: 'the one person who answers for it',
      ask: 'Who answers for it?',
      needed: true,
      of: 'people',
    },
    {
      flag: 'deputy',
      key: 'deputy',
      value: 'ID',
      what: 'who stands in for the owner',
      ask: 'Who stands in for the owner?',
      of: 'people',
    },
  ],
  [
    {
      flag: 'audience',
      key: 'audiences',
      value: 'ID',
      what: 'whom it is for; once for each',
      ask: 'Whom is it for?',
      needed: true,
      many: 'words',
      of: 'audiences',
    },
  ],
  [
    {
      flag: 'language',
      key: 'languages',
      value: 'TAG',
      what: 'a language it is written in, such as en or fr-CA; once for each',
      ask: 'In which languages? One is best.',
      example: 'en',
      needed: true,
      many: 'words',
    },
  ],
  [
    {
      flag: 'purpose',
      key: 'purpose',
      value: 'TEXT',
      what: 'what it is for, in one sentence',
      ask: 'What is it for, in one sentence?',
      example: 'Show what is in flower this week.',
      needed: true,
    },
  ],
  [
    {
      flag: 'why',
      key: 'why_this_platform',
      value: 'TEXT',
      what: 'why on this platform, and why no channel that exists will do',
      ask: 'Why on this platform, and why will no channel that exists do?',
      example: 'Gardeners of the town meet here, and no channel of ours speaks of plants.',
      needed: true,
    },
  ],
  [
    {
      flag: 'topic',
      key: 'topics',
      value: 'WORD',
      what: 'what it talks about; once for each',
      ask: 'What does it talk about, in words joined by hyphens? Empty: leave it open.',
      example: 'opening-hours, exhibitions',
      many: 'words',
    },
  ],
  [
    {
      flag: 'tone',
      key: 'tone',
      value: 'TEXT',
      what: 'how it speaks',
      ask: 'How does it speak? Empty: leave it open.',
      example: 'Warm and brief.',
    },
  ],
];

/** Not asked for unless it is what tells two accounts apart. */
export const unasked: readonly Question[] = [platformId];

const { kind, risk, found, matched } = unofficialSchema.shape;

/** An account that is not ours. */
export const caseQuestions: readonly (readonly Question[])[] = [
  [name],
  [
    {
      flag: 'kind',
      key: 'kind',
      value: 'KIND',
      what: 'what sort of account it is (default: unknown)',
      ask: 'What sort of account is it, as far as you know?',
      default: 'unknown',
      of: kind.options,
    },
  ],
  [
    {
      flag: 'risk',
      key: 'risk',
      value: 'LEVEL',
      what: 'the harm it can do',
      ask: 'How much harm can it do?',
      needed: true,
      of: risk.options,
    },
  ],
  [
    {
      flag: 'found-by',
      key: 'found.by',
      value: 'ID',
      what: 'who found it',
      ask: 'Who found it?',
      needed: true,
      of: 'people',
    },
    {
      flag: 'how',
      key: 'found.how',
      value: 'WAY',
      what: 'how it was found',
      ask: 'How was it found?',
      needed: true,
      of: found.shape.how.options,
    },
  ],
  [
    {
      flag: 'matched',
      key: 'matched',
      value: 'WHAT',
      what: 'what of ours it uses; once for each',
      ask: 'What of ours does it use? Platforms ask for this in a report.',
      many: 'words',
      of: matched.unwrap().element.options,
    },
  ],
  [
    {
      flag: 'unit',
      key: 'unit',
      value: 'ID',
      what: 'the unit it concerns most',
      ask: 'Which unit does it concern most?',
      of: 'units',
    },
  ],
  [
    {
      flag: 'language',
      key: 'language',
      value: 'TAG',
      what: 'the language of the account',
      ask: 'In which language does it write? Empty: not known.',
      example: 'en',
    },
  ],
  [
    {
      flag: 'duplicate-of',
      key: 'duplicate_of',
      value: 'ID',
      what: 'the official channel that it doubles',
      ask: 'Which channel of ours does it double?',
      of: 'channels',
    },
  ],
];
