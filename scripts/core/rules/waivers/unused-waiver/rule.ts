import { nearest } from '../../../nearest.ts';
import type { Finding } from '../../../problem.ts';
import type { Entry, Registry } from '../../../registry.ts';
import { defineRule } from '../../../rule.ts';

export const unusedWaiver = defineRule({
  id: 'unused-waiver',
  severity: 'error',
  summary: 'Every waiver in force covers a defect in each of its files.',
  *check(registry, { today, usedWaivers, waivable }) {
    for (const waiver of registry.waivers.values()) {
      const { rule, on, expires, approved_by: approver } = waiver.data;
      // Broken or expired: schema and expired-waiver speak of it.
      if (!rule || !on || !approver || !expires || expires < today) continue;
      if (!waivable.has(rule)) {
        yield unknownRule(waiver, rule, waivable);
        continue;
      }
      const used = usedWaivers.get(waiver.id);
      if (!used) yield unused(waiver, rule, on);
      else for (const [index, file] of on.entries()) if (!used.has(file)) yield idle(registry, waiver, rule, file, index);
    }
  },
});

type Waiver = Entry<'waivers'>;

function unknownRule({ file }: Waiver, rule: string, waivable: ReadonlySet<string>): Finding {
  const meant = nearest(rule, waivable);
  return {
    file,
    path: ['rule'],
    message: `\`${rule}\` is no rule that can be waived.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
    fix: meant ? `Write \`rule: ${meant}\`.` : 'Take the id from the report that you want to waive, or delete the file.',
  };
}

const unused = ({ file }: Waiver, rule: string, on: readonly string[]): Finding => ({
  file,
  path: ['rule'],
  message: `The waiver of \`${rule}\` covers nothing: ${on.length === 1 ? `\`${on[0]}\` has` : 'its files have'} no such defect.`,
  fix: 'Delete the file; if a defect is meant, correct `rule` or `on`.',
});

function idle({ byPath }: Registry, { file }: Waiver, rule: string, idleFile: string, index: number): Finding {
  const gone = !byPath.has(idleFile);
  return {
    file,
    path: ['on', index],
    message: gone
      ? `\`${idleFile}\` does not exist: the waiver of \`${rule}\` covers nothing there.`
      : `\`${idleFile}\` has no defect \`${rule}\` any more: the waiver covers nothing there.`,
    fix: 'Take the file off the list.',
  };
}
