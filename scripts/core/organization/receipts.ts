/** Read receipts: what is not in order about somebody's, and how they put it right. */
import type { Person } from '../kinds/person.ts';
import type { KeyPath } from '../model/finding.ts';
import type { RequiredReading } from './required-reading.ts';

/** What is missing from somebody's receipts for a document. */
export interface ReceiptGap {
  readonly reading: RequiredReading;
  /** The key in their file that is wrong or absent. */
  readonly path: KeyPath;
  /** Without its subject: `has read version 1.0 of …; since 2026-05-01 version 2.0 is in force`. */
  readonly lack: string;
}

/** What is not in order about somebody's receipt for a document; undefined when it counts. The day is not asked. */
export function gapIn(read: Person['read'] | undefined, reading: RequiredReading): ReceiptGap | undefined {
  const { document, version, oldest, on, counts } = reading;
  const gap = (path: KeyPath, lack: string): ReceiptGap => ({ reading, path, lack });
  const receipt = read && Object.hasOwn(read, document) ? read[document] : undefined;
  if (!receipt)
    return gap(read ? ['read'] : ['name'], `has no receipt for having read \`${document}\` ${version}`);
  const inForce = counts.get(receipt.version);
  if (inForce === undefined)
    return gap(
      ['read', document, 'version'],
      `has read version ${receipt.version} of \`${document}\`; since ${on} version ${oldest} is in force`,
    );
  if (receipt.on >= inForce) return undefined;
  return gap(
    ['read', document, 'on'],
    `has a receipt for \`${document}\` ${receipt.version} of ${receipt.on}, before that version came into force on ${inForce}`,
  );
}

/** How a person, by id, comes by the receipt: the line to write on a day, `YYYY-MM-DD`, and the command where there is one. */
export function receiptRepair(
  { document, version, isGuide }: RequiredReading,
  { id, read, today }: { id: string; read: Person['read'] | undefined; today: string },
): string {
  const receipt = `${document}: { version: "${version}", on: ${today} }`;
  return `Read \`${document}\` ${version}, then write in a pull request of your own: ${read ? `\`${receipt}\` under \`read\`` : `\`read: { ${receipt} }\``}.${isGuide ? ` \`npm run read -- --as ${id}\` writes it.` : ''}`;
}
