/** What has changed in the style guide since somebody has read it, for a terminal. */
import type { RuleChange, VersionChanges } from '../core/style/changes-since.ts';
import { ruleText } from '../core/style/say.ts';
import { printable } from './printable.ts';

const words: Record<RuleChange['step'], string> = {
  added: 'new',
  changed: 'changed',
  retired: 'no longer holds',
};

/** One block per version, the latest first; a sentence where nothing has changed. `before` is what they had read. */
export function changesText(
  changes: readonly VersionChanges[],
  { before, version }: { readonly before: string | undefined; readonly version: string },
): string {
  if (before === undefined) return 'You had read no version before: all of the guide is new to you.\n';
  if (changes.length === 0) return `Nothing has changed since version ${before}.\n`;
  const blocks = changes.map((one) =>
    [`${one.version} (${one.on}): ${said(one.summary)}`, ...one.rules.map(ruleLine)].join('\n'),
  );
  return `\nFrom version ${before} to ${version}:\n\n${blocks.join('\n\n')}\n`;
}

function ruleLine({ id, title, step, what, replacedBy }: RuleChange): string {
  const more = [what === undefined ? said(title) : said(what), replacedBy && `Now: ${replacedBy}.`];
  return `  ${words[step]}  ${id}: ${more.filter(Boolean).join(' ')}`;
}

const said = (text: RuleChange['title']): string => printable(ruleText(text, 'en'));
