/** What happens to an exception from a rule. */
import type { KindReview } from './kind-review.ts';
import { code, personOf, textOf } from './phrases.ts';

export const waiverReview: KindReview<'waivers'> = {
  *events({ after: registry, today }, { before, after }) {
    const data = (after ?? before)?.data;
    const what = `the exception from \`${data?.rule}\` for ${(data?.on ?? []).map(code).join(', ')}`;
    if (!after) {
      const expired = data?.expires !== undefined && data.expires < today;
      yield {
        event: expired ? 'waiver-expired' : 'waiver-removed',
        text: `removes ${what}${expired ? `, which expired on ${data.expires}` : ''}`,
        keys: [],
      };
      return;
    }
    yield {
      event: before ? 'waiver-changed' : 'waiver-added',
      text: `${before ? 'changes' : 'adds'} ${what} until ${data?.expires}, granted by ${personOf(registry, data?.approved_by)}: “${textOf(registry, data?.reason)}”`,
      keys: ['rule', 'on', 'reason', 'expires', 'approved_by', 'approved_on', 'requested_by'],
    };
  },
};
