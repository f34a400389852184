/** The files in .github that speak of the organisation: made anew where they are, so that nobody of the example is asked. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { codeowners } from '../core/git-host/codeowners.ts';
import { issueConfig } from '../core/git-host/issue-config.ts';
import type { NewFile } from '../core/kinds/entry-file.ts';
import type { Registry } from '../core/model/registry.ts';

/** A repository that has none of them gets none. */
export const hostFiles = (root: string, registry: Registry): NewFile[] =>
  [
    { path: '.github/CODEOWNERS', text: codeowners(registry).text },
    { path: '.github/ISSUE_TEMPLATE/config.yml', text: issueConfig(registry) },
  ].filter(({ path }) => existsSync(join(root, path)));
