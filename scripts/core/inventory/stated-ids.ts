/** The ids that a list gives: which of them count as the platform's, and what is said of the others. */
import { type Account, idForm, idKey, type Platforms, stableId } from '../identity/index.ts';
import type { ListRow } from './row.ts';

/** A row with its account, and the id that counts; it decides before the name does. */
export interface IdentifiedRow {
  readonly row: ListRow;
  readonly account: Account;
  /** The stable id: that of the address, or the list's where it is one. */
  readonly id?: string;
  readonly remarks: readonly string[];
}

interface Given {
  readonly row: ListRow;
  readonly account: Account;
}

/** An account is renamed now and then; more names than these beside one id, and the id is something else. */
const mostNames = 2;

/**
 * Reads the column of ids. A false one would make two accounts one: a value counts when it has the platform's form, no
 * spreadsheet has rounded it, and the list does not use it as a number of its own.
 */
export function identify(rows: readonly Given[], platforms: Platforms): IdentifiedRow[] {
  const read = rows.map((given) => ({ ...given, ...readId(given, platforms) }));
  const ownNumbers = countsRows(rows) ? 'it counts the rows of the list' : spansPlatforms(read);
  const names = new Map<string, Set<string>>();
  for (const { account, stated } of read) {
    if (stated === undefined) continue;
    const key = idKey(stated, account, platforms);
    names.set(key, (names.get(key) ?? new Set()).add(account.key));
  }
  return read.map(({ row, account, stated, remark }) => {
    const many = stated === undefined ? 0 : (names.get(idKey(stated, account, platforms))?.size ?? 0);
    const why = ownNumbers ?? (many > mostNames ? `it stands beside ${many} names` : undefined);
    const told = stated !== undefined && why !== undefined ? notAnId(stated, why) : remark;
    const id = account.id ?? (why === undefined ? stated : undefined);
    return { row, account, ...(id !== undefined && { id }), remarks: told === undefined ? [] : [told] };
  });
}

const notAnId = (text: string, why: string) =>
  `\`${text}\` is not taken for an id (${why}): the name decides`;

interface ReadId {
  /** What the column says, where that can be an id. */
  readonly stated?: string;
  readonly remark?: string;
}

function readId({ row, account }: Given, platforms: Platforms): ReadId {
  const text = row.id;
  if (text === undefined) return {};
  const name = platforms.byId.get(account.platform)?.name ?? account.platform;
  if (/^\d+(?:[.,]\d+)?e\+?\d+$/i.test(text) || /^\d{15}0+$/.test(text))
    return {
      remark: `${notAnId(text, 'a spreadsheet has rounded it')}; format the column as text and export the list again`,
    };
  const id = stableId(text, account, platforms);
  if (id === undefined)
    return {
      remark: notAnId(text, idForm(account, platforms) ? `not the form of ${name}` : `${name} has none here`),
    };
  if (account.id !== undefined && account.id !== id)
    return { remark: `the list says id \`${id}\`, the address \`${account.id}\`: the address decides` };
  return { stated: id };
}

/** 1, 2, 3 …: a counter. Two rows can follow one another by chance. */
function countsRows(rows: readonly Given[]): boolean {
  const numbers = rows.flatMap(({ row: { id } }) => (id === undefined ? [] : [Number(id)]));
  return (
    numbers.length > 2 && numbers.every((number, at) => at === 0 || number - (numbers[at - 1] ?? 0) === 1)
  );
}

/** Two platforms never give the same id: a list that has one on both has numbers of its own. */
function spansPlatforms(rows: readonly (Given & ReadId)[]): string | undefined {
  const platformOf = new Map<string, string>();
  for (const { account, stated } of rows) {
    if (stated === undefined) continue;
    const before = platformOf.get(stated);
    if (before !== undefined && before !== account.platform)
      return `the list gives \`${stated}\` to accounts on ${before} and on ${account.platform}`;
    platformOf.set(stated, account.platform);
  }
  return undefined;
}
