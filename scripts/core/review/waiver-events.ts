/** What happens to an exception from a rule. */
import { en, fr } from '../model/wording.ts';
import type { KindReview } from './kind-review.ts';
import { code, personOf, quoteOf } from './phrases.ts';

export const waiverReview: KindReview<'waivers'> = {
  *events({ after: registry, today }, { before, after }) {
    const data = (after ?? before)?.data;
    const files = (data?.on ?? []).map(code).join(', ');
    const what = {
      en: `the exception from \`${data?.rule}\` for ${files}`,
      fr: `la dérogation à \`${data?.rule}\` pour ${files}`,
    };
    if (!after) {
      const expired = data?.expires !== undefined && data.expires < today;
      const end = expired
        ? { en: `, which expired on ${data.expires}`, fr: `, échue le ${data.expires}` }
        : '';
      yield {
        event: expired ? 'waiver-expired' : 'waiver-removed',
        text: { en: en`removes ${what}${end}`, fr: fr`retire ${what}${end}` },
        keys: [],
      };
      return;
    }
    const [who, why] = [personOf(registry, data?.approved_by), quoteOf(registry, data?.reason)];
    yield {
      event: before ? 'waiver-changed' : 'waiver-added',
      text: {
        en: en`${before ? 'changes' : 'adds'} ${what} until ${data?.expires}, granted by ${who}: ${why}`,
        fr: fr`${before ? 'modifie' : 'ajoute'} ${what} jusqu’au ${data?.expires}, accordée par ${who}\u00A0: ${why}`,
      },
      keys: ['rule', 'on', 'reason', 'expires', 'approved_by', 'approved_on', 'requested_by'],
    };
  },
};
