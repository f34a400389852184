import { explain } from '../../../identity/index.ts';
import type { Finding } from '../../../model/finding.ts';
import { addTo } from '../../../model/lists.ts';
import type { AccountRecord, Registry } from '../../../model/registry.ts';
import { eachLanguage, en, fr, type InBoth } from '../../../model/wording.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const undecidedAccount = defineRule({
  id: 'undecided-account',
  severity: 'warning',
  name: { en: 'Undecided account', fr: 'Compte indéterminé' },
  summary: {
    en: 'Where only a stored id can tell two accounts apart, both ids are stored.',
    fr: 'Quand seul l’identifiant enregistré distingue deux comptes, les deux identifiants sont enregistrés.',
  },
  fixedBy: 'platform_id',
  *check(registry) {
    const byName = new Map<string, AccountRecord[]>();
    const nameless = new Map<string, AccountRecord[]>();
    const withoutId = new Map<string, AccountRecord[]>();
    for (const record of registry.accounts) {
      const { platform, handle } = record.account;
      const scope = scopeOf(registry, record);
      if (handle === undefined) addTo(nameless, scope, record);
      else if (record.entry.data.platform_id === undefined) addTo(withoutId, scope, record);
      if (handle !== undefined && mayBeUndecided(registry, platform))
        addTo(byName, `${platform} ${blockOf(handle)}`, record);
    }
    for (const group of byName.values())
      if (group.length > 1) for (const record of group) yield* sameName(registry, record, group);
    for (const [scope, records] of nameless) {
      const named = withoutId.get(scope);
      if (named) yield* byIdOnly(registry, records, named);
    }
  },
});

/** Nobody reads more than these; the repair is the same for all. */
const most = 3;

/** Within what an id and a name can be one account: a kind of the platform, or all kinds where they are linked. */
function scopeOf(registry: Registry, { account }: AccountRecord): string {
  const kinds = registry.identity.byId.get(account.platform)?.kinds;
  return kinds && linksKinds(kinds) ? account.platform : `${account.platform} ${account.kind}`;
}

/** Are there names on this platform that can be one account and yet differ in kind or host? */
function mayBeUndecided({ identity }: Registry, platform: string): boolean {
  const compiled = identity.byId.get(platform);
  return (
    compiled !== undefined &&
    (compiled.data.account.open === 'fediverse' || (compiled.kinds.size > 1 && linksKinds(compiled.kinds)))
  );
}

function linksKinds(kinds: ReadonlyMap<string, { readonly undecidedWith: ReadonlySet<string> }>): boolean {
  for (const kind of kinds.values()) if (kind.undecidedWith.size > 0) return true;
  return false;
}

/** Only hosts below one another can speak for each other: the last two labels have to agree. */
function blockOf(handle: string): string {
  const [name, host] = handle.toLowerCase().split('@');
  return host === undefined ? `${name}` : `${name}@${host.split('.').slice(-2).join('.')}`;
}

function verdict({ identity }: Registry, a: AccountRecord, b: AccountRecord) {
  return explain(
    { account: a.account, platformId: a.entry.data.platform_id },
    { account: b.account, platformId: b.entry.data.platform_id },
    identity,
  );
}

/** Once somebody has decided about an unofficial account, it is known what it is. */
const decided = ({ entry }: AccountRecord) =>
  entry.kind === 'unofficial' && entry.data.decision !== undefined;

function* sameName(
  registry: Registry,
  record: AccountRecord,
  group: readonly AccountRecord[],
): Iterable<Finding> {
  if (decided(record)) return;
  for (const other of group) {
    if (other === record || other.account.key === record.account.key || decided(other)) continue;
    const { verdict: answer, why: whole } = verdict(registry, record, other);
    if (answer !== 'undecided') continue;
    const why = eachLanguage([whole], ([text = '']) => text.replace(/^.*: /, ''));
    yield {
      file: record.entry.file,
      path: ['url'],
      message: {
        en: en`\`${record.account.key}\` and \`${other.account.key}\` may be one account: ${why}.`,
        fr: fr`\`${record.account.key}\` et \`${other.account.key}\` sont peut-être un seul compte : ${why}.`,
      },
      fix: repair(registry, record, other),
      related: [
        relatedAt(other.entry.file, ['url'], {
          en: `registers \`${other.account.key}\``,
          fr: `enregistre \`${other.account.key}\``,
        }),
      ],
    };
    return;
  }
}

