import { fileOf, kinds } from '../../../kinds.ts';
import { nearest } from '../../../nearest.ts';
import type { Finding } from '../../../problem.ts';
import { namedIn, referencesIn } from '../../../references.ts';
import type { Registry } from '../../../registry.ts';
import { defineRule } from '../../../rule.ts';
import { idPattern, type Referable } from '../../../schemas/common.ts';
import { unknownGoals } from './goals.ts';
import { unknownInWaivers } from './waivers.ts';

export const unknownReference = defineRule({
  id: 'unknown-reference',
  severity: 'error',
  summary: 'Whatever a file names exists.',
  *check(registry) {
    const advise = adviser(registry);
    for (const file of namedIn(registry).astray) {
      for (const { to, id, path, onKey } of referencesIn(file)) {
        // What has not even the form of an id is refused by `schema`.
        if (registry[to].has(id) || !(to === 'channels' ? id.includes('/') : idPattern.test(id))) continue;
        yield { file: file.path, path, onKey, ...advise(to, id) };
      }
    }
    yield* unknownGoals(registry);
    yield* unknownInWaivers(registry);
  },
});

/** Finds what was meant; each missing id is looked up once, however many files name it. */
function adviser(registry: Registry) {
  const given = new Map<string, Pick<Finding, 'message' | 'fix'>>();
  return (to: Referable, id: string): Pick<Finding, 'message' | 'fix'> => {
    const known = given.get(`${to} ${id}`);
    if (known) return known;
    const { singular } = kinds[to];
    // Beyond some hundred different mistakes a folder is missing, and no suggestion helps.
    const meant = given.size < 200 ? nearest(id, registry[to].keys()) : undefined;
    const create = `create \`${fileOf(to, id)}\``;
    const advice = {
      message: `\`${id}\` is not ${singular} of this repository.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
      fix: meant ? `Write \`${meant}\`, or ${create}.` : `${list(registry[to])}${create}.`.replace(/^c/, 'C'),
    };
    given.set(`${to} ${id}`, advice);
    return advice;
  };
}

function list(entries: ReadonlyMap<string, unknown>): string {
  if (entries.size === 0 || entries.size > 8) return '';
  return `Use ${[...entries.keys()].map((id) => `\`${id}\``).join(', ')}, or `;
}
