/** The files in .github that speak of the organisation: made anew where they are, so that nobody of the example is asked. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { codeowners } from '../core/git-host/codeowners.ts';
import { issueConfig } from '../core/git-host/issue-config.ts';
import type { Registry } from '../core/model/registry.ts';
import { writeOver } from '../node/write.ts';

/** Each file is replaced in one step; a repository that has none of them gets none. */
export function writeHostFiles(root: string, registry: Registry): void {
  const files: [path: string, text: string][] = [
    ['.github/CODEOWNERS', codeowners(registry).text],
    ['.github/ISSUE_TEMPLATE/config.yml', issueConfig(registry)],
  ];
  for (const [path, text] of files) if (existsSync(join(root, path))) writeOver(join(root, path), text);
}
