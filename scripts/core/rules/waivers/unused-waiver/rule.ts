import type { Finding } from '../../../model/finding.ts';
import type { Entry } from '../../../model/registry.ts';
import { defineRule } from '../../define-rule.ts';

export const unusedWaiver = defineRule({
  id: 'unused-waiver',
  severity: 'error',
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
  message: `\`${rule}\` ${whyNot(family)}`,
  fix: 'Delete the file, and fix what it was meant for.',
});

function whyNot(family: string): string {
  if (family === 'waivers') return 'is a rule about waivers, and none of those can be waived.';
  if (family === 'change')
    return 'is a rule about changes, and those cannot be waived: those who may allow it agree by approving the change.';
  return 'cannot be waived: other checks, and the handbook, rely on it.';
}

const unused = ({ file }: Waiver, rule: string, on: readonly string[]): Finding => ({
  file,
  path: ['rule'],
  message: `The waiver of \`${rule}\` covers nothing: ${on.length === 1 ? `\`${on[0]}\` has` : 'its files have'} no such defect.`,
  fix: 'Delete the file; if a defect is meant, correct `rule` or `on`.',
});

const idle = ({ file }: Waiver, rule: string, idleFile: string, index: number): Finding => ({
  file,
  path: ['on', index],
  message: `\`${idleFile}\` has no defect \`${rule}\` any more: the waiver covers nothing there.`,
  fix: 'Take the file off the list.',
});
