/** Accounts of a list as proposals: complete enough for `check`, and honest about what nobody has decided yet. */
import { type DraftEntry, draftEntries } from '../inventory/draft.ts';
import type { Inventory } from '../inventory/reconcile.ts';
import type { ListRow } from '../inventory/row.ts';
import { entryFile, type NewFile } from '../kinds/entry-file.ts';
import type { Text } from '../kinds/fields.ts';
import type { Registry } from '../model/registry.ts';
import { inFirstLanguage } from '../text/first-language.ts';
import type { Answers } from './answers.ts';
import { starterAudience, starterIds } from './starter.ts';
import { isSpoken, listed, textIn } from './texts.ts';

/** A file made from a line of the list; units have none. */
export interface ListedFile extends NewFile {
  readonly line?: number;
}

/** An account that stays out, and why. */
export interface LeftOut {
  readonly line: number;
  readonly reason: string;
}

/**
 * One file per new account and per unit that the list names. Nobody has agreed yet that the accounts are official, so
 * they are proposed; until each has an owner, the lead answers.
 */
export function listedFiles(
  rows: readonly ListRow[],
  inventory: Inventory,
  { registry, answers, list }: { registry: Registry; answers: Answers; list: string },
): { files: ListedFile[]; leftOut: LeftOut[] } {
  const files: ListedFile[] = [];
  const leftOut: LeftOut[] = [];
  const ids = starterIds(answers);
  for (const { kind, id, data, line } of draftEntries(rows, inventory, registry).entries) {
    if (kind === 'units') files.push(entryFile('units', id, { ...data, parent: ids.unit, lead: ids.lead }));
    if (kind !== 'channels' || line === undefined) continue;
    if (data['status'] === 'retired' && data['retired'] === undefined)
      leftOut.push({ line, reason: 'its network is gone, and nobody knows since which day' });
    else files.push({ ...proposal(id, data, { answers, list, line }), line });
  }
  return { files, leftOut };
}

function proposal(
  id: string,
  known: DraftEntry['data'],
  { answers, list, line }: { answers: Answers; list: string; line: number },
): NewFile {
  const ids = starterIds(answers);
  const { languages } = answers;
  const retired = known['status'] === 'retired';
  // Plain text is in the first language; words that we lack in it must say that they are in another one.
  const simple = (text: Text) =>
    languages.length === 1 && languages.every(isSpoken) ? inFirstLanguage(text, languages) : text;
  const guessed = {
    ...(known['unit'] === undefined && { unit: ids.unit }),
    owner: ids.lead,
    ...(answers.deputy !== undefined && !retired && { deputy: ids.deputy }),
    audiences: [starterAudience],
    ...(known['languages'] === undefined && { languages: languages.slice(0, 1) }),
    purpose: simple(textIn(listed.purpose, languages)),
  };
  return entryFile(
    'channels',
    id,
    {
      ...known,
      ...(!retired && {
        status: 'proposed',
        why_this_platform: simple(textIn(listed.why(line, list), languages)),
      }),
      ...guessed,
    },
    [
      `From line ${line} of ${list}. Nobody has decided yet: ${Object.keys(guessed).join(', ')}.`,
      ...(retired
        ? []
        : ['Once they are right and the lead agrees: status: active, and authorized: { by: …, on: … }.']),
    ],
  );
}
