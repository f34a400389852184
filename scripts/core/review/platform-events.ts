/** What happens to a platform, and which channels depend on it. */
import { liveChannels, platformOf } from '../channels/live.ts';
import { en, fr } from '../model/wording.ts';
import { differ, type KindReview } from './kind-review.ts';
import { counted, decisionWords, named, quoteOf, shortList } from './phrases.ts';

export const platformReview: KindReview<'platforms'> = {
  *events({ after: registry }, { before, after }) {
    if (!after) return;
    const { name = after.id, decision, account } = after.data;
    if (decision && differ(before?.data.decision, decision)) {
      const then = decisionWords(before?.data.decision?.status);
      const [now, why] = [decisionWords(decision.status), quoteOf(registry, decision.reason)];
      yield {
        event: 'platform-decision',
        text: {
          en: en`changes the decision about ${name} from ${then} to ${now}: ${why}`,
          fr: fr`change la décision sur ${name}\u00A0: ${then} → ${now}, ${why}`,
        },
        keys: ['decision'],
        path: ['decision'],
      };
    }
    if (!before || !differ(before.data.account, account)) return;
    const number = registry.accounts.filter((record) => record.account.platform === after.id).length;
    const ours = counted(number, ['entry', 'entries'], ['fiche', 'fiches']);
    yield {
      event: 'platform-accounts-changed',
      text: {
        en: en`changes how accounts on ${name} are recognised; this applies to ${ours} of ours`,
        fr: fr`change la façon de reconnaître les comptes sur ${name}\u00A0; cela concerne ${ours}`,
      },
      keys: ['account'],
      path: ['account'],
    };
  },

  *facts({ after: registry }, { before, after }) {
    if (!after || !differ(before?.data.decision, after.data.decision)) return;
    const ours = liveChannels(registry).filter((channel) => platformOf(channel) === after.id);
    const number = counted(
      ours.length,
      ['live channel', 'live channels'],
      ['compte ouvert', 'comptes ouverts'],
    );
    const list = shortList(ours.map(({ id }) => named(registry, 'channels', id)));
    yield {
      about: 'depends',
      text:
        ours.length > 0
          ? { en: en`${number}: ${list}`, fr: fr`${number}\u00A0: ${list}` }
          : { en: 'no live channel', fr: 'aucun compte ouvert' },
    };
  },
};
