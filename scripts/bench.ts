/** npm run bench: how far `check` is from the least it could cost, on a synthetic organisation. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOrganisation } from './bench/organisation.ts';
import { options, run, UsageError } from './node/command.ts';

const help = `Usage: npm run bench -- [--channels N] [--runs N]

Makes a synthetic organisation of N channels (default 10000) and one four times as large, and prints what check costs as
ratios to a floor measured in the same run: reading and parsing the same files, as check does, and nothing else. Each
figure is the median of several processes.

  --channels N   size of the smaller organisation (default 10000)
  --runs N       processes per figure (default 5)
`;

interface Parts {
  parts: Record<string, number>;
  problems: number;
  memory: number;
}

await run(help, (argv) => {
  const { values } = options({ channels: { type: 'string' }, runs: { type: 'string' } }, argv);
  const channels = whole('channels', values.channels ?? '10000');
  const runs = whole('runs', values.runs ?? '5');
  const folder = mkdtempSync(join(tmpdir(), 'choirbook-bench-'));
  try {
    const small = measure(join(folder, 'small'), channels, runs);
    const large = measure(join(folder, 'large'), channels * 4, Math.max(1, Math.ceil(runs / 2)));
    print(
      `\ngrowth from ${channels} to ${channels * 4} channels: ${(large / small).toFixed(2)} times the time (target: 4.4)`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});

/** Measures one size, prints its figures, and returns the time of a whole check in milliseconds. */
function measure(root: string, channels: number, runs: number): number {
  writeOrganisation(root, channels);
  const floors: number[] = [];
  const bare: number[] = [];
  const wholes: Parts[] = [];
  // Floor and check take turns, so that a busy machine slows both.
  for (let turn = 0; turn < runs; turn++) {
    floors.push((worker('floor.ts', root) as { floor: number }).floor);
    bare.push((worker('floor.ts', root, 'bare') as { floor: number }).floor);
    wholes.push(worker('parts.ts', root, 'whole') as Parts);
  }
  const floor = median(floors);
  const time = median(wholes.map(({ parts }) => parts['whole'] ?? 0));
  print(
    `\n${channels} channels; floor (read and parse): ${floor.toFixed(0)} ms; bare library calls: ${median(bare).toFixed(0)} ms`,
  );
  const { parts, problems } = worker('parts.ts', root) as Parts;
  for (const [name, part] of Object.entries(parts).filter(([, part]) => part > floor / 100)) {
    print(`  ${(part / floor).toFixed(2).padStart(6)}  ${name}`);
  }
  print(
    `  ${(time / floor).toFixed(2).padStart(6)}  check, from the files to the report (target: 2.0); ${problems} problems`,
  );
  print(
    `  peak memory: ${Math.round(median(wholes.map(({ memory }) => memory)) / 1e6)} MB (target at 10000: 500)`,
  );
  return time;
}

function worker(script: string, ...args: string[]): unknown {
  return JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, 'bench', script), ...args], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    }),
  );
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function whole(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`--${name} ${text}: expected a whole number from 1 on.`);
  return number;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
