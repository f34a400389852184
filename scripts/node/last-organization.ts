/** Who leads, where the file that says it is broken: without them nobody could agree to its repair. */
import { leadOf } from '../core/change/rights/say.ts';
import { kinds } from '../core/kinds/kinds.ts';
import { buildRegistry } from '../core/model/registry.ts';
import type { SourceFile } from '../core/model/source.ts';
import { sourceFrom } from './files.ts';
import { type Asked, contents, filesOfCommit, gitOrRefuse } from './git-objects.ts';

const path = kinds.organization.at;

/** So many versions are looked at: who leads is seldom broken for longer. */
const most = 50;

/**
 * The organisation's file as it last named a lead, before a commit that names none, and a remark that says which commit it is
 * from; undefined where none is found. Only what was the tip of the branch itself counts: a branch that was merged into it
 * may have held anything on its way. Throws a UsageError where git cannot tell.
 */
export function lastOrganization(
  asked: Asked,
  commit: string,
): { source: SourceFile; remark: string } | undefined {
  const place = [`:(literal)${path}`];
  const question = ['log', '--first-parent', '--format=%H', `--max-count=${most}`, commit, '--', ...place];
  for (const version of gitOrRefuse(asked, question).toString('latin1').split('\n').filter(Boolean)) {
    const [file] = filesOfCommit(asked, version, place);
    const bytes = file?.mode.startsWith('100') ? contents(asked, [file.object]).get(file.object) : undefined;
    const source = bytes && sourceFrom(path, bytes);
    if (source && leadOf(buildRegistry([source])).size > 0)
      return {
        source,
        remark: `\`${path}\` names no lead at ${commit}, so that nobody could agree to anything: who leads is read from ${version}, the last commit of this branch that names one.`,
      };
  }
  return undefined;
}
