/** What happens to an account that is not ours, and in its case. */
import { en, fr, type Wording } from '../model/wording.ts';
import type { Event } from './event.ts';
import { differ, type KindReview } from './kind-review.ts';
import { code, codeOr, listChange, personOf, quoteOf } from './phrases.ts';

export const unofficialReview: KindReview<'unofficial'> = {
  *events({ after: registry }, { before, after }): Iterable<Event> {
    if (!after) return;
    const now = after.data;
    if (!before) {
      const [kind, risk, who] = [codeOr(now.kind), codeOr(now.risk), personOf(registry, now.found?.by)];
      yield {
        event: 'case-opened',
        text: {
          en: en`reports the account \`${after.id}\` (${kind}, risk ${risk}), found by ${who}`,
          fr: fr`signale le compte \`${after.id}\` (${kind}, risque ${risk}), trouvé par ${who}`,
        },
        keys: [],
      };
      return;
    }
    const then = before.data;
    if (differ(then.case?.events, now.case?.events))
      yield {
        event: 'case-step',
        text: stepsText(then.case?.events, now.case?.events),
        keys: ['case'],
        path: ['case', 'events'],
      };
    if (then.case?.status !== now.case?.status) {
      const [from, to] = [codeOr(then.case?.status), codeOr(now.case?.status)];
      yield {
        event: now.case?.status === 'closed' ? 'case-closed' : 'case-step',
        text: {
          en: en`changes the status of the case from ${from} to ${to}`,
          fr: fr`change l’état du dossier de ${from} à ${to}`,
        },
        keys: ['case'],
        path: ['case', 'status'],
      };
    }
    if (now.decision && differ(then.decision, now.decision)) {
      const [who, why] = [personOf(registry, now.decision.by), quoteOf(registry, now.decision.reason)];
      yield {
        event: 'case-decided',
        text: {
          en: en`records the decision of ${who} to ${now.decision.what} it: ${why}`,
          fr: fr`note une décision (${who}), \`${now.decision.what}\`\u00A0: ${why}`,
        },
        keys: ['decision'],
        path: ['decision'],
      };
    }
  },
};

interface Step {
  readonly kind: string;
  readonly on: string;
}

/** Steps are called by kind and day: where these are the same on both sides, their words differ. */
function stepsText(then: readonly Step[] = [], now: readonly Step[] = []): Wording {
  const name = ({ kind, on }: Step) => `${kind} ${on}`;
  const [old, fresh] = [then.map(name), now.map(name)];
  if (new Set(old).symmetricDifference(new Set(fresh)).size > 0) {
    const list = listChange(old, fresh);
    return {
      en: en`changes the steps of the case: ${list}`,
      fr: fr`change les étapes du dossier\u00A0: ${list}`,
    };
  }
  const kept = new Set(now.map((step) => JSON.stringify(step)));
  const reworded = then.filter((step) => !kept.has(JSON.stringify(step)));
  const list: Wording = reworded.map((step) => code(name(step))).join(', ') || {
    en: 'another order',
    fr: 'un autre ordre',
  };
  return {
    en: en`rewrites steps of the case: ${list}`,
    fr: fr`réécrit des étapes du dossier\u00A0: ${list}`,
  };
}
