/** npm run bench: how far `check` and the build are from the least they could cost, on a synthetic organisation. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { measureCalendar, measureStaged } from './bench/calendar.ts';
import { measureChange } from './bench/change.ts';
import { writeOrganisation } from './bench/organisation.ts';
import { folderForAWhile, median } from './bench/run.ts';
import { measureDraft, measureSite } from './bench/site.ts';
import { measureStart } from './bench/start.ts';
import { measureStyle } from './bench/style.ts';
import { command, options, start, UsageError } from './node/command.ts';
import { ownRoot } from './node/load.ts';

const help = `Usage: npm run bench -- [check] [change] [start] [site] [style] [draft] [calendar] [--channels N] [--runs N]

Makes a synthetic organisation of N channels (default 10000) and prints costs as ratios to a floor that is measured in
the same run; each figure is the median of several processes. Without a name, everything is measured.

  check   the check, also at four times the size, against reading and parsing the same files and nothing else
  change  check --base, with 20 channels changed, against check alone
  start   commands on the example, by the CPU time they take beside a Node that does nothing
  style   the rules of the style guide on 20,000 posts, against reading each post once per rule
  draft   from a key to the marks on the screen, on the page of drafts of the example
  calendar  ten posts for each channel: their check against reading and parsing them, near-duplicates at twice as many, and
          check --staged with one post changed
  site    the build of the handbook, against as many bare Starlight pages; minutes at the default size

  --channels N   size of the organisation (default 10000)
  --runs N       processes per figure (default 5; builds: 1)
`;

const subjects = ['check', 'change', 'start', 'site', 'style', 'draft', 'calendar'];

interface Parts {
  parts: Record<string, number>;
  /** Milliseconds of work in the whole of it, with all threads. */
  cpu: number;
  problems: number;
  memory: number;
}

export const main = command(help, (argv) => {
  const { values, positionals } = options({ channels: { type: 'string' }, runs: { type: 'string' } }, argv, {
    positionals: true,
  });
  const channels = whole('channels', values.channels ?? '10000');
  const wrong = positionals.find((name) => !subjects.includes(name));
  if (wrong !== undefined)
    throw new UsageError(`Nothing named ${wrong} is measured; there is ${subjects.join(', ')}.`);
  const measured = positionals.length > 0 ? positionals : subjects;
  const runs = whole('runs', values.runs ?? '5');
  if (measured.includes('check')) benchCheck(channels, runs);
  if (measured.includes('change')) benchChange(channels, runs);
  if (measured.includes('start')) benchStart(runs);
  if (measured.includes('style')) benchStyle(runs);
  if (measured.includes('draft')) benchDraft();
  if (measured.includes('calendar')) benchCalendar(channels, whole('runs', values.runs ?? '1'));
  if (measured.includes('site')) benchSite(channels, whole('runs', values.runs ?? '1'));
  return 0;
});

function benchCheck(channels: number, runs: number): void {
  using temporary = folderForAWhile();
  const folder = temporary.path;
  const small = measure(join(folder, 'small'), channels, runs);
  measureDirty(join(folder, 'small'), join(folder, 'dirty'), channels, runs);
  const large = measure(join(folder, 'large'), channels * 4, Math.max(1, Math.ceil(runs / 2)));
  print(
    `\ngrowth from ${channels} to ${channels * 4} channels: ${(large / small).toFixed(2)} times the time (target: 4.0)`,
  );
}

function benchChange(channels: number, runs: number): void {
  const { state, change, changed } = measureChange(channels, runs);
  print(`\n${changed} of ${channels} channels changed; check alone: ${state.toFixed(2)} s`);
  row(change / state, 'check --base (target: 1.3)');
}

function benchStart(runs: number): void {
  const [floor, ...commands] = measureStart(runs);
  if (!floor) return;
  print(`\n${floor.name}: ${floor.cpu.toFixed(3)} s of CPU time`);
  for (const { name, cpu, target } of commands)
    print(
      `  ${(cpu / floor.cpu).toFixed(1).padStart(6)}  ${name}: ${cpu.toFixed(2)} s (target: ${target?.toFixed(1)})`,
    );
}

