import type { Finding } from '../../../model/finding.ts';
import type { Entry } from '../../../model/registry.ts';
import type { InBoth } from '../../../model/wording.ts';
import { defineRule } from '../../define-rule.ts';

export const unusedWaiver = defineRule({
  id: 'unused-waiver',
  severity: 'error',
  name: { en: 'Unused exception', fr: 'Dérogation inutilisée' },
  summary: {
    en: 'Every waiver in force covers a defect in each of its files.',
    fr: 'Toute dérogation en vigueur couvre un défaut dans chacun de ses fichiers.',
  },
  *check({ waivers, byPath }, { today, usedWaivers, catalogue }) {
    for (const waiver of waivers.values()) {
      const { rule, on, expires, approved_by: approver } = waiver.data;
      // Broken or expired: schema and expired-waiver speak of it.
      if (!rule || !on || !approver || !expires || expires < today) continue;
      // A rule or a file that does not exist is an unknown-reference.
      const known = catalogue.get(rule);
      const used = usedWaivers.get(waiver.id);
      if (known?.isWaivable === false) yield unwaivable(waiver, rule, known.family);
      else if (used) {
        for (const [at, file] of on.entries())
          if (!used.has(file) && byPath.has(file)) yield idle(waiver, rule, file, at);
      } else if (known && on.some((file) => byPath.has(file))) yield unused(waiver, rule, on);
    }
  },
});

type Waiver = Entry<'waivers'>;

const unwaivable = ({ file }: Waiver, rule: string, family: string): Finding => ({
  file,
  path: ['rule'],
  message: whyNot(rule, family),
  fix: {
    en: 'Delete the file, and fix what it was meant for.',
    fr: 'Supprimez le fichier, et corrigez ce qu’il devait couvrir.',
  },
});

function whyNot(rule: string, family: string): InBoth {
  if (family === 'waivers')
    return {
      en: `\`${rule}\` is a rule about waivers, and none of those can be waived.`,
      fr: `\`${rule}\` porte sur les dérogations, et n’admet pas de dérogation.`,
    };
  if (family === 'change')
    return {
      en: `\`${rule}\` is a rule about changes, and those cannot be waived: those who may allow it agree by approving the change.`,
      fr: `\`${rule}\` porte sur les changements, et n’admet pas de dérogation : qui peut le permettre donne son accord en approuvant le changement.`,
    };
  return {
    en: `\`${rule}\` cannot be waived: other checks, and the handbook, rely on it.`,
    fr: `\`${rule}\` n’admet pas de dérogation : d’autres contrôles et le guide s’appuient dessus.`,
  };
}

const unused = ({ file }: Waiver, rule: string, on: readonly string[]): Finding => ({
  file,
  path: ['rule'],
  message: {
    en: `The waiver of \`${rule}\` covers nothing: ${on.length === 1 ? `\`${on[0]}\` has` : 'its files have'} no such defect.`,
    fr: `La dérogation à \`${rule}\` ne couvre rien : ${on.length === 1 ? `\`${on[0]}\` n’a` : 'ses fichiers n’ont'} pas ce défaut.`,
  },
  fix: {
    en: 'Delete the file; if a defect is meant, correct `rule` or `on`.',
    fr: 'Supprimez le fichier ; si un défaut est visé, corrigez `rule` ou `on`.',
  },
});

const idle = ({ file }: Waiver, rule: string, idleFile: string, index: number): Finding => ({
  file,
  path: ['on', index],
  message: {
    en: `\`${idleFile}\` has no defect \`${rule}\` any more: the waiver covers nothing there.`,
    fr: `\`${idleFile}\` n’a plus le défaut \`${rule}\` : la dérogation n’y couvre rien.`,
  },
  fix: { en: 'Take the file off the list.', fr: 'Retirez le fichier de la liste.' },
});
