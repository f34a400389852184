import { isBroken } from '../../../model/is-broken.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { lineOf } from '../../../organization/hierarchy.ts';
import { defineRule } from '../../define-rule.ts';

export const missingKpi = defineRule({
  id: 'missing-kpi',
  severity: 'warning',
  name: { en: 'Missing indicator', fr: 'Indicateur manquant' },
  summary: {
    en: 'Every active channel measures whether it serves one of its goals.',
    fr: 'Tout compte actif mesure s’il sert l’un de ses objectifs.',
  },
  *check(registry) {
    for (const channel of registry.channels.values()) {
      const { status, kpis, goals = [], unit } = channel.data;
      if (status !== 'active') continue;
      if (kpis?.some(({ goal }) => goal !== undefined && goals.includes(goal))) continue;
      if (isBroken(registry, channel, 'kpis') || isBroken(registry, channel, 'goals')) continue;
      if (citesUnknownGoal(registry, channel)) continue;
      const { file } = channel;
      const goal = goals[0];
      const offered =
        goal ?? (unit === undefined ? undefined : registry.units.get(unit)?.data.goals?.[0]?.id);
      if (!kpis || kpis.length === 0) {
        yield {
          file,
          path: [kpis ? 'kpis' : 'status'],
          message: {
            en: 'The channel is active, and nothing measures its success: it has no `kpis`.',
            fr: 'Le compte est actif, et rien ne mesure sa réussite : il n’a pas de `kpis`.',
          },
          fix: {
            en: `Add a measure with its figure, for example \`kpis: [{ id: …, goal: ${offered ?? '…'}, target: ">= … a month", reported: monthly }]\`.`,
            fr: `Ajoutez une mesure et son chiffre, par exemple \`kpis: [{ id: …, goal: ${offered ?? '…'}, target: ">= … par mois", reported: monthly }]\`.`,
          },
        };
        continue;
      }
      const ids = kpis.map(({ id }) => `\`${id}\``).join(', ');
      yield {
        file,
        path: goal === undefined ? ['kpis'] : ['goals'],
        onKey: goal === undefined,
        message:
          goal === undefined
            ? {
                en: `The channel measures ${ids}, but serves no goal: it has no \`goals\`.`,
                fr: `Le compte mesure ${ids}, mais ne sert aucun objectif : il n’a pas de \`goals\`.`,
              }
            : {
                en: `No measure of the channel (${ids}) is tied to one of its goals (${goals.map((id) => `\`${id}\``).join(', ')}).`,
                fr: `Aucune mesure du compte (${ids}) n’est rattachée à l’un de ses objectifs (${goals.map((id) => `\`${id}\``).join(', ')}).`,
              },
        fix:
          goal === undefined
            ? {
                en: `Add \`goals: [${offered ?? '…'}]\`, and \`goal: ${offered ?? '…'}\` to the measure that shows it.`,
                fr: `Ajoutez \`goals: [${offered ?? '…'}]\`, et \`goal: ${offered ?? '…'}\` à la mesure qui le montre.`,
              }
            : {
                en: `Add \`goal: ${goal}\` to the measure that shows whether it is reached.`,
                fr: `Ajoutez \`goal: ${goal}\` à la mesure qui montre s’il est atteint.`,
              },
      };
    }
  },
});

/** A misspelt goal ties nothing to anything: unknown-reference speaks of it, and the tie is there once it is fixed. */
function citesUnknownGoal(registry: Registry, { data }: Entry<'channels'>): boolean {
  const cited = [...(data.goals ?? []), ...(data.kpis ?? []).flatMap(({ goal }) => goal ?? [])];
  if (cited.length === 0 || data.unit === undefined) return false;
  const known = lineOf(registry, data.unit).units.flatMap((unit) => unit.data.goals ?? []);
  return cited.some((goal) => !known.some(({ id }) => id === goal));
}
