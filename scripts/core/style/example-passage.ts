/** An example of a rule, and what can be wrong with it. */
import type { StyleExample, StyleRule } from '../kinds/style-rule.ts';
import type { KeyPath, Said } from '../model/finding.ts';
import type { Passage } from './passage.ts';

/** What is wrong with a rule, and where in its file. */
export interface ExampleProblem extends Said {
  readonly rule: string;
  readonly path: KeyPath;
  /** The other rule, where two are involved. */
  readonly other?: string;
}

/** Exceptions hold for examples as long as they stand in the rule: no example fails because a day is over. */
export const always = { today: '0000-01-01' };

/** An example as the text it would be. */
export function passageOf(
  { applies_to: to }: Pick<StyleRule, 'applies_to'>,
  example: StyleExample,
  text: string,
): Passage {
  const channel = example.channel ?? to.channels?.[0];
  const audience = example.audience ?? to.audiences?.[0];
  const has = (part: 'alt' | 'captions' | 'link') => !example.without?.includes(part);
  return {
    text,
    language: example.lang,
    field: example.field ?? to.fields?.[0] ?? 'post.text',
    platform: example.platform ?? channel?.split('/', 1)[0] ?? to.platforms?.[0],
    channel,
    audiences: audience === undefined ? [] : [audience],
    occasion: example.occasion ?? to.occasions?.[0],
    ...(example.without && { elements: { alt: has('alt'), captions: has('captions'), link: has('link') } }),
  };
}
