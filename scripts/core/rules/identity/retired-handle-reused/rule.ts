import { collisions } from '../../../channels/collisions.ts';
import type { Finding } from '../../../model/finding.ts';
import type { AccountRecord } from '../../../model/registry.ts';
import { defineRule } from '../../define-rule.ts';

export const retiredHandleReused = defineRule({
  id: 'retired-handle-reused',
  severity: 'error',
  summary: {
    en: 'A handle that we gave up is not in use again without anybody noticing.',
    fr: 'Un nom de compte abandonné ne reprend pas du service à l’insu de tous.',
  },
  *check(registry) {
    for (const { record, others } of collisions(registry, 'retired-handle-reused'))
      yield about(record, others);
  },
});

function about({ entry, account }: AccountRecord, others: readonly AccountRecord[]): Finding {
  const related = others.map((other) => ({ file: other.entry.file, path: ['url'], message: roleOf(other) }));
  if (entry.kind === 'channels' && entry.data.status === 'retired') {
    const strangers = others.some((other) => !other.official);
    return {
      file: entry.file,
      path: ['retired', 'handle_kept'],
      message: `We gave up \`${account.key}\` on \`${entry.data.retired?.on}\`, and the handle is in use again${strangers ? ' by an account that is not ours' : ''}.`,
      fix: strangers
        ? 'Decide about the unofficial account in its own file; if we hold the handle after all, write `handle_kept: true`.'
        : 'If it is the same account, keep one of the two entries; if it is a new one, write the `platform_id` of each into its file.',
      related,
    };
  }
  return {
    file: entry.file,
    path: ['url'],
    forForm: {
      en: 'We gave up this handle with a retired channel. If it is that account again, correct its entry; if it is a new one, the reviewers compare the ids that the platform gives.',
      fr: 'Nous avons abandonné cet identifiant avec un compte fermé. Si c’est de nouveau ce compte, corrigez sa fiche ; si c’en est un nouveau, les relecteurs compareront les numéros que donne la plateforme.',
    },
    message: {
      en: `\`${account.key}\` is a handle that we gave up with a retired channel.`,
      fr: `\`${account.key}\` est un identifiant que nous avons abandonné avec un compte fermé.`,
    },
    fix:
      entry.kind === 'unofficial'
        ? 'Decide what to do about the account, and add `decision: { what: …, on: …, by: …, reason: … }`.'
        : 'If it is the same account, keep one of the two entries; if it is a new one, write the `platform_id` of each into its file.',
    related,
  };
}

function roleOf({ entry }: AccountRecord): string {
  if (entry.kind === 'unofficial')
    return `an unofficial account uses it (\`${entry.data.kind ?? 'unknown'}\`)`;
  return entry.data.status === 'retired'
    ? `retired on \`${entry.data.retired?.on}\` with \`handle_kept: false\``
    : `uses it (\`${entry.data.status}\`)`;
}
