import { fileName } from '../../../identity/index.ts';
import { nearest } from '../../../nearest.ts';
import type { Finding } from '../../../problem.ts';
import type { AccountRecord, Entry, Registry } from '../../../registry.ts';
import { defineRule } from '../../../rule.ts';

export const wrongPlatform = defineRule({
  id: 'wrong-platform',
  severity: 'error',
  summary: 'A file lies in the folder of the platform that its address leads to.',
  *check(registry) {
    const { accounts, channels, unofficial, platforms, identity } = registry;
    for (const record of accounts) {
      // A platform file that cannot be used is reported by schema; until then nothing resolves to it.
      const folder = folderOf(record.entry.id);
      if (record.account.platform !== folder && identity.byId.has(folder)) yield elsewhere(registry, record, folder);
    }
    for (const entries of [channels, unofficial]) {
      for (const entry of entries.values()) {
        if (!platforms.has(folderOf(entry.id))) yield nowhere(registry, entry);
      }
    }
  },
});

const folderOf = (id: string) => id.slice(0, id.indexOf('/'));
const above = (entry: Entry) => (entry.kind === 'channels' ? 'channels' : 'channels/unofficial');

function elsewhere({ identity }: Registry, { entry, account }: AccountRecord, folder: string): Finding {
  const found = account.platform === 'web' ? 'a site on the web' : `on ${identity.byId.get(account.platform)?.name ?? account.platform}`;
  return {
    file: entry.file,
    path: ['url'],
    message: `\`${entry.data.url}\` is ${found}, but the file lies in \`${above(entry)}/${folder}/\`.`,
    fix: `Move the file to \`${above(entry)}/${fileName(account, identity)}.yaml\`, or correct \`url\`.`,
  };
}

function nowhere(registry: Registry, entry: Entry<'channels'> | Entry<'unofficial'>): Finding {
  const { platforms, byAccount, accounts } = registry;
  const folder = folderOf(entry.id);
  const account = accounts.find((record) => record.entry === entry)?.account;
  const resolved = account && account.platform !== 'web' && byAccount.has(account.key) ? account.platform : undefined;
  const meant = resolved ?? platformCalled(registry, folder);
  const name = meant === undefined ? undefined : (platforms.get(meant)?.data.name ?? meant);
  return {
    file: entry.file,
    message: `\`${above(entry)}/${folder}/\` belongs to no platform.${meant ? ` Did you mean \`${meant}\` (${name})?` : ''}`,
    fix: meant
      ? `Move the file to \`${above(entry)}/${meant}/\`.`
      : `Move the file to the folder of its platform, or describe the network in \`policy/platforms/${folder}.yaml\`.`,
  };
}

/** The platform whose id or name a folder was meant to be. */
function platformCalled({ platforms }: Registry, folder: string): string | undefined {
  const ids = new Map<string, string>();
  for (const { id, data } of platforms.values()) {
    for (const name of [data.name, ...(data.also_known_as ?? []), id]) if (name) ids.set(name.toLowerCase(), id);
  }
  const close = nearest(folder, ids.keys());
  return close === undefined ? undefined : ids.get(close);
}
