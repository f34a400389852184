/** The rights of each kind as rows of a table: what changes, and the word that says who must agree. */
import { type Kind, kinds } from '../../scripts/core/kinds/kinds.ts';
import { type May, mays, type Rights } from '../../scripts/core/kinds/rights.ts';

export interface RightsRow {
  /** Keys as they stand in the file, or a step of a status; or one of those that are no key. */
  readonly what: readonly string[] | 'add' | 'remove' | 'settled';
  readonly may: May;
}

/** In the order of the words: what nobody is asked about comes first. */
export function rightsRows(kind: Kind): RightsRow[] {
  const { life, ...rights }: Rights = kinds[kind].rights;
  const steps = Object.entries(life?.steps ?? {}).flatMap(([from, next]) =>
    Object.entries(next).map(([to, may]) => ({ may, step: `${life?.key}: ${from} → ${to}` })),
  );
  return [
    // Where each new entry has a status, the steps from `new` say it.
    ...(life && !life.key.includes('.') ? [] : [{ what: 'add', may: rights.add } as const]),
    ...mays.flatMap((may): RightsRow[] => {
      const what = [
        ...(rights[may] ?? []).filter((key) => key !== life?.key),
        ...steps.filter((one) => one.may === may).map(({ step }) => step),
      ];
      return what.length > 0 ? [{ what, may }] : [];
    }),
    ...(life?.settled ? [{ what: 'settled', may: life.settled } as const] : []),
    { what: 'remove', may: rights.remove },
  ];
}
