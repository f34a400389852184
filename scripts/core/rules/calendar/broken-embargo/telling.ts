/** A file whose name tells what its embargo holds back: it stands in addresses and feeds. */
import { toldOf } from '../../../calendar/view/told.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { idFrom } from '../../../text/ids.ts';

/** Shorter words tell nothing: articles, numbers of days. */
const telling = /^\p{L}{5,}$/u;

export function* tellingNames(registry: Registry, now: string): Iterable<Finding> {
  for (const [entries, key] of [
    [registry.posts, 'title'],
    [registry.campaigns, 'name'],
  ] as const)
    for (const entry of entries.values() as Iterable<Entry>) {
      const { [key]: called, status, embargo } = entry.data as Readonly<Record<string, unknown>>;
      const isOver = status === 'published' || status === 'cancelled';
      if (isOver || called === undefined || toldOf(registry, entry, { now })[key] !== undefined) continue;
      const words = Object.values(typeof called === 'string' ? [called] : (called as object)).flatMap((one) =>
        idFrom(String(one)).split('-'),
      );
      const name = entry.id.slice(entry.id.lastIndexOf('/') + 1).split('-');
      if (!name.some((word) => telling.test(word) && words.includes(word))) continue;
      yield {
        file: entry.file,
        path: [embargo === undefined ? 'campaign' : 'embargo'],
        severity: 'warning',
        message: {
          en: 'The name of the file has a word of what the embargo holds back, and the handbook shows that name: in addresses and feeds.',
          fr: 'Le nom du fichier contient un mot de ce que l’embargo retient, et le guide montre ce nom dans ses adresses et ses flux.',
        },
        fix: {
          en: 'Rename the file while nobody has approved it, with a name that tells nothing, such as a day: `announcement-14-january`.',
          fr: 'Renommez le fichier tant que personne ne l’a approuvé, avec un nom qui ne révèle rien, par exemple une date\u00A0: `announcement-14-january`.',
        },
      };
    }
}
