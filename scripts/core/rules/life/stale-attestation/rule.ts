import { counted, monthlyTerm } from '../../../dates/deadlines.ts';
import type { Finding } from '../../../model/finding.ts';
import { isUnsound } from '../../../model/is-broken.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { personWords } from '../../../organization/availability.ts';
import { leadersOver } from '../../../organization/hierarchy.ts';
import { defineRule } from '../../define-rule.ts';

export const staleAttestation = defineRule({
  id: 'stale-attestation',
  severity: 'warning',
  summary: "Every unit's lead has lately confirmed that the list of its channels is complete.",
  *check(registry, { today }) {
    const months = registry.thresholds.attestation_every_months;
    const term = monthlyTerm(today, months);
    for (const unit of registry.units.values()) {
      const { lead, inventory } = unit.data;
      // Without a lead there is nobody to ask; unit-without-lead and schema say so.
      if (lead === undefined || (!inventory && isUnsound(registry, unit, 'inventory'))) continue;
      const due = inventory && term.lapsedOn(inventory.attested_on);
      if (!inventory) yield missing(unit, lead, today);
      else if (due) yield stale(unit, inventory.attested_on, due, months, lead, today);
      else if (!leadersOver(registry, unit.id).has(inventory.by))
        yield unentitled(registry, unit, inventory.by, lead, today);
    }
  },
});

type Unit = Entry<'units'>;
const ask = (lead: string, today: string) =>
  `Ask \`${lead}\` to go through the list; then write \`inventory: { attested_on: ${today}, by: ${lead} }\`.`;

const missing = ({ id, file }: Unit, lead: string, today: string): Finding => ({
  file,
  message: `Nobody has confirmed that the list of channels of \`${id}\` is complete.`,
  fix: `Ask \`${lead}\` to go through the list, even if it is empty; then add \`inventory: { attested_on: ${today}, by: ${lead} }\`.`,
});

const stale = (
  { id, file }: Unit,
  on: string,
  due: string,
  months: number,
  lead: string,
  today: string,
): Finding => ({
  file,
  path: ['inventory', 'attested_on'],
  message: `The list of channels of \`${id}\` was last confirmed on \`${on}\`; that was due again by \`${due}\` (every ${counted(months, 'month')}).`,
  fix: ask(lead, today),
});

function unentitled(
  registry: Registry,
  { id, file }: Unit,
  by: string,
  lead: string,
  today: string,
): Finding {
  return {
    file,
    path: ['inventory', 'by'],
    message: `The list of channels of \`${id}\` was confirmed by ${personWords(registry, by)}, who leads neither this unit nor one above it.`,
    fix: ask(lead, today),
    related: [{ file, path: ['lead'], message: `the lead is \`${lead}\`` }],
  };
}
