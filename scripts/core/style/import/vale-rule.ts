/** A rule of Vale as its file says it: only what can be carried over. Source: vale.sh/docs, version 3.24. */
import { z } from 'zod';

const list = z.array(z.union([z.string(), z.number()]).transform(String)).default([]);
const text = z.union([z.string(), z.number()]).transform(String);

const test = z.looseObject({
  name: text.optional(),
  input: z.string(),
  /** The exact lines of the report; empty: nothing is reported. */
  want: z.string().optional(),
  contains: z.union([z.string(), z.array(z.string())]).optional(),
  absent: z.union([z.string(), z.array(z.string())]).optional(),
});

export const valeRule = z.looseObject({
  extends: z.string(),
  message: z.string().default(''),
  link: z.string().optional(),
  description: z.string().optional(),
  level: z.enum(['suggestion', 'warning', 'error']).default('suggestion'),
  scope: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default(['text']),
  ignorecase: z.boolean().default(false),
  nonword: z.boolean().default(false),
  append: z.boolean().default(false),
  tokens: list,
  raw: list,
  exceptions: list,
  swap: z
    .union([
      z.record(z.string(), text),
      z
        .array(z.record(z.string(), text))
        .transform((all) => Object.assign({}, ...all) as Record<string, string>),
    ])
    .default({}),
  either: z.record(z.string(), text).default({}),
  first: z.string().optional(),
  second: z.string().optional(),
  token: z.string().optional(),
  max: z.number().optional(),
  min: z.number().optional(),
  match: z.string().optional(),
  alpha: z.boolean().default(false),
  formula: z.string().optional(),
  condition: z.string().optional(),
  tests: z.array(test).default([]),
});
export type ValeRule = z.output<typeof valeRule>;
