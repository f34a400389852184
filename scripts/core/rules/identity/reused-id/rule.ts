import { collisions } from '../../../channels/collisions.ts';
import { idForm } from '../../../identity/index.ts';
import type { Finding } from '../../../model/finding.ts';
import type { AccountRecord, Registry } from '../../../model/registry.ts';
import { en, fr } from '../../../model/wording.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const reusedId = defineRule({
  id: 'reused-id',
  severity: 'error',
  name: { en: 'Reused account id', fr: 'Identifiant de compte déjà utilisé' },
  summary: {
    en: 'A platform id is written once, has the form of an id, and agrees with the address.',
    fr: 'L’identifiant d’un compte n’est noté qu’une fois, a la forme attendue et s’accorde avec l’adresse.',
  },
  *check(registry) {
    for (const { record, others } of collisions(registry, 'reused-id')) yield shared(record, others);
    for (const record of registry.accounts) {
      const finding = record.entry.data.platform_id === undefined ? undefined : wrong(registry, record);
      if (finding) yield finding;
    }
  },
});

function shared({ entry, account }: AccountRecord, others: readonly AccountRecord[]): Finding {
  const id = entry.data.platform_id?.trim() ?? account.id;
  return {
    file: entry.file,
    path: [entry.data.platform_id === undefined ? 'url' : 'platform_id'],
    forForm: {
      en: `The id \`${id}\` is already that of another account in the registry: after a rename, correct that entry; otherwise correct the id.`,
      fr: `L’identifiant \`${id}\` est déjà celui d’un autre compte du registre : après un changement de nom, corrigez sa fiche ; sinon, corrigez l’identifiant.`,
    },
    message: {
      en: `The id \`${id}\` belongs to one account, but \`${account.key}\` and \`${others[0]?.account.key}\` both have it.`,
      fr: `L’identifiant \`${id}\` est celui d’un seul compte, mais \`${account.key}\` et \`${others[0]?.account.key}\` l’ont tous les deux.`,
    },
    fix: {
      en: 'Equal ids are one account even if the handles differ: after a rename keep one entry, with the handle of today; otherwise correct the id.',
      fr: 'Deux identifiants égaux désignent un seul compte, même si les noms diffèrent : après un changement de nom, gardez une seule fiche, avec le nom actuel ; sinon, corrigez l’identifiant.',
    },
    related: others.map((other) =>
      relatedAt(other.entry.file, [other.entry.data.platform_id === undefined ? 'url' : 'platform_id'], {
        en: `has it as well, as \`${other.account.key}\``,
        fr: `l’a aussi, comme \`${other.account.key}\``,
      }),
    ),
  };
}

/** An id that cannot be this account's, whatever the other entries say. */
function wrong({ identity, accounts }: Registry, { entry, account }: AccountRecord): Finding | undefined {
  const id = (entry.data.platform_id ?? '').trim();
  const platform = identity.byId.get(account.platform);
  const kind = platform?.kinds.get(account.kind);
  const pattern = idForm(account, identity);
  const place = { file: entry.file, path: ['platform_id'] };
  if (platform && pattern && !pattern.test(id)) {
    const model = accounts.find(
      (one) => one.account.platform === account.platform && pattern.test(one.entry.data.platform_id ?? ''),
    )?.entry.data.platform_id;
    const example = pattern.test('1234567890')
      ? { en: ', digits alone', fr: ', des chiffres seuls' }
      : model
        ? { en: `, such as \`${model}\``, fr: `, comme \`${model}\`` }
        : '';
    // Quotes of a word processor, or a lost quotation mark, become part of the value.
    const meant = id.replace(/^[“„«"'\s]+/, '').replace(/[”“»"'\s]+$/, '');
    const handle = kind?.handle?.test(id.replace(/^@/, ''))
      ? { en: ': it looks like a handle', fr: ' : on dirait un nom de compte' }
      : '';
    return {
      ...place,
      forForm: {
        en: `\`${id}\` is no id on ${platform.name}. Leave the field empty until you know it.`,
        fr: `\`${id}\` n’est pas un identifiant de ${platform.name}. Laissez le champ vide tant que vous ne le connaissez pas.`,
      },
      message: {
        en: en`\`platform_id\` is \`${id}\`, which is no id on ${platform.name}${handle}.`,
        fr: fr`\`platform_id\` est \`${id}\`, qui n’est pas un identifiant de ${platform.name}${handle}.`,
      },
      fix: pattern.test(meant)
        ? {
            en: `Write \`platform_id: "${meant}"\`, with straight quotes.`,
            fr: `Écrivez \`platform_id: "${meant}"\`, avec des guillemets droits.`,
          }
        : {
            en: en`Write the id that survives a change of handle${example}, or leave the key out until you know it.`,
            fr: fr`Écrivez l’identifiant qui survit à un changement de nom${example}, ou retirez la clé tant que vous ne le connaissez pas.`,
          },
    };
  }
  if (account.id === undefined || account.id === id) return undefined;
  return {
    ...place,
    forForm: {
      en: `The id in the address is \`${account.id}\`, not \`${id}\`. Correct one of the two.`,
      fr: `L’identifiant dans l’adresse est \`${account.id}\`, et non \`${id}\`. Corrigez l’un des deux.`,
    },
    message: {
      en: `\`platform_id\` is \`${id}\`, but the id in the address is \`${account.id}\`.`,
      fr: `\`platform_id\` est \`${id}\`, mais l’identifiant dans l’adresse est \`${account.id}\`.`,
    },
    fix: {
      en: `Write \`platform_id: "${account.id}"\`, or correct \`url\`.`,
      fr: `Écrivez \`platform_id: "${account.id}"\`, ou corrigez \`url\`.`,
    },
    related: [
      relatedAt(entry.file, ['url'], { en: `leads to \`${account.id}\``, fr: `mène à \`${account.id}\`` }),
    ],
  };
}
