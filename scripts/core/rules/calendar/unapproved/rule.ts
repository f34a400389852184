import {
  approvalDeadline,
  approvalsOf,
  flowOf,
  foreign,
  holding,
  missingParts,
} from '../../../calendar/approval/approvals.ts';
import { comingPosts, type PlannedPost } from '../../../calendar/planned-posts.ts';
import { onClock } from '../../../calendar/time/local-time.ts';
import { partWords, timeWords } from '../../../calendar/words.ts';
import type { ApprovalPart } from '../../../kinds/post.ts';
import { isBroken } from '../../../model/is-broken.ts';
import type { Registry } from '../../../model/registry.ts';
import { eachLanguage } from '../../../model/wording.ts';
import { andList } from '../../../text/lists.ts';
import { type Context, defineRule } from '../../define-rule.ts';

export const unapproved = defineRule({
  id: 'unapproved',
  severity: 'error',
  name: { en: 'Missing approval of a post', fr: 'Publication non approuvée' },
  summary: {
    en: 'A post is approved in time by everybody whom its risk asks for.',
    fr: 'Une publication est approuvée à temps par toutes les personnes que son niveau de risque exige.',
  },
  *check(registry, context) {
    const told = new Set<string>();
    for (const planned of comingPosts(registry)) {
      const { entry, status } = planned;
      if (told.has(entry.file) || isBroken(registry, entry, 'approvals')) continue;
      const found =
        status === 'approved' ? claimed(registry, planned, context) : late(registry, planned, context);
      if (!found) continue;
      told.add(entry.file);
      yield { file: entry.file, ...found };
    }
  },
});

const wordsOf = (parts: readonly ApprovalPart[]) =>
  eachLanguage(
    parts.map((part) => partWords[part]),
    andList,
  );

/** It says that it is approved. Of an approval that does not hold another rule speaks. */
function claimed(registry: Registry, { entry }: PlannedPost, { today }: Context) {
  const broken = new Set(
    approvalsOf(registry)(entry).flatMap(({ approval, void: reason }) => (reason ? [approval.as] : [])),
  );
  const missing = missingParts(registry, entry, today).filter((part) => !broken.has(part));
  if (missing.length === 0) return undefined;
  const isAsked = flowOf(registry, entry).needs.includes('owner');
  if (missing.join() === 'owner' && !isAsked) {
    // Where nobody knows who answers for an account, that is what has to be repaired: unknown-reference says so.
    const others = foreign(registry, entry, holding(registry, entry)).filter((id) =>
      registry.people.has(registry.channels.get(id)?.data.owner ?? ''),
    );
    if (others.length === 0) return undefined;
    return {
      path: ['status'],
      message: {
        en: `The post is \`approved\`, but nobody who answers for ${andList(others.map((one) => `\`${one}\``))} has written or approved it.`,
        fr: `La publication est \`approved\`, mais personne qui réponde de ${andList(
          others.map((one) => `\`${one}\``),
          'fr',
        )} ne l’a écrite ni approuvée.`,
      },
      fix: {
        en: `Write \`status: in-review\`, and have it approved by the owner or the deputy as well: \`npm run approve -- ${entry.id} --as ID\`.`,
        fr: `Écrivez \`status: in-review\` et faites-la approuver aussi par la personne qui répond du compte ou par sa suppléance\u00A0: \`npm run approve -- ${entry.id} --as ID\`.`,
      },
    };
  }
  const words = wordsOf(missing);
  const risk = entry.data.risk ?? 'normal';
  return {
    path: ['status'],
    message: {
      en: `The post is \`approved\`, but not by ${words.en}, as its risk (\`${risk}\`) asks for.`,
      fr: `La publication est \`approved\`, mais pas par ${words.fr}, comme l’exige son risque (\`${risk}\`).`,
    },
    fix: {
      en: `Write \`status: in-review\`, and have it approved: \`npm run approve -- ${entry.id} --as ID\`.`,
      fr: `Écrivez \`status: in-review\` et faites-la approuver : \`npm run approve -- ${entry.id} --as ID\`.`,
    },
  };
}

/** It is about to appear, or should have been approved by now. When its time has passed, `past-but-planned` speaks of it. */
function late(registry: Registry, planned: PlannedPost, { now, today }: Context) {
  const { entry, post, path, status, time } = planned;
  const deadline = approvalDeadline(registry, planned);
  if (!time || deadline === undefined || deadline > now || time.instant <= now) return undefined;
  if (flowOf(registry, entry).needs.length === 0) return undefined;
  const missing = missingParts(registry, entry, today);
  const until = timeWords(onClock(deadline, time.zone));
  const ask = wordsOf(missing);
  return {
    path: [...path, 'at'],
    message: {
      en: `It is to appear on \`${post.channel}\` at ${timeWords(time)} and is still \`${status}\`; it had to be approved by ${until}.`,
      fr: `Elle doit paraître sur \`${post.channel}\` à ${timeWords(time)} et est encore \`${status}\` ; elle devait être approuvée avant ${until}.`,
    },
    fix:
      missing.length === 0
        ? { en: 'Write `status: approved`, or move it.', fr: 'Écrivez `status: approved`, ou déplacez-la.' }
        : {
            en: `Have it approved by ${ask.en}, or move it.`,
            fr: `Faites-la approuver par ${ask.fr}, ou déplacez-la.`,
          },
  };
}
