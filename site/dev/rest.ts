/** What can be shown of a repository that was never whole: the entries that keep the contract, the pages without an error. */
import type { Kind } from '../../scripts/core/kinds/kinds.ts';
import { fileOf } from '../../scripts/core/kinds/paths.ts';
import { isBlocking } from '../../scripts/core/model/levels.ts';
import type { Registry } from '../../scripts/core/model/registry.ts';
import type { SourceFile } from '../../scripts/core/model/source.ts';
import { publish } from '../../scripts/core/publish/publish.ts';
import { publishedSchema } from '../../scripts/core/publish/published.ts';
import { type Reading, registryOf } from './reading.ts';

/** The sound rest; undefined when the organisation itself is broken, without which there is no site. */
export function soundRest({ sources, problems }: Reading): Registry | undefined {
  const errors = new Set(problems.filter(isBlocking).map(({ file }) => file));
  let rest = sources.filter(({ path }) => !(path.endsWith('.mdx') && errors.has(path)));
  for (;;) {
    const registry = registryOf(rest);
    const broken = filesAgainstContract(registry);
    if (broken.size === 0) return registry;
    const fewer = rest.filter(({ path }) => !broken.has(path));
    // What is broken is no file that can be left out.
    if (fewer.length === rest.length || broken.has('policy/organization.yaml')) return undefined;
    rest = fewer;
  }
}

/** The repository without its pages: nothing of them may be compiled while nothing is shown. */
export const withoutPages = (sources: readonly SourceFile[]): Registry =>
  registryOf(sources.filter(({ path }) => !path.endsWith('.mdx')));

function filesAgainstContract(registry: Registry): Set<string> {
  const draft = JSON.parse(JSON.stringify(publish(registry))) as Record<string, { id: string }[]>;
  const parsed = publishedSchema.safeParse(draft);
  if (parsed.success) return new Set();
  return new Set(
    parsed.error.issues.map(({ path: [list = '', index = 0] }) => {
      const id = draft[String(list)]?.[Number(index)]?.id;
      if (list === 'organization' || id === undefined) return 'policy/organization.yaml';
      return fileOf(list as Kind, id);
    }),
  );
}
