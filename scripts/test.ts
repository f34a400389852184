/**
 * npm test: formatting and lint, types, and every test. All run, whatever the others did; the last line counts them.
 * npm run test:quick: what needs neither a process, a build nor a browser, in seconds. npm run test:nightly: all of it, and
 * what takes its time on top, with generated data to the full depth (see scripts/testing/depth.ts).
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

const names = process.argv.slice(2);
const scope = names[0] === '--quick' || names[0] === '--nightly' ? names.shift() : undefined;
const unknown = names.find((name) => name.startsWith('--') && name !== '--');
if (unknown !== undefined) {
  process.stderr.write(`npm test takes no option ${unknown}; words after it name test files.\n`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'choirbook-test-'));
const results = join(folder, 'results.json');
const env = {
  ...process.env,
  ...(scope === '--quick' && { TEST_DEPTH: '0.1' }),
  ...(scope === '--nightly' && { TEST_NIGHTLY: '1', TEST_DEPTH: process.env['TEST_DEPTH'] ?? '4' }),
};

/** Runs a program to its end and says whether it succeeded. `later`: what it prints is kept until then. */
function run(command: string, args: readonly string[], later = false): Promise<boolean> {
  const stdio = later ? 'pipe' : 'inherit';
  const child = spawn(command, args, {
    stdio: ['inherit', stdio, stdio],
    env,
    shell: process.platform === 'win32',
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => printed.push(part));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(false);
    });
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(status === 0);
    });
  });
}

/** What stands beside the tests: only the type of one file can depend on another, and nobody waits for it alone. */
const beside = scope === '--quick' ? [] : (['lint', 'typecheck'] as const);
const waiting = beside.map(async (name) => ({ name, fine: await run('npm', ['run', '-s', name], true) }));
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
// None of these waits for anything: each keeps a core busy.
const quickly = ['--project', 'unit', `--maxWorkers=${availableParallelism()}`];
const projects = scope === '--quick' ? quickly : [];
const tested = await run('vitest', ['run', ...reporters, ...projects, ...names]);

// A run that fails without a failed test (a file that does not load, an unhandled error) is a failure all the same.
let { passed, failed } = counts();
if (!tested && failed === 0) failed += 1;
if (!tested) process.stdout.write('vitest failed.\n');
for (const { name, fine } of await Promise.all(waiting)) {
  if (fine) passed += 1;
  else {
    failed += 1;
    process.stdout.write(`${name} failed.\n`);
  }
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

function counts(): { passed: number; failed: number } {
  if (!existsSync(results)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}
