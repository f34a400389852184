import type { Text } from '../../../kinds/fields.ts';
import { isBroken } from '../../../model/is-broken.ts';
import { defineRule } from '../../define-rule.ts';

/** “We want it” is shorter; a sentence with a reason is not. */
const fewestWords = 4;

export const missingJustification = defineRule({
  id: 'missing-justification',
  severity: 'error',
  summary: 'A proposed channel says why it is needed on this platform.',
  fixedBy: 'why_this_platform',
  *check(registry) {
    for (const channel of registry.channels.values()) {
      const { status, why_this_platform: why } = channel.data;
      if (status !== 'proposed' || isBroken(registry, channel, 'why_this_platform')) continue;
      const fix =
        'Say in a sentence or two who is waiting for it, what they need, and why no channel that exists can give it to them.';
      if (why === undefined) {
        yield {
          file: channel.file,
          path: ['status'],
          message: 'The channel is proposed without a reason: `why_this_platform` is missing.',
          fix: `Add \`why_this_platform: …\`. ${fix}`,
        };
      } else if (longest(why) < fewestWords) {
        yield {
          file: channel.file,
          path: ['why_this_platform'],
          message: `\`${shown(why)}\` is too short to be a reason (at least ${fewestWords} words).`,
          fix,
        };
      }
    }
  },
});

// Segmenting finds the words of languages that are written without spaces as well.
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The number of words in the longest version: a translation may follow later. */
function longest(text: Text): number {
  const versions = typeof text === 'string' ? [text] : Object.values(text);
  return Math.max(
    0,
    ...versions.map((one) => [...words.segment(one)].filter(({ isWordLike }) => isWordLike).length),
  );
}

const shown = (text: Text) => (typeof text === 'string' ? text : Object.values(text).join(' / ')).trim();
