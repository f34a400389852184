import { counted, termOf } from '../../../dates/deadlines.ts';
import type { Finding } from '../../../model/finding.ts';
import { isBroken } from '../../../model/is-broken.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import type { InBoth } from '../../../model/wording.ts';
import { personWords } from '../../../organization/availability.ts';
import { leadersOver } from '../../../organization/hierarchy.ts';
import { type Due, defineDatedRule } from '../../define-rule.ts';

export const staleAttestation = defineDatedRule({
  id: 'stale-attestation',
  severity: 'warning',
  name: { en: 'List of channels to be confirmed', fr: 'Liste de comptes à confirmer' },
  summary: {
    en: "Every unit's lead has lately confirmed that the list of its channels is complete.",
    fr: 'Le responsable de chaque service a confirmé récemment que la liste de ses comptes est complète.',
  },
  *due(registry) {
    const term = termOf(registry.thresholds.attestation_every_months);
    for (const unit of registry.units.values()) {
      const { lead, inventory } = unit.data;
      // A list that the wrong person confirmed is reported on every day.
      if (lead === undefined || !inventory || !isEntitled(registry, unit, inventory.by)) continue;
      const on = term(inventory.attested_on);
      yield {
        file: unit.file,
        on,
        say: (today) => stale(registry, unit, inventory.attested_on, on, lead, today),
      };
    }
  },
  *check(registry, { today }) {
    const term = termOf(registry.thresholds.attestation_every_months);
    for (const unit of registry.units.values()) {
      const { file } = unit;
      const { lead, inventory } = unit.data;
      // Without a lead there is nobody to ask; unit-without-lead and schema say so.
      if (lead === undefined || (!inventory && isBroken(registry, unit, 'inventory'))) continue;
      if (!inventory) yield missing(unit, lead, today);
      else if (!isEntitled(registry, unit, inventory.by)) {
        const on = term(inventory.attested_on);
        if (on >= today) yield unentitled(registry, unit, inventory.by, lead, today);
        else yield { file, ...stale(registry, unit, inventory.attested_on, on, lead, today) };
      }
    }
  },
});

type Unit = Entry<'units'>;
const ask = (lead: string, today: string): InBoth => ({
  en: `Ask \`${lead}\` to go through the list; then write \`inventory: { attested_on: ${today}, by: ${lead} }\`.`,
  fr: `Demandez à \`${lead}\` de parcourir la liste ; écrivez ensuite \`inventory: { attested_on: ${today}, by: ${lead} }\`.`,
});

const missing = ({ id, file }: Unit, lead: string, today: string): Finding => ({
  file,
  message: {
    en: `Nobody has confirmed that the list of channels of \`${id}\` is complete.`,
    fr: `Personne n’a confirmé que la liste des comptes de \`${id}\` est complète.`,
  },
  fix: {
    en: `Ask \`${lead}\` to go through the list, even if it is empty; then add \`inventory: { attested_on: ${today}, by: ${lead} }\`.`,
    fr: `Demandez à \`${lead}\` de parcourir la liste, même vide ; ajoutez ensuite \`inventory: { attested_on: ${today}, by: ${lead} }\`.`,
  },
});

const isEntitled = (registry: Registry, { id }: Unit, by: string): boolean =>
  leadersOver(registry, id).has(by);

const stale = (
  { thresholds }: Registry,
  { id }: Unit,
  on: string,
  due: string,
  lead: string,
  today: string,
): ReturnType<Due['say']> => ({
  path: ['inventory', 'attested_on'],
  message: {
    en: `The list of channels of \`${id}\` was last confirmed on \`${on}\`; that was due again by \`${due}\` (every ${counted(thresholds.attestation_every_months, 'month')}).`,
    fr: `La liste des comptes de \`${id}\` a été confirmée pour la dernière fois le \`${on}\` ; elle était à confirmer de nouveau avant le \`${due}\` (tous les ${thresholds.attestation_every_months} mois).`,
  },
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
    message: {
      en: `The list of channels of \`${id}\` was confirmed by ${personWords(registry, by)}, who leads neither this unit nor one above it.`,
      fr: `La liste des comptes de \`${id}\` a été confirmée par ${personWords(registry, by)}, qui ne dirige ni ce service ni un service au-dessus.`,
    },
    fix: ask(lead, today),
    related: [
      {
        file,
        path: ['lead'],
        message: { en: `the lead is \`${lead}\``, fr: `le responsable est \`${lead}\`` },
      },
    ],
  };
}
