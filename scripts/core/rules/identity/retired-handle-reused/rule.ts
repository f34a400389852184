import { collisions } from '../../../channels/collisions.ts';
import type { Finding } from '../../../model/finding.ts';
import type { AccountRecord } from '../../../model/registry.ts';
import type { InBoth } from '../../../model/wording.ts';
import { defineRule } from '../../define-rule.ts';

export const retiredHandleReused = defineRule({
  id: 'retired-handle-reused',
  severity: 'error',
  name: { en: 'Retired handle in use again', fr: 'Nom abandonné, puis réutilisé' },
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
      message: {
        en: `We gave up \`${account.key}\` on \`${entry.data.retired?.on}\`, and the handle is in use again${strangers ? ' by an account that is not ours' : ''}.`,
        fr: `Nous avons abandonné \`${account.key}\` le \`${entry.data.retired?.on}\`, et ce nom est de nouveau utilisé${strangers ? ' par un compte qui n’est pas à nous' : ''}.`,
      },
      fix: strangers
        ? {
            en: 'Decide about the unofficial account in its own file; if we hold the handle after all, write `handle_kept: true`.',
            fr: 'Décidez du compte non officiel dans sa propre fiche ; si nous détenons tout de même ce nom, écrivez `handle_kept: true`.',
          }
        : {
            en: 'If it is the same account, keep one of the two entries; if it is a new one, write the `platform_id` of each into its file.',
            fr: 'Si c’est le même compte, gardez une seule des deux fiches ; si c’en est un nouveau, notez dans chaque fiche son `platform_id`.',
          },
      related,
    };
  }
  return {
    file: entry.file,
    path: ['url'],
    forForm: {
      en: 'We gave up this handle with a retired channel. If it is that account again, correct its entry; if it is a new one, the reviewers compare the ids that the platform gives.',
      fr: 'Nous avons abandonné ce nom de compte avec un compte fermé. Si c’est de nouveau ce compte, corrigez sa fiche ; si c’en est un nouveau, les relecteurs compareront les numéros que donne la plateforme.',
    },
    message: {
      en: `\`${account.key}\` is a handle that we gave up with a retired channel.`,
      fr: `\`${account.key}\` est un nom de compte que nous avons abandonné avec un compte fermé.`,
    },
    fix:
      entry.kind === 'unofficial'
        ? {
            en: 'Decide what to do about the account, and add `decision: { what: …, on: …, by: …, reason: … }`.',
            fr: 'Décidez que faire de ce compte, et ajoutez `decision: { what: …, on: …, by: …, reason: … }`.',
          }
        : {
            en: 'If it is the same account, keep one of the two entries; if it is a new one, write the `platform_id` of each into its file.',
            fr: 'Si c’est le même compte, gardez une seule des deux fiches ; si c’en est un nouveau, notez dans chaque fiche son `platform_id`.',
          },
    related,
  };
}

function roleOf({ entry }: AccountRecord): InBoth {
  if (entry.kind === 'unofficial')
    return {
      en: `an unofficial account uses it (\`${entry.data.kind ?? 'unknown'}\`)`,
      fr: `un compte non officiel l’utilise (\`${entry.data.kind ?? 'inconnu'}\`)`,
    };
  return entry.data.status === 'retired'
    ? {
        en: `retired on \`${entry.data.retired?.on}\` with \`handle_kept: false\``,
        fr: `fermé le \`${entry.data.retired?.on}\` avec \`handle_kept: false\``,
      }
    : { en: `uses it (\`${entry.data.status}\`)`, fr: `l’utilise (\`${entry.data.status}\`)` };
}
