/** The change in one sentence: what happens how often, the most serious first. */
import { eachLanguage, en, fr, type Wording } from '../model/wording.ts';
import { andList } from '../text/lists.ts';
import { type Event, type EventName, events as known } from './event.ts';
import { counted } from './phrases.ts';

/** `Proposes 1 channel and changes 2 other entries.` `files` counts the changed files that are no entries. */
export function headlineOf(entries: readonly { events: readonly Event[] }[], files: number): Wording {
  const parts: Wording[] = [];
  const told = new Set<object>();
  for (const name of Object.keys(known) as EventName[]) {
    const hits = entries.filter(({ events }) => events.some(({ event }) => event === name));
    const words = known[name];
    if (hits.length === 0 || !words) continue;
    for (const hit of hits) told.add(hit);
    parts.push({ en: words.en(hits.length), fr: words.fr(hits.length) });
  }
  const changed = (what: Wording) => parts.push({ en: en`changes ${what}`, fr: fr`modifie ${what}` });
  const rest = entries.length - told.size;
  if (rest > 0)
    changed(
      told.size > 0
        ? counted(rest, ['other entry', 'other entries'], ['autre fiche', 'autres fiches'])
        : counted(rest, ['entry', 'entries'], ['fiche', 'fiches']),
    );
  if (files > 0)
    changed(
      counted(
        files,
        ['file that is no entry', 'files that are no entries'],
        ['fichier qui n’est pas une fiche', 'fichiers qui ne sont pas des fiches'],
      ),
    );
  if (parts.length === 0)
    return { en: 'Changes nothing in the data.', fr: 'Ne change rien dans les données.' };
  return eachLanguage(parts, (texts, language) => {
    const text = andList(texts, language);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  });
}