function benchStyle(runs: number): void {
  const figures = measureStyle(ownRoot, 20_000, runs);
  const { rules, mix, posts, floor, guide, patterns, floorOfPatterns, growth, hostile } = figures;
  print(`\n${posts} posts of 280 characters; reading each once per rule: ${floor.toFixed(2)} s`);
  row(guide / floor, `${rules} rules of the guide (${mix}): ${guide.toFixed(2)} s (target: 1)`);
  row(patterns / floorOfPatterns, `60 rules that are all patterns: ${patterns.toFixed(2)} s (target: 3)`);
  print(`  four times the rules take ${growth.toFixed(1)} times the time (target: 4)`);
  print(`  (a+)+$ on 100,000 characters: ${hostile.toFixed(0)} ms (target: 100)`);
}

function benchDraft(): void {
  const { keys, median, p95, marks } = measureDraft();
  print(`\n${keys} keys on the page of drafts, in a post with up to ${marks} remarks`);
  print(`  from a key to the marks: ${median} ms, of a hundred keys 95 within ${p95} ms (target: 50)`);
}

function benchCalendar(channels: number, runs: number): void {
  const small = measureCalendar(channels * 10, runs);
  const { posts, floor, whole: time, memory, problems, heaviest } = small;
  print(`\n${posts} posts; floor (read and parse): ${floor.toFixed(0)} ms`);
  row(time / floor, `check, from the files to the report (target: 3.5); ${problems} problems`);
  for (const [name, part] of heaviest) row(part / floor, name);
  print(`  peak memory: ${Math.round(memory / 1e6)} MB (target at 100000: 1500)`);
  const large = measureCalendar(posts * 2, 1);
  row(
    large.near / small.near,
    `near-duplicates among ${large.posts} posts, times those among ${posts} (target: 2.3)`,
  );
  const { floor: least, staged } = measureStaged(channels, channels * 2, runs);
  row(
    staged / least,
    `check --staged, one of ${channels * 2} posts changed; ${staged.toFixed(1)} s (target: 2.2)`,
  );
}

function benchSite(channels: number, runs: number): void {
  const { pages, handbook, bare, heaviest, keys } = measureSite(channels, runs);
  print(`\n${pages} pages of ${channels} channels; as many bare Starlight pages: ${bare.toFixed(1)} s`);
  row(handbook / bare, `build of the handbook (target: 1.3); ${handbook.toFixed(1)} s`);
  print(
    `  heaviest page: ${(heaviest.bytes / 1024).toFixed(1)} kB compressed (target: 12), /${heaviest.path}`,
  );
  print(
    `  from a key to the screen of the registry: ${keys.median} ms, of a hundred keys 95 within ${keys.p95} ms (target: 50)`,
  );
}

/** Holds a check in which every channel has a finding against the one that is clean; both take turns. */
function measureDirty(clean: string, dirty: string, channels: number, runs: number): void {
  writeOrganisation(dirty, channels, { dirty: true });
  const pairs = Array.from({ length: runs }, () =>
    [clean, dirty].map((root) => worker('time-check.ts', root, 'whole') as Parts),
  );
  const ratio = median(pairs.map(([one, other]) => (other?.cpu ?? 0) / (one?.cpu ?? 1)));
  row(
    ratio,
    `times that work where every channel has a finding (target: 1.6); ${pairs[0]?.[1]?.problems} problems`,
  );
}

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
    wholes.push(worker('time-check.ts', root, 'whole') as Parts);
  }
  const floor = median(floors);
  const time = median(wholes.map(({ parts }) => parts['whole'] ?? 0));
  print(
    `\n${channels} channels; floor (read and parse): ${floor.toFixed(0)} ms; bare library calls: ${median(bare).toFixed(0)} ms`,
  );
  const { parts, problems } = worker('time-check.ts', root) as Parts;
  for (const [name, part] of Object.entries(parts).filter(([, part]) => part > floor / 100))
    row(part / floor, name);
  row(time / floor, `check, from the files to the report (target: 2.0); ${problems} problems`);
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

function whole(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`--${name} ${text}: expected a whole number from 1 on.`);
  return number;
}

const row = (ratio: number, words: string) => print(`  ${ratio.toFixed(2).padStart(6)}  ${words}`);

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (import.meta.main) await start(main);