function repair({ identity }: Registry, record: AccountRecord, other: AccountRecord): InBoth {
  const has = (one: AccountRecord) =>
    one.account.id !== undefined || one.entry.data.platform_id !== undefined;
  if (!identity.byId.get(record.account.platform)?.main.id)
    return {
      en: 'Open both: if it is one account, keep one entry; if not, waive this with what you saw.',
      fr: 'Ouvrez les deux : si c’est un seul compte, gardez une seule fiche ; sinon, demandez une dérogation en notant ce que vous avez vu.',
    };
  if (has(record))
    return {
      en: `Add \`platform_id\` to \`${other.entry.file}\`; this one has it.`,
      fr: `Ajoutez \`platform_id\` à \`${other.entry.file}\` ; cette fiche l’a déjà.`,
    };
  return has(other)
    ? {
        en: 'Add `platform_id: "…"` here; the other has it.',
        fr: 'Ajoutez ici `platform_id: "…"` ; l’autre fiche l’a déjà.',
      }
    : {
        en: 'Add `platform_id: "…"` to both; if they are equal, keep one entry.',
        fr: 'Ajoutez `platform_id: "…"` aux deux ; s’ils sont égaux, gardez une seule fiche.',
      };
}

function* byIdOnly(
  registry: Registry,
  records: readonly AccountRecord[],
  named: readonly AccountRecord[],
): Iterable<Finding> {
  for (const record of records) {
    if (decided(record)) continue;
    const others: AccountRecord[] = [];
    for (const other of named) {
      if (others.length === most) break;
      if (!decided(other) && verdict(registry, record, other).verdict === 'undecided') others.push(other);
    }
    if (others.length === 0) continue;
    yield {
      file: record.entry.file,
      path: ['url'],
      message: {
        en: `\`${record.account.key}\` is known by its id only, and ${others.map((other) => `\`${other.account.key}\``).join(', ')} by name only: they may be one account.`,
        fr: `\`${record.account.key}\` n’est connu que par son identifiant, et ${others.map((other) => `\`${other.account.key}\``).join(', ')} que par son nom : c’est peut-être un seul compte.`,
      },
      fix: {
        en: `Write the address with the handle here and \`platform_id: "${record.account.id}"\` below it, or add \`platform_id\` to \`${others[0]?.entry.file}\`.`,
        fr: `Écrivez ici l’adresse avec le nom, et \`platform_id: "${record.account.id}"\` en dessous, ou ajoutez \`platform_id\` à \`${others[0]?.entry.file}\`.`,
      },
      related: others.map((other) =>
        relatedAt(other.entry.file, ['url'], { en: 'has no `platform_id`', fr: 'n’a pas de `platform_id`' }),
      ),
    };
    for (const other of others) {
      if (other.entry.data.name?.toLowerCase() !== record.entry.data.name?.toLowerCase()) continue;
      yield {
        file: other.entry.file,
        path: ['url'],
        message: {
          en: `\`${other.account.key}\` has no stored id, and an account of the same name is known by its id only: they may be one.`,
          fr: `\`${other.account.key}\` n’a pas d’identifiant enregistré, et un compte du même nom n’est connu que par le sien : c’est peut-être le même.`,
        },
        fix: { en: 'Add `platform_id: "…"` here.', fr: 'Ajoutez ici `platform_id: "…"`.' },
        related: [
          relatedAt(record.entry.file, ['url'], {
            en: `is \`${record.account.key}\``,
            fr: `est \`${record.account.key}\``,
          }),
        ],
      };
    }
  }
}
