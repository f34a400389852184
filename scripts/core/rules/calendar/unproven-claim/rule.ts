import { flowOf } from '../../../calendar/approval/approvals.ts';
import { statuses } from '../../../calendar/status.ts';
import type { Finding } from '../../../model/finding.ts';
import { isBroken } from '../../../model/is-broken.ts';
import type { InBoth } from '../../../model/wording.ts';
import { defineRule } from '../../define-rule.ts';

export const unprovenClaim = defineRule({
  id: 'unproven-claim',
  severity: 'error',
  name: { en: 'Unproven claim', fr: 'Affirmation sans preuve' },
  summary: {
    en: 'Where much is at risk, every claim has a source that somebody other than the author has verified.',
    fr: 'Quand le risque est élevé, chaque affirmation a une source vérifiée par une autre personne que l’auteur.',
  },
  *check(registry) {
    for (const entry of registry.posts.values()) {
      const { status, risk = 'normal', sources = [] } = entry.data;
      if (status === undefined || !statuses[status].isComing || !statuses[status].needsText) continue;
      if (!flowOf(registry, entry).sources || isBroken(registry, entry, 'sources')) continue;
      const say = (at: Pick<Finding, 'path'>, message: InBoth, fix: InBoth): Finding => ({
        file: entry.file,
        ...at,
        message,
        fix,
      });
      if (sources.length === 0)
        yield say(
          { path: ['risk'] },
          {
            en: `The post is of risk \`${risk}\`, but names no source for what it claims.`,
            fr: `La publication est de risque \`${risk}\`, mais ne cite aucune source de ce qu’elle affirme.`,
          },
          {
            en: 'Add `sources: [{ claim: …, url: …, verified: { by: …, on: … } }]`.',
            fr: 'Ajoutez `sources: [{ claim: …, url: …, verified: { by: …, on: … } }]`.',
          },
        );
      // A verification by the author is the matter of `self-approval`.
      for (const [index, { claim, verified }] of sources.entries())
        if (!verified)
          yield say(
            { path: ['sources', index, 'claim'] },
            {
              en: `Nobody has verified what the post claims: \`${claim}\`.`,
              fr: `Personne n’a vérifié ce que la publication affirme : \`${claim}\`.`,
            },
            {
              en: 'Ask somebody other than the author to make sure: `verified: { by: …, on: … }`.',
              fr: 'Demandez à quelqu’un d’autre que l’auteur ou l’autrice de s’en assurer : `verified: { by: …, on: … }`.',
            },
          );
    }
  },
});
