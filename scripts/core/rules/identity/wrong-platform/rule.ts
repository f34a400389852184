import { fileName } from '../../../identity/index.ts';
import type { Finding } from '../../../model/finding.ts';
import type { AccountRecord, Entry, Registry } from '../../../model/registry.ts';
import { en, fr } from '../../../model/wording.ts';
import { nearest } from '../../../text/nearest.ts';
import { defineRule } from '../../define-rule.ts';

export const wrongPlatform = defineRule({
  id: 'wrong-platform',
  severity: 'error',
  name: { en: 'Wrong platform', fr: 'Mauvaise plateforme' },
  summary: {
    en: 'A file lies in the folder of the platform that its address leads to.',
    fr: 'Un fichier se trouve dans le dossier de la plateforme à laquelle mène son adresse.',
  },
  *check(registry) {
    const { accounts, channels, unofficial, platforms, identity } = registry;
    for (const record of accounts) {
      // A platform file that cannot be used is reported by schema; until then nothing resolves to it.
      const folder = folderOf(record.entry.id);
      if (record.account.platform !== folder && identity.byId.has(folder))
        yield elsewhere(registry, record, folder);
    }
    const meant = remembered(registry);
    for (const entries of [channels, unofficial]) {
      for (const entry of entries.values()) {
        if (!platforms.has(folderOf(entry.id))) yield nowhere(registry, entry, meant(entry));
      }
    }
  },
});

const folderOf = (id: string) => id.slice(0, id.indexOf('/'));
const above = (entry: Entry) => (entry.kind === 'channels' ? 'channels' : 'channels/unofficial');

function elsewhere({ identity }: Registry, { entry, account }: AccountRecord, folder: string): Finding {
  const found =
    account.platform === 'web'
      ? { en: 'a site on the web', fr: 'un site web' }
      : {
          en: `on ${identity.byId.get(account.platform)?.name ?? account.platform}`,
          fr: `sur ${identity.byId.get(account.platform)?.name ?? account.platform}`,
        };
  return {
    file: entry.file,
    path: ['url'],
    message: {
      en: en`\`${entry.data.url}\` is ${found}, but the file lies in \`${above(entry)}/${folder}/\`.`,
      fr: fr`\`${entry.data.url}\` est ${found}, mais le fichier se trouve dans \`${above(entry)}/${folder}/\`.`,
    },
    fix: {
      en: `Move the file to \`${above(entry)}/${fileName(account, identity)}.yaml\`, or correct \`url\`.`,
      fr: `Déplacez le fichier vers \`${above(entry)}/${fileName(account, identity)}.yaml\`, ou corrigez \`url\`.`,
    },
  };
}

function nowhere({ platforms }: Registry, entry: Entry, meant: string | undefined): Finding {
  const folder = folderOf(entry.id);
  return {
    file: entry.file,
    message: {
      en: `\`${above(entry)}/${folder}/\` belongs to no platform.${meant ? ` Did you mean \`${meant}\` (${platforms.get(meant)?.data.name ?? meant})?` : ''}`,
      fr: `\`${above(entry)}/${folder}/\` n’est le dossier d’aucune plateforme.${meant ? ` Vouliez-vous écrire \`${meant}\` (${platforms.get(meant)?.data.name ?? meant}) ?` : ''}`,
    },
    fix: meant
      ? {
          en: `Move the file to \`${above(entry)}/${meant}/\`.`,
          fr: `Déplacez le fichier vers \`${above(entry)}/${meant}/\`.`,
        }
      : {
          en: `Move the file to the folder of its platform, or describe the network in \`policy/platforms/${folder}.yaml\`.`,
          fr: `Déplacez le fichier dans le dossier de sa plateforme, ou décrivez ce réseau dans \`policy/platforms/${folder}.yaml\`.`,
        },
  };
}

/** Finds the platform that a file in a folder of none was meant for: that of its address, or one of a name like the folder's. */
function remembered({ platforms, accounts }: Registry): (entry: Entry) => string | undefined {
  let found: Map<Entry, string> | undefined;
  let names: Map<string, string> | undefined;
  const known = new Map<string, string | undefined>();
  return (entry) => {
    found ??= new Map(accounts.map((record): [Entry, string] => [record.entry, record.account.platform]));
    const resolved = found.get(entry);
    if (resolved !== undefined && resolved !== 'web') return resolved;
    const folder = folderOf(entry.id);
    if (known.has(folder)) return known.get(folder);
    names ??= new Map(
      [...platforms.values()].flatMap(({ id, data }) =>
        [data.name, ...(data.also_known_as ?? []), id].flatMap((name): [string, string][] =>
          name ? [[name.toLowerCase(), id]] : [],
        ),
      ),
    );
    const close = nearest(folder, names.keys());
    const meant = close === undefined ? undefined : names.get(close);
    known.set(folder, meant);
    return meant;
  };
}
