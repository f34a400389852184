/** npm test: formatting and lint, types, then every test. All run, whatever the others did; the last line counts them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const unknown = process.argv.slice(2).find((argument) => argument.startsWith('--') && argument !== '--');
if (unknown !== undefined) {
  process.stderr.write(`npm test takes no option ${unknown}; words after it name test files.\n`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'choirbook-test-'));
const results = join(folder, 'results.json');

const steps: [name: string, command: string, ...args: string[]][] = [
  ['lint', 'npm', 'run', '-s', 'lint'],
  ['typecheck', 'npm', 'run', '-s', 'typecheck'],
  [
    'vitest',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ],
];

let passed = 0;
let failed = 0;
for (const [name, command, ...args] of steps) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const counts = name === 'vitest' ? testCounts() : undefined;
  passed += counts?.passed ?? (status === 0 ? 1 : 0);
  failed += counts?.failed ?? (status === 0 ? 0 : 1);
  // A run that fails without a failed test (a file that does not load, an unhandled error) is a failure all the same.
  if (counts && status !== 0 && counts.failed === 0) failed += 1;
  if (status !== 0) process.stdout.write(`${name} failed.\n`);
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

function testCounts(): { passed: number; failed: number } | undefined {
  if (!existsSync(results)) return undefined;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}
