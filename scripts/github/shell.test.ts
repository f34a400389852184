import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ownRoot } from '../node/load.ts';
import { needShellcheck, shellViolations } from '../testing/shellcheck.ts';
import { read, stepsOf, workflows } from '../testing/workflows.ts';

describe('shell', () => {
  beforeAll(needShellcheck, 180_000);

  const scripts = [
    ...workflows.flatMap(({ path, text }) =>
      stepsOf(text).flatMap(({ run }, index) =>
        run ? [{ name: `${path} step ${index}`, script: run, shell: 'bash' as const }] : [],
      ),
    ),
    { name: '.ci/run', script: read('.ci/run'), shell: 'bash' as const },
    ...readdirSync(join(ownRoot, '.husky'), { withFileTypes: true })
      .filter((file) => file.isFile())
      .map(({ name }) => ({ name: `.husky/${name}`, script: read(`.husky/${name}`), shell: 'sh' as const })),
  ];

  test.each(scripts)('$name', ({ script, shell }) => {
    expect(shellViolations(script, shell)).toBe('');
  });

  test.each(['rm -rf $HOME/x', 'if [ $a = b ]; then echo', 'cd x && echo $(ls *.txt)'])(
    'an error is seen: %s',
    (script) => {
      expect(shellViolations(script, 'bash')).toMatch(/(?:warning|error|note):/);
    },
  );
});
