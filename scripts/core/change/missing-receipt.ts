/** Nobody agrees by rules that they have not read. */
import { gapIn, type ReceiptGap } from '../organization/receipts.ts';
import { requiredReading } from '../organization/required-reading.ts';
import type { Change } from './diff.ts';

/**
 * What somebody, by id, must read before their agreement counts: of the documents in force where the change goes, once the days
 * for reading are over on `today`, `YYYY-MM-DD`. The receipt may be there already or come with the change: only they themself
 * can bring it. Undefined when nothing is missing.
 */
export function missingReceipt({ rights, after }: Change, id: string, today: string): ReceiptGap | undefined {
  const [was, becomes] = [rights, after].map(({ people }) => people.get(id)?.data.read);
  for (const reading of requiredReading(rights)) {
    const gap = reading.until < today ? gapIn(was, reading) : undefined;
    if (gap && gapIn(becomes, reading)) return gap;
  }
  return undefined;
}
