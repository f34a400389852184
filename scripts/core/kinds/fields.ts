/** The small shapes that every schema shares: ids, texts, references, and what is marked of a value. */

import { z } from 'zod';
import type { InBoth } from '../model/wording.ts';
import { holdsSeen } from '../text/invisible.ts';
import { asks } from './asked.ts';
import { language } from './languages.ts';

/** Kinds of entry that another entry may name by id; each is a folder of the repository. */
export const referables = [
  'people',
  'units',
  'audiences',
  'platforms',
  'channels',
  'pages',
  'chapters',
  'styleRules',
  'campaigns',
  'assets',
] as const;
export type Referable = (typeof referables)[number];

/** Which schema node is a reference, and to which kind: read by the rules `unknown-reference` and `unused-entry`. */
export const references = z.registry<{ to: Referable }>();

/** What is true of a value wherever it stands, and which rules and pages read it. */
export interface Mark {
  /** A day that lies behind us: the rule `future-date`. */
  readonly past?: true;
  /** Text that readers of a channel see, by the name of such a text. The search finds the entry by it. */
  readonly copy?: string;
  /** Somebody's word: what they have done, and which key holds them. The rule `unconfirmed-decision`. */
  readonly decision?: { readonly what: InBoth; readonly by: string };
  /** A list whose items, those of which it is true, stay: the rule `rewritten-history`. */
  readonly log?: (item: unknown) => boolean;
}

/** The marks of schema nodes: read with `get`, which finds them behind a description that was added later. */
export const marks = z.registry<Mark>();

/** What Windows takes for a device is no id: an id is a file name. */
export const idPattern = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id: the entry's file name, for life. */
export const id = () =>
  asks(
    z.string().regex(idPattern, idClause.en),
    {
      en: 'Give a short name of lower-case letters and digits, joined by single hyphens, such as north-region.',
      fr: 'Donnez un nom court en minuscules sans accent et en chiffres, reliés par des traits d’union simples, comme north-region.',
    },
    idClause,
  );

const idClause = {
  en: 'expected an id: lower-case letters and digits, joined by single hyphens',
  fr: 'il faut un identifiant : des minuscules sans accent et des chiffres, reliés par des traits d’union simples',
};

const accountPath = {
  en: 'expected `platform/account`, as in the path',
  fr: 'il faut `plateforme/compte`, comme dans le chemin',
};

/** A reference to an entry of another kind, by id (channels: `platform/account`, as in the path). */
export const reference = (to: Referable) =>
  (to === 'channels'
    ? asks(
        z.string().regex(/^[a-z0-9-]+\/\S+$/, accountPath.en),
        {
          en: 'Give the channel as platform/account, such as x/acme.',
          fr: 'Donnez le compte sous la forme plateforme/compte, comme x/acme.',
        },
        accountPath,
      )
    : id()
  ).register(references, { to });

/** Two ends, the smaller one first. */
export const range = <T extends z.ZodObject<{ min: z.ZodNumber; max: z.ZodNumber }>>(ends: T) =>
  asks(
    ends.refine(({ min, max }) => min <= max, rangeClause.en),
    { en: 'The smaller number comes first.', fr: 'Le plus petit nombre vient en premier.' },
    rangeClause,
  );

const rangeClause = {
  en: 'expected min to be no more than max',
  fr: 'il faut que min ne dépasse pas max',
};

/** Text that readers of a channel see; `name` is how it is called, as `channel.bio`. */
export function copy<T extends z.ZodType>(name: string, schema: T): T {
  marks.add(schema, { copy: name });
  return schema;
}

/** `{ by, on, … }`: what somebody is said to have done, as a participle. `by` is the key that names them. */
export function decision<T extends z.ZodObject>(what: InBoth, schema: T, by = 'by'): T {
  marks.add(schema, { decision: { what, by } });
  return schema;
}

/** A list that only grows; with `stays`, as far as that is true of its items. */
export const log = <T extends z.ZodType>(
  item: T,
  stays: (item: z.output<T>) => boolean = () => true,
): z.ZodArray<T> => z.array(item).register(marks, { log: stays as (item: unknown) => boolean });

/** A line or more of text that is not blank. */
export const line = () =>
  asks(
    z.string().regex(/\S/, { error: someText.en, abort: true }).refine(holdsSeen, someText.en),
    writeSomething,
    someText,
  );

const someText = { en: 'expected some text', fr: 'il faut un texte' };
const writeSomething = { en: 'Write something here.', fr: 'Écrivez quelque chose ici.' };

/** A web address with its scheme. */
export const webAddress = () =>
  asks(
    z
      .string()
      .regex(/^https?:\/\/[^\s/?#]+\S*$/, { error: addressClause.en, abort: true })
      // A page takes its host apart: `https://[` has the form, and none.
      .refine((address) => URL.canParse(address), addressClause.en),
    {
      en: 'Give a whole web address, such as https://acme.example/news.',
      fr: 'Donnez une adresse web complète, comme https://acme.example/news.',
    },
    addressClause,
  );

const addressClause = {
  en: 'expected a web address that begins with https://',
  fr: 'il faut une adresse web qui commence par https://',
};

/** The form of a seal (`scripts/core/seal.ts`) and of the hash of a file. */
export const sealPattern = /^sha256:[0-9a-f]{64}$/;

/** Text that people read: one string in the organisation's first language, or one per language. */
export const text = () => asks(z.union([line(), z.record(language(), line())]), writeSomething, someText);
export type Text = z.output<ReturnType<typeof text>>;

/** Fields of the organisation's own, described in policy/extensions/<kind>.schema.json and checked by ajv. */
export const extensions = () =>
  z
    .record(z.string(), z.unknown())
    .optional()
    .describe("The organisation's own fields, as policy/extensions/ describes them for this kind of entry.");
