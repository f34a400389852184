import type { z } from 'zod';
import type { ApprovalRequest } from '../../../change/approval-request.ts';
import { leadOf } from '../../../change/rights/say.ts';
import { marks } from '../../../kinds/fields.ts';
import { kindNames, kinds } from '../../../kinds/kinds.ts';
import type { Entry } from '../../../model/registry.ts';
import { compileWalk } from '../../../model/schema-shape.ts';
import { en, fr, type InBoth } from '../../../model/wording.ts';
import { defineChangeRule } from '../../define-rule.ts';

export const rewrittenHistory = defineChangeRule({
  id: 'rewritten-history',
  severity: 'error',
  name: { en: 'Rewritten history', fr: 'Historique réécrit' },
  summary: {
    en: 'What has happened stays written: a list of what was done only grows.',
    fr: 'Ce qui s’est passé reste écrit : la liste de ce qui a été fait ne peut que s’allonger.',
  },
  *requests({ entries, rights, after: now }): Iterable<ApprovalRequest> {
    for (const { file, before, after } of entries) {
      // An entry that goes as a whole, or that cannot be read, is spoken of elsewhere.
      if (!before || !after || now.byPath.get(file)?.value === undefined) continue;
      const kept = new Map(logsIn(after).map(({ key, items }) => [key, items]));
      for (const { key, path, items } of logsIn(before)) {
        const lost = missing(items, kept.get(key) ?? []);
        if (lost.length === 0) continue;
        const more =
          lost.length > 1
            ? { en: `, and ${lost.length - 1} more`, fr: `, et ${lost.length - 1} de plus` }
            : '';
        yield {
          file,
          path,
          what: {
            en: en`${wordsOf(lost[0])} is no longer in \`${key}\`${more}`,
            fr: fr`${wordsOf(lost[0])} n’est plus dans \`${key}\`${more}`,
          },
          requirement: { anyOf: leadOf(rights) },
          fix: (usual) => ({
            en: en`Leave what was written and add what corrects it. ${usual}`,
            fr: fr`Laissez ce qui était écrit et ajoutez ce qui le corrige. ${usual}`,
          }),
        };
      }
    }
  },
});

const isLog = (node: z.core.$ZodType) => marks.get(node)?.log !== undefined;

const walks = new Map(kindNames.map((kind) => [kind, compileWalk(kinds[kind].schema, isLog)]));

/** Every list of an entry that its schema marks as one that only grows. */
const logsIn = (entry: Entry) =>
  (walks.get(entry.kind)?.(entry.data) ?? []).map(({ schema, path, value }) => ({
    key: path.join('.'),
    path,
    items: (value as readonly unknown[]).filter((item) => marks.get(schema)?.log?.(item)),
  }));

/** The items that are not there any more; of two equal ones each is kept by one. */
function missing(items: readonly unknown[], kept: readonly unknown[]): unknown[] {
  const left = kept.map((item) => JSON.stringify(item));
  return items.filter((item) => {
    const at = left.indexOf(JSON.stringify(item));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** An item by what it was and when, as far as it says so. */
function wordsOf(item: unknown): InBoth {
  const { kind, on } = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
  return {
    en: `${kind === undefined ? 'An item' : `The step \`${kind}\``}${on === undefined ? '' : ` of ${on}`}`,
    fr: `${kind === undefined ? 'Un élément' : `L’étape \`${kind}\``}${on === undefined ? '' : ` du ${on}`}`,
  };
}
