/** The units that a list names: existing ones, and new ones with an id each. */
import anyAscii from 'any-ascii';
import { idPattern } from '../kinds/fields.ts';
import type { Registry } from '../model/registry.ts';
import { idFrom } from '../text/ids.ts';
import type { ListRow } from './row.ts';

export interface ListedUnits {
  /** From a unit as the list writes it to its id; without those that give none. */
  readonly ids: ReadonlyMap<string, string>;
  /** New units: id to name. */
  readonly fresh: ReadonlyMap<string, string>;
  /** What people should look at, with the first line that says it. */
  readonly remarks: readonly { readonly line: number; readonly text: string }[];
}

/** A longer file name helps nobody. */
const longest = 60;

/**
 * The id for each unit the list names. Two spellings are one unit when they differ in case and spaces alone; what differs
 * in more (`Planet`, `Planet+`) stays apart, though the ids are alike. Other scripts are written in Latin letters.
 */
export function unitsOf(rows: readonly ListRow[], registry: Registry): ListedUnits {
  const known = new Map<string, string>();
  for (const { id, data } of registry.units.values()) {
    const names = typeof data.name === 'string' ? [data.name] : Object.values(data.name ?? {});
    for (const name of [id, ...names]) known.set(fold(name), id);
  }
  const ids = new Map<string, string>();
  const fresh = new Map<string, string>();
  const remarks: { line: number; text: string }[] = [];
  for (const { unit, line } of rows) {
    if (unit === undefined || ids.has(unit)) continue;
    const folded = fold(unit);
    let id = known.get(folded);
    if (id === undefined) {
      const wanted = latin(unit);
      if (wanted === '') {
        if (!remarks.some(({ text }) => text === unreadable(unit)))
          remarks.push({ line, text: unreadable(unit) });
        continue;
      }
      id = free(wanted, (one) => registry.units.has(one) || fresh.has(one) || !idPattern.test(one));
      if (id !== wanted)
        remarks.push({
          line,
          text: `unit \`${unit}\` becomes \`${id}\`: \`${wanted}\` is ${idPattern.test(wanted) ? 'another one' : 'no file name on Windows'}`,
        });
      known.set(folded, id);
      fresh.set(id, unit);
    }
    ids.set(unit, id);
  }
  return { ids, fresh, remarks };
}

const unreadable = (unit: string) => `unit \`${unit}\` gives no id: it holds no letter or digit`;

const fold = (name: string) => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** An id in Latin letters, whatever the script. */
const latin = (name: string) => {
  const id = idFrom(anyAscii(name.normalize('NFC')));
  return id.length <= longest ? id : id.slice(0, longest).replace(/-[^-]*$/, '');
};

/** The id, or the first of `id-2`, `id-3` … that nobody has. */
function free(id: string, isTaken: (id: string) => boolean): string {
  let one = id;
  for (let number = 2; isTaken(one); number++) one = `${id}-${number}`;
  return one;
}
