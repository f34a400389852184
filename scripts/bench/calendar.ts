/** A synthetic calendar of any size, the same for the same seed; and what the check makes of it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealOf } from '../core/calendar/approval/content.ts';
import { addDays } from '../core/dates/day.ts';
import { buildRegistry } from '../core/model/registry.ts';
import { loadSources } from '../node/load.ts';
import { type Random, random } from '../testing/random.ts';
import { syllables, writeOrganisation, writerIn } from './organisation.ts';
import { commitAll, folderForAWhile, git, median } from './run.ts';

export interface CalendarFigures {
  readonly posts: number;
  /** Milliseconds of work, with all threads: read and parse alone, and the whole check. */
  readonly floor: number;
  readonly whole: number;
  /** Milliseconds of the rules about near-duplicates. */
  readonly near: number;
  /** Bytes. */
  readonly memory: number;
  readonly problems: number;
  /** The parts that cost most, in milliseconds. */
  readonly heaviest: readonly (readonly [name: string, time: number])[];
}

const today = '2026-12-01';
/** So many posts a channel has, over two years of which half a year is still to come. */
const perChannel = 100;
const days = 730;
const firstDay = '2025-06-01';

/** Checks a calendar of `posts` posts, with a channel for each hundred of them. */
export function measureCalendar(posts: number, runs: number): CalendarFigures {
  using folder = folderForAWhile();
  const root = folder.path;
  writeCalendar(root, posts, Math.ceil(posts / perChannel));
  const floors: number[] = [];
  const wholes: { all: number; memory: number; problems: number }[] = [];
  for (let run = 0; run < runs; run++) {
    floors.push((worker('floor.ts', root) as { cpu: number }).cpu);
    wholes.push(worker('time-check.ts', root, 'whole') as (typeof wholes)[number]);
  }
  const { parts } = worker('time-check.ts', root) as { parts: Record<string, number> };
  return {
    posts,
    floor: median(floors),
    whole: median(wholes.map(({ all }) => all)),
    near: parts['calendar/near-duplicate'] ?? 0,
    memory: median(wholes.map(({ memory }) => memory)),
    problems: wholes[0]?.problems ?? 0,
    heaviest: Object.entries(parts)
      .filter(([name]) => name.includes('/'))
      .sort(([, a], [, b]) => b - a)
      .slice(0, 8),
  };
}

/** What `check --staged` takes where one post of many was changed, and the floor. Seconds of work. */
export function measureStaged(channels: number, posts: number, runs: number) {
  using folder = folderForAWhile();
  const root = folder.path;
  writeCalendar(root, posts, channels);
  commitAll(root);
  const year = join(root, 'calendar/posts/2026');
  const file = join(year, readdirSync(year).sort().at(-1) ?? '');
  writeFileSync(file, readFileSync(file, 'utf8').replace('title: ', 'title: Again, '));
  git(root, 'add', '-A');
  const floors: number[] = [];
  const staged: number[] = [];
  for (let run = 0; run < runs; run++) {
    floors.push((worker('floor.ts', root) as { cpu: number }).cpu / 1000);
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        meter,
        join(import.meta.dirname, '../check.ts'),
        '--root',
        root,
        '--today',
        today,
        '--staged',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
    );
    if (status !== 0 && status !== 1) throw new Error(stderr);
    staged.push(Number(/cpu=(\d+)$/.exec(stderr)?.[1]) / 1e6);
  }
  return { floor: median(floors), staged: median(staged) };
}

/** Runs before the command, and says at its end how many microseconds it has worked. */
const meter =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("cpu="+(user+system))})';

const worker = (script: string, ...args: string[]): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, script), ...args], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    }),
  );

/** Writes an organisation with a calendar to `root`. Posts that have appeared, or soon will, carry approvals that hold. */
function writeCalendar(root: string, posts: number, channels: number): void {
  writeOrganisation(root, channels);
  const put = writerIn(root);
  put('policy/planning.yaml', 'flows: { normal: { needs: [proofreader] } }\nlimit_check_days: 365\n');
  const sources = loadSources(root);
  const ids = sources.flatMap(({ path, text = '' }) => {
    const id = /^channels\/(.*)\.yaml$/.exec(path)?.[1];
    const language = /^languages: \[(\w+)\]/m.exec(text)?.[1] ?? 'en';
    const [site = ''] = /(?<=^url: )https:\/\/[^/]+/m.exec(text) ?? [];
    return id === undefined ? [] : [{ id, language, site }];
  });
  const pick = random(7);
  const turns = Math.ceil(posts / channels);
  const written = Array.from({ length: posts }, (_, index) => postOf(index, ids, { pick, turns }));
  const registry = buildRegistry([...sources, ...written]);
  for (const { path, text } of written) {
    const entry = registry.posts.get(path.slice('calendar/posts/'.length, -'.yaml'.length));
    const isApproved = /^status: (?:approved|published)$/m.test(text);
    const on = addDays(/at: "(\S+)/.exec(text)?.[1] ?? today, -14);
    const approval =
      entry && isApproved
        ? `approvals:\n  - { by: person-1, as: proofreader, hash: ${sealOf(registry, entry)}, on: ${on < today ? on : addDays(today, -1)} }\n`
        : '';
    put(path, text + approval);
  }
}

/** Each channel posts in turn, at an hour of its own, so that nothing falls together. */
function postOf(
  index: number,
  channels: readonly { readonly id: string; readonly language: string; readonly site: string }[],
  { pick, turns }: { readonly pick: Random; readonly turns: number },
): { readonly path: string; readonly text: string } {
  const { id, language, site } = channels[index % channels.length] ?? { id: 'x/a', language: 'en', site: '' };
  const turn = Math.floor(index / channels.length);
  const day = addDays(firstDay, Math.floor((turn * days) / turns));
  const time = `${String(8 + (turn % 12)).padStart(2, '0')}:${String(5 * (index % 12)).padStart(2, '0')}`;
  const hasPassed = day < today;
  const status = hasPassed
    ? 'published'
    : day < addDays(today, 21)
      ? 'approved'
      : pick.one(['planned', 'in-review']);
  const words = Array.from({ length: 24 }, () => word(pick)).join(' ');
  const proof = hasPassed ? `\n    published: { url: "${site}/p/${index}", on: ${day} }` : '';
  return {
    path: `calendar/posts/${day.slice(0, 4)}/post-${index}.yaml`,
    text: `title: Post ${index}
status: ${status}
author: person-0
posts:
  - channel: ${id}
    at: "${day} ${time}"
    language: ${language}
    text: "${words}. https://meridian.example/pages/${index}"${proof}
`,
  };
}

/** One of four thousand words, the early ones more often than the late ones, as in any language. */
const word = (pick: Random): string => {
  const reach = pick.one([1, 4, 16]);
  return `${syllables[pick.below(reach)]}${pick.one(syllables)}${pick.one(syllables)}`;
};
