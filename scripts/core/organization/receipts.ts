/** Read receipts: what is not in order about somebody's, and how they put it right. */

import type { Person } from '../kinds/person.ts';
import type { KeyPath } from '../model/finding.ts';
import type { InBoth } from '../model/wording.ts';
import type { RequiredReading } from './required-reading.ts';

/** What is missing from somebody's receipts for a document. */
export interface ReceiptGap {
  readonly reading: RequiredReading;
  /** The key in their file that is wrong or absent. */
  readonly path: KeyPath;
  /** Without its subject: `has read version 1.0 of …; since 2026-05-01 version 2.0 is in force`. */
  readonly lack: InBoth;
}

/** What is not in order about somebody's receipt for a document; undefined when it counts. The day is not asked. */
export function gapIn(read: Person['read'] | undefined, reading: RequiredReading): ReceiptGap | undefined {
  const { document, version, oldest, on, counts } = reading;
  const gap = (path: KeyPath, lack: InBoth): ReceiptGap => ({ reading, path, lack });
  const receipt = read && Object.hasOwn(read, document) ? read[document] : undefined;
  if (!receipt)
    return gap(read ? ['read'] : ['name'], {
      en: `has no receipt for having read \`${document}\` ${version}`,
      fr: `n’a pas confirmé avoir lu \`${document}\` ${version}`,
    });
  const inForce = counts.get(receipt.version);
  if (inForce === undefined)
    return gap(['read', document, 'version'], {
      en: `has read version ${receipt.version} of \`${document}\`; since ${on} version ${oldest} is in force`,
      fr: `a lu la version ${receipt.version} de \`${document}\` ; depuis le ${on}, la version ${oldest} est en vigueur`,
    });
  if (receipt.on >= inForce) return undefined;
  return gap(['read', document, 'on'], {
    en: `has a receipt for \`${document}\` ${receipt.version} of ${receipt.on}, before that version came into force on ${inForce}`,
    fr: `a confirmé avoir lu \`${document}\` ${receipt.version} le ${receipt.on}, avant l’entrée en vigueur de cette version le ${inForce}`,
  });
}

/** How a person, by id, comes by the receipt: the line to write on a day, `YYYY-MM-DD`, and the command where there is one. */
export function receiptRepair(
  { document, version, isGuide }: RequiredReading,
  { id, read, today }: { id: string; read: Person['read'] | undefined; today: string },
): InBoth {
  const receipt = `${document}: { version: "${version}", on: ${today} }`;
  return {
    en: `Read \`${document}\` ${version}, then write in a pull request of your own: ${read ? `\`${receipt}\` under \`read\`` : `\`read: { ${receipt} }\``}.${isGuide ? ` \`npm run read -- --as ${id}\` writes it.` : ''}`,
    fr: `Lisez \`${document}\` ${version}, puis écrivez dans une demande de tirage à vous : ${read ? `\`${receipt}\` sous \`read\`` : `\`read: { ${receipt} }\``}.${isGuide ? ` \`npm run read -- --as ${id}\` l’écrit.` : ''}`,
  };
}
