/** What happens to a platform, and which channels depend on it. */
import { liveChannels, platformOf } from '../channels/live.ts';
import { count } from '../text/lists.ts';
import { differ, type KindReview } from './kind-review.ts';
import { code, codeList, textOf } from './phrases.ts';

export const platformReview: KindReview<'platforms'> = {
  *events({ after: registry }, { before, after }) {
    if (!after) return;
    const { name = after.id, decision, account } = after.data;
    if (decision && differ(before?.data.decision, decision))
      yield {
        event: 'platform-decision',
        text: `changes the decision about ${name} from ${code(before?.data.decision?.status ?? 'undecided')} to ${code(decision.status)}: “${textOf(registry, decision.reason)}”`,
        keys: ['decision'],
        path: ['decision'],
      };
    if (!before || !differ(before.data.account, account)) return;
    const ours = registry.accounts.filter((record) => record.account.platform === after.id).length;
    yield {
      event: 'platform-accounts-changed',
      text: `changes how accounts on ${name} are recognised; this applies to ${count(ours, 'entry', 'entries')} of ours`,
      keys: ['account'],
      path: ['account'],
    };
  },

  *facts({ after: registry }, { before, after }) {
    if (!after || !differ(before?.data.decision, after.data.decision)) return;
    const ours = liveChannels(registry).filter((channel) => platformOf(channel) === after.id);
    const names = ours.map(({ id }) => id);
    yield {
      about: 'depends',
      text: ours.length > 0 ? `${count(ours.length, 'live channel')}: ${codeList(names)}` : 'no live channel',
    };
  },
};
