import { collisions } from '../../../channels/collisions.ts';
import { idForm } from '../../../identity/index.ts';
import type { Finding } from '../../../model/finding.ts';
import type { AccountRecord, Registry } from '../../../model/registry.ts';
import { defineRule } from '../../define-rule.ts';

export const reusedId = defineRule({
  id: 'reused-id',
  severity: 'error',
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
    message: `The id \`${id}\` belongs to one account, but \`${account.key}\` and \`${others[0]?.account.key}\` both have it.`,
    fix: 'Equal ids are one account even if the handles differ: after a rename keep one entry, with the handle of today; otherwise correct the id.',
    related: others.map((other) => ({
      file: other.entry.file,
      path: [other.entry.data.platform_id === undefined ? 'url' : 'platform_id'],
      message: `has it as well, as \`${other.account.key}\``,
    })),
  };
}

/** An id that cannot be this account's, whatever the other entries say. */
function wrong({ identity }: Registry, { entry, account }: AccountRecord): Finding | undefined {
  const id = (entry.data.platform_id ?? '').trim();
  const platform = identity.byId.get(account.platform);
  const kind = platform?.kinds.get(account.kind);
  const pattern = idForm(account, identity);
  const place = { file: entry.file, path: ['platform_id'] };
  if (platform && pattern && !pattern.test(id)) {
    const source = kind?.data.id?.pattern ?? platform.main.data.id?.pattern;
    // Quotes of a word processor, or a lost quotation mark, become part of the value.
    const meant = id.replace(/^[“„«"'\s]+/, '').replace(/[”“»"'\s]+$/, '');
    const handle = kind?.handle?.test(id.replace(/^@/, '')) ? ': it looks like a handle' : '';
    return {
      ...place,
      message: `\`platform_id\` is \`${id}\`, which is no id on ${platform.name}${handle}.`,
      fix: pattern.test(meant)
        ? `Write \`platform_id: "${meant}"\`, with straight quotes.`
        : `Write the id that survives a change of handle (its form is \`${source}\`), or leave the key out until you know it.`,
    };
  }
  if (account.id === undefined || account.id === id) return undefined;
  return {
    ...place,
    message: `\`platform_id\` is \`${id}\`, but the id in the address is \`${account.id}\`.`,
    fix: `Write \`platform_id: "${account.id}"\`, or correct \`url\`.`,
    related: [{ file: entry.file, path: ['url'], message: `leads to \`${account.id}\`` }],
  };
}
